package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's visit: a page, and everything that went wrong in it. */
final class Visit implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("([\\d,]+)");
  private static final int MOST_TABS = 200;

  final Page page;
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();

  Visit(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (request.resourceType().equals("image")) {
        pictures.add(request.url());
      }
      if (!request.url().startsWith("http://localhost")) {
        complaints.add("A request to another server: " + request.url());
      }
    });
  }

  Visit open(String path) {
    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
    return this;
  }

  /** How many listings the heading of the results names. */
  long total() {
    var heading = page.locator("#total").innerText();
    var found = NUMBER.matcher(heading);
    return found.find() ? number(found.group(1)) : 0;
  }

  /** The count beside a value of a facet. */
  long count(String facet, String value) {
    return number(row(facet, value).locator(".row-count").innerText());
  }

  Locator row(String facet, String value) {
    return page.locator("label.row:has(#" + facet + "-" + value + ")");
  }

  private static long number(String written) {
    return Long.parseLong(written.replace(",", "").strip());
  }

  /** Chooses a value or lets it go, and waits until the address says so. */
  void toggle(String facet, String value, boolean chosen) {
    row(facet, value).click();
    var part = Pattern.quote(facet + "=" + value);
    page.waitForURL(url -> Pattern.compile(part).matcher(url).find() == chosen);
    page.waitForCondition(() -> page.locator(".fetching").count() == 0);
  }

  /** Goes on with the tab key until what has the focus fits the selector. */
  void tabTo(String selector) {
    for (var tabs = 0; tabs < MOST_TABS; tabs++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("The tab key never reaches " + selector);
  }

  /** The browser reports pages of an error too; this one was asked for. */
  void refused(int status) {
    var report = "status of " + status;
    page.waitForCondition(() -> complaints.stream().anyMatch(one -> one.contains(report)));
    complaints.removeIf(one -> one.contains(report));
  }

  List<String> pictures() {
    return pictures;
  }

  @Override
  public void close() {
    assertThat(complaints).as("what the browser complained about").isEmpty();
    context.close();
  }
}
