package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** A visitor of the marketplace as it is after its first start. */
@Running(demo = true)
class DemonstrationTest {
  private final RunningMarketplace marketplace;

  DemonstrationTest(RunningMarketplace marketplace) {
    this.marketplace = marketplace;
  }

  @Test
  void theCatalogueIsSearchableFromTheFirstRequestOn() {
    var page = marketplace.json("/api/v1/listings?q=water&limit=50");
    assertThat(page.at("/total/value").asInt()).isGreaterThan(5);
    assertThat(page.get("hits"))
        .allSatisfy(hit -> assertThat(hit.get("example").asBoolean()).isTrue());
    var all = marketplace.json("/api/v1/listings");
    assertThat(Posting.count(all, "kind", "TECHNOLOGY")).isGreaterThanOrEqualTo(60);
    assertThat(Posting.count(all, "kind", "NEED")).isGreaterThanOrEqualTo(40);
    assertThat(all.at("/facets/country").size()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void itsPagesAnswer() {
    var id = marketplace.json("/api/v1/listings?q=water&kind=TECHNOLOGY").at("/hits/0/id").asText();
    for (var path : List.of("/en/", "/en/search?q=water", "/en/technologies/" + id)) {
      var page = marketplace.client().get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
      assertThat(page.body().strip()).endsWith("</html>");
    }
    assertThat(marketplace.management().get("/health/ready").statusCode()).isEqualTo(200);
  }
}
