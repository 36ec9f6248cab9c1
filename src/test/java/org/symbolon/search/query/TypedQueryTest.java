package org.symbolon.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.symbolon.search.index.ListingDocument;

class TypedQueryTest {
  @Test
  void quotesAndMinusAreConditions() {
    var typed = TypedQuery.of("\"solar still\" water -nuclear");
    assertThat(typed.phrases()).containsExactly("solar still");
    assertThat(typed.excluded()).containsExactly("nuclear");
    assertThat(typed.words()).containsExactly("water", "solar", "still");
  }

  @Test
  void everythingElseIsLiteral() {
    assertThat(TypedQuery.of("a\" OR (b AND -c").excluded()).isEmpty();
    assertThat(TypedQuery.of("\"unclosed phrase").phrases()).isEmpty();
    assertThat(TypedQuery.of("cold at -30 °C").excluded()).isEmpty();
    assertThat(TypedQuery.of("12\" pipe and 6\" pipe").phrases()).isEmpty();
  }

  @Test
  void aSentenceHasNoConditions() {
    var typed =
        TypedQuery.of("how do I keep the \"cold chain\" of fish going without any grid -power");
    assertThat(typed.phrases()).isEmpty();
    assertThat(typed.excluded()).isEmpty();
    assertThat(typed.sentence()).isTrue();
    assertThat(TypedQuery.of("¿Qué es fotovoltaica?").sentence()).isTrue();
    assertThat(TypedQuery.of("solar water heater").sentence()).isFalse();
  }

  @Test
  void whatCannotBeSaidIsBlank() {
    for (var text : List.of("", "   ", "\u0000\u0007", "?!…", "\"\"", "-", "\u200B")) {
      assertThat(TypedQuery.of(text).isBlank()).as(text).isTrue();
    }
    assertThat(TypedQuery.of("🌱").isBlank()).isFalse();
  }

  @Test
  void numbersAreFoundHoweverTheyAreWritten() {
    assertThat(TypedQuery.of("US 10,123,456 B2").numbers()).contains("US10123456B2");
    assertThat(TypedQuery.of("us10123456b2").numbers()).contains("US10123456B2");
    assertThat(TypedQuery.of("solar water heater").numbers()).isEmpty();
  }

  @Test
  void onlyMarkIsMarkup() {
    var s = ListingDocument.MARK_START;
    var e = ListingDocument.MARK_END;
    assertThat(Highlights.marked("<script>" + s + "solar" + e + "</script> & 'x' \"y\""))
        .isEqualTo(
            "&lt;script&gt;<mark>solar</mark>&lt;/script&gt; &amp; &#39;x&#39; &quot;y&quot;");
    assertThat(Highlights.marked(e + s + s + "a")).isEqualTo("<mark>a</mark>");
  }

  @Test
  void synonymsSayTheWholeQueryInOtherWords() {
    var synonyms = Synonyms.of(List.of("# note", "pv, photovoltaic", "太阳能, 光伏", "h2 => hydrogen"));
    assertThat(synonyms.alternatives(List.of("PV", "module")))
        .extracting(Alternative::text)
        .containsExactly("photovoltaic module");
    assertThat(synonyms.alternatives(List.of("太阳能电池")))
        .extracting(Alternative::text)
        .containsExactly("光伏电池");
    assertThat(synonyms.alternatives(List.of("h2")))
        .extracting(Alternative::text)
        .containsExactly("hydrogen");
    assertThat(synonyms.alternatives(List.of("hydrogen"))).isEmpty();
    assertThat(Synonyms.load().alternatives(List.of("photovoltaic"))).isNotEmpty();
  }
}
