package org.symbolon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Pages, cursors and whatever may be typed, over random listings. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
  private static final long SEED = 7;
  private static final int LISTINGS = 150;
  private static final int PAGE = 7;
  private final RandomListings chance = new RandomListings(SEED);
  private SearchBench bench;

  @BeforeAll
  void fill(TestEngines engines) {
    bench = new SearchBench(engines, "search");
    bench.fill(chance.some(LISTINGS));
  }

  @AfterAll
  void close() {
    bench.close();
  }

  private static SearchQuery query(String text, Sort sort, String after) {
    return new SearchQuery(text, Map.of(), sort, PAGE, after);
  }

  @Test
  void pagesAddUpToTheTotalInEveryOrderWhileDocumentsAreWritten() {
    for (var sort : Sort.values()) {
      for (var text : List.of("", "solar water", "membrane")) {
        var seen = new ArrayList<String>();
        var page = bench.find(query(text, sort, null));
        var total = page.total().value();
        page.hits().forEach(hit -> seen.add(hit.id().toString()));
        while (page.after() != null) {
          var fresh = chance.some(3);
          fresh.forEach(listing -> bench.truth.put(listing.id().toString(), listing));
          bench.indexer.accept(
              fresh.stream()
                  .map(l ->
                      new org.symbolon.kernel.Change(
                          org.symbolon.kernel.Change.Subject.LISTING, l.id()))
                  .toList());
          bench.refresh();
          page = bench.find(query(text, sort, page.after()));
          assertThat(page.total().value()).isEqualTo(total);
          page.hits().forEach(hit -> seen.add(hit.id().toString()));
        }
        assertThat(seen).as(sort + " " + text).doesNotHaveDuplicates().hasSize((int) total);
      }
    }
  }

  @Test
  void ordersAreKept() {
    var newest = bench.find(query("", Sort.NEWEST, null)).hits();
    assertThat(newest).isSortedAccordingTo((a, b) -> b.publishedAt().compareTo(a.publishedAt()));
    var expiring = bench.find(query("", Sort.EXPIRING, null)).hits();
    assertThat(expiring).isSortedAccordingTo((a, b) -> a.validUntil().compareTo(b.validUntil()));
    var ready = bench.find(query("", Sort.TRL, null)).hits();
    assertThat(ready).isSortedAccordingTo((a, b) -> Integer.compare(b.trl(), a.trl()));
    var relevant = bench.find(query("solar", Sort.RELEVANCE, null)).hits();
    assertThat(relevant).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(relevant.getFirst().score()).isBetween(0.4, 1.0);
    assertThat(relevant).allMatch(hit -> hit.because().words() && !hit.because().meaning());
  }

  @Test
  void aCursorBelongsToItsQueryAndStandsTampering() {
    var cursor = bench.find(query("solar", Sort.RELEVANCE, null)).after();
    assertRefused(query("water", Sort.RELEVANCE, cursor));
    assertRefused(query("solar", Sort.NEWEST, cursor));
    for (var broken : List.of("x", "%%%", "e30", cursor.substring(1), cursor + "AAAA", "[]")) {
      assertRefused(query("solar", Sort.RELEVANCE, broken));
    }
    // A snapshot that the engine does not know is replaced by a fresh one.
    var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    var lost =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                json.replaceFirst("\"p\":\"[^\"]*\"", "\"p\":\"lost\"")
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(bench.find(query("solar", Sort.RELEVANCE, lost)).hits()).isNotEmpty();
    var odd =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                json.replaceFirst("\"s\":\\[[^]]*]", "\"s\":[\"a\",\"b\",\"c\"]")
                    .getBytes(StandardCharsets.UTF_8));
    assertRefused(query("solar", Sort.RELEVANCE, odd));
  }

  private void assertRefused(SearchQuery query) {
    assertThatThrownBy(() -> bench.find(query))
        .isInstanceOfSatisfying(
            Refused.Invalid.class,
            refused -> assertThat(refused.violations().getFirst().pointer()).isEqualTo("after"));
  }

  @Test
  void whateverIsTypedGetsAnAnswer() {
    var typed =
        new ArrayList<>(
            List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "-",
                "--",
                "-a",
                "AND OR NOT",
                "title:solar",
                "*",
                "?",
                "~",
                "solar~2",
                "(water",
                "a/b/c",
                "{\"query\":{}}",
                "<script>",
                "\\",
                "🌱🌍",
                "the of and",
                "\u0000\u0001",
                "\uD83D",
                "水 净化",
                "تحلية المياه",
                "водоочистка",
                "é".repeat(1000),
                "solar ".repeat(166),
                "a ".repeat(500),
                "\uE000solar\uE001",
                "US10123456B2"));
    var random = new Random(SEED);
    for (var i = 0; i < 100; i++) {
      var text = new StringBuilder();
      for (var c = random.nextInt(60); c >= 0; c--) {
        text.appendCodePoint(
            random.nextInt(3) == 0
                ? random.nextInt(0x3000)
                : " \"-+*~()[]{}:/\\^ solar".charAt(random.nextInt(22)));
      }
      typed.add(text.toString());
    }
    for (var text : typed) {
      var page = bench.find(new SearchQuery(text.strip(), Map.of(), Sort.RELEVANCE, 3, null));
      assertThat(page.hits().size()).as(text).isLessThanOrEqualTo((int) page.total().value());
      assertThat(bench.search.suggest(text, Language.FR)).as(text).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void aWrongTrlIsNamed() {
    assertThatThrownBy(() ->
            bench.find(
                new SearchQuery("", Map.of(Facet.TRL, List.of("high")), Sort.NEWEST, 5, null)))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("trl");
  }

  @Test
  void similarListingsAreOfTheSameKindAndNotItself() {
    var hit = bench.find("solar water").hits().getFirst();
    var similar = bench.search.similar(hit.id(), 5);
    assertThat(similar).hasSizeBetween(1, 5).allMatch(other -> other.kind() == hit.kind());
    assertThat(similar).noneMatch(other -> other.id().equals(hit.id()));
    var ids = new HashSet<>(similar.stream().map(SearchPage.Hit::id).toList());
    assertThat(ids).hasSize(similar.size());
  }
}
