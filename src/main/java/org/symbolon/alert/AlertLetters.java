package org.symbolon.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.identity.Account;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.mail.Mail;
import org.symbolon.platform.mail.Mails;

/** What is written to those who want to hear of news, in the language that they chose. */
final class AlertLetters {
  /** Listings that one mail names; the rest stands behind a link. */
  static final int ITEMS = 20;

  /** RFC 8058, 3.1: the one value that there is. */
  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private static final String PARAGRAPH = "\n\n";

  private final Mails mails;
  private final Messages messages;
  private final SearchAddress addresses;
  private final Secrets secrets;
  private final String baseUrl;

  AlertLetters(
      Mails mails, Messages messages, SearchAddress addresses, Secrets secrets, String baseUrl) {
    this.mails = mails;
    this.messages = messages;
    this.addresses = addresses;
    this.secrets = secrets;
    this.baseUrl = baseUrl;
  }

  /** Asks an address without an account whether it wants to hear. */
  void confirmation(Session session, Subscription asked, String secret) {
    var say = messages.in(asked.language());
    var link = href(say, "/alerts/confirm?link=" + secret);
    mails.write(
        session,
        asked.email().orElseThrow(),
        asked.language().tag(),
        say.text("alertMail.confirm.subject"),
        say.text(
                "alertMail.confirm.text",
                Map.of(
                    "name", asked.name(),
                    "link", link,
                    "hours", MailLinks.CONFIRMABLE.toHours()))
            + PARAGRAPH
            + say.text("mail.end")
            + "\n");
  }

  private String href(Wording say, String path) {
    return baseUrl + "/" + say.language().tag() + path;
  }

  /** Page with all that a subscription is about, below the language. */
  String page(Subscription one) {
    return switch (one.subject()) {
      case SEARCH -> addresses.page(one.query());
      case MATCHES -> "/my";
    };
  }

  /** Tells what is new, with a link that ends these mails. */
  void news(
      Session session, Subscription one, Optional<Account> account, List<News> news, Instant now) {
    var say = messages.in(one.language());
    var secret = secrets.next();
    AlertStore.addLink(session, secret, one.id(), now);
    var end = href(say, "/unsubscribe?link=" + secret);
    mails.write(
        session,
        account.map(Account::email).or(one::email).orElseThrow(),
        one.language().tag(),
        say.text(key(one, "subject"), Map.of("count", news.size(), "name", one.name())),
        text(one, account.isPresent(), news, end, say),
        Map.of(Mail.UNSUBSCRIBE, "<" + end + ">", Mail.UNSUBSCRIBE_POST, ONE_CLICK));
  }

  private static String key(Subscription one, String part) {
    return switch (one.subject()) {
      case SEARCH -> "alertMail.search." + part;
      case MATCHES -> "alertMail.matches." + part;
    };
  }

  private String text(
      Subscription one, boolean hasAccount, List<News> news, String end, Wording say) {
    var parts = new ArrayList<String>();
    parts.add(say.text(key(one, "text"), "name", one.name()));
    news.stream().limit(ITEMS).map(item -> item(item, say)).forEach(parts::add);
    var all = href(say, page(one));
    parts.add(
        news.size() > ITEMS
            ? say.text("alertMail.more", Map.of("count", news.size() - ITEMS, "link", all))
            : say.text("alertMail.all", "link", all));
    parts.add(say.text("alertMail.why." + one.cadence()));
    if (hasAccount) {
      parts.add(say.text("alertMail.change", "link", href(say, "/my/searches")));
    }
    parts.add(say.text("alertMail.end", "link", end));
    return String.join(PARAGRAPH, parts) + "\n\nSymbolon\n";
  }

  private String item(News item, Wording say) {
    var lines = new ArrayList<String>();
    lines.add("• " + line(item.title()));
    lines.add(
        "  "
            + say.text(item.offered() ? "kind.technology" : "kind.need")
            + " · "
            + line(item.owner())
            + ", "
            + say.country(item.country()));
    if (item.needTitle() != null) {
      lines.add("  " + say.text("alertMail.forNeed", "need", line(item.needTitle())));
    }
    lines.add("  " + href(say, item.path()));
    return String.join("\n", lines);
  }

  /** What somebody wrote, on one line. */
  private static String line(String written) {
    return written.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
