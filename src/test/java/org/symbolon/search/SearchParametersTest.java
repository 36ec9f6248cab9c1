package org.symbolon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.taxonomy.Vocabularies;

class SearchParametersTest {
  private static final Vocabularies VOCABULARIES = Vocabularies.load();
  private static final SearchParameters PARAMETERS = new SearchParameters(VOCABULARIES);

  private static SearchQuery parse(String query) {
    return PARAMETERS.parse(name -> values(query, name));
  }

  private static List<String> values(String query, String name) {
    return new QueryStringDecoder(query, false).parameters().getOrDefault(name, List.of());
  }

  @Test
  void anEmptyFormIsTheNewestOfEverything() {
    var query = parse("q=&topic=&trl=&limit=&sort=&after=");
    assertThat(query).isEqualTo(parse(""));
    assertThat(query.sort()).isEqualTo(Sort.NEWEST);
    assertThat(query.limit()).isEqualTo(20);
    assertThat(query.after()).isNull();
  }

  @Test
  void repeatedParametersAreAlternatives() {
    var query =
        parse("q=+water+purification&country=KE&country=BR&country=&trl=6-9&trl=3&ipc=h02s10/00");
    assertThat(query.text()).isEqualTo("water purification");
    assertThat(query.sort()).isEqualTo(Sort.RELEVANCE);
    assertThat(query.filter(Facet.COUNTRY)).containsExactly("BR", "KE");
    assertThat(query.filter(Facet.TRL)).containsExactly("3", "6-9");
    assertThat(query.filter(Facet.IPC)).containsExactly("H02S 10/00");
    assertThat(parse("trl=7-7").filter(Facet.TRL)).containsExactly("7");
    assertThat(parse("territory=WORLD").filter(Facet.TERRITORY)).containsExactly("WORLD");
  }

  @Test
  void everyWrongParameterIsNamed() {
    assertThatThrownBy(() ->
            parse(
                "kind=x&topic=x&ipc=??&sdg=18&trl=9-6&dealType=x&country=KEN&territory=x"
                    + "&organisation=x&organisationType=x&sizeClass=x&language=english&rightType=x"
                    + "&rightStatus=x&freeIn=WORLD&publiclyFunded=maybe&sort=best&limit=51"
                    + "&q="
                    + "x".repeat(1001)
                    + "&after="
                    + "x".repeat(4001)))
        .isInstanceOfSatisfying(
            Refused.Invalid.class,
            e ->
                assertThat(
                        e.violations().stream().map(Violation::pointer).collect(Collectors.toSet()))
                    .hasSize(Facet.values().length + 4)
                    .containsAll(Arrays.stream(Facet.values()).map(Facet::parameter).toList())
                    .contains("q", "sort", "limit", "after"));
  }

  @Test
  void aTolerantReaderLeavesOutWhatIsWrong() {
    var reading =
        PARAMETERS.read(
            name -> values("q=" + "é".repeat(1200) + "&trl=0&trl=5&limit=9999&sort=x", name));
    assertThat(reading.query().text()).hasSize(1000);
    assertThat(reading.query().filter(Facet.TRL)).containsExactly("5");
    assertThat(reading.query().limit()).isEqualTo(20);
    assertThat(reading.violations())
        .extracting(Violation::pointer)
        .contains("trl", "limit", "sort");
    assertThat(
            PARAMETERS
                .read(name -> values("q=" + "a".repeat(999) + "%F0%9F%98%80", name))
                .query()
                .text())
        .as("a character outside the basic plane is not cut in two")
        .hasSize(999);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    var random = new Random(7);
    for (var i = 0; i < 500; i++) {
      var query = random(random);
      assertThat(parse(SearchParameters.toQueryString(query))).isEqualTo(query);
      var facet = Facet.KIND;
      var twice =
          SearchParameters.toggled(SearchParameters.toggled(query, facet, "NEED"), facet, "NEED");
      assertThat(twice.filters()).isEqualTo(query.filters());
    }
    assertThat(SearchParameters.toQueryString(parse(""))).isEmpty();
  }

  private static SearchQuery random(Random random) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (var facet : Facet.values()) {
      if (facet.vocabulary() != null && facet != Facet.TRL && random.nextInt(3) == 0) {
        var terms = VOCABULARIES.get(facet.vocabulary()).terms();
        var values = new ArrayList<String>();
        for (var n = random.nextInt(4); n > 0; n--) {
          values.add(terms.get(random.nextInt(terms.size())).id());
        }
        if (facet == Facet.LANGUAGE) {
          values.removeIf(tag -> !tag.matches("[a-z]{2,3}"));
        }
        filters.put(facet, values);
      }
    }
    var text =
        List.of("", "water & \"solar still\" 100% +a=b", "净水 ماء", "q#?/").get(random.nextInt(4));
    return new SearchQuery(
        text,
        filters,
        Sort.values()[random.nextInt(4)],
        1 + random.nextInt(50),
        random.nextBoolean() ? null : "abc_-=+/");
  }
}
