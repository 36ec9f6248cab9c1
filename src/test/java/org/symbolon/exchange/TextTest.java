package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.taxonomy.Vocabularies;

/** Cleaning and shortening of text, and topics from words. */
class TextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Made at <span class=\"highlight\">XYZ</span>, sold ~ Made at XYZ, sold",
        "salt &amp; water &lt; 5 &deg;C &#8212; cold ~ salt & water < 5 °C — cold",
        "R&D at AT&T; x < y and y > z ~ R&D at AT&T; x < y and y > z",
        "from 20 <T<500 K at <1% load ~ from 20 <T<500 K at <1% load",
        "10<sup>-6</sup> m<sup>2</sup>, CO<sub>2</sub> ~ 10⁻⁶ m², CO2",
        "x<sup>n+1</sup> ~ x^n+1",
        "<q>why</q> <b>bold</b> <i>and</i> so ~ \"why\" bold and so",
        "a&nbsp;b\u00a0c\td ~ a b c d",
        "it\u0092s \u0093fine\u0094 \u0096 5 \u0080 ~ it’s “fine” – 5 €",
        "hidden<script>alert(1)</script><!-- x --> part ~ hidden part",
        "bro\u00adken \ufeffmarks\u0000 ~ broken marks",
        "one_x000D_two ~ one two"
      })
  void textIsPlain(String source, String expected) {
    assertThat(PlainText.line(source)).isEqualTo(expected);
  }

  @Test
  void paragraphsAndListsKeepTheirLines() {
    assertThat(PlainText.of("<p>One.</p><p>Two:<ul><li>a<li>b</ul></p>Three<br>four"))
        .isEqualTo("One.\n\nTwo:\n\n- a\n- b\n\nThree\nfour");
    assertThat(PlainText.of("One.\r\n\r\n\r\n\r\nTwo \n three")).isEqualTo("One.\n\nTwo\nthree");
    assertThat(PlainText.of(null)).isEmpty();
  }

  @Property
  void whateverComesInIsCleanAndStaysSo(@ForAll String source) {
    var once = PlainText.of(source);
    assertThat(once.chars()).noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c <= 0x9f);
    assertThat(once.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    assertThat(once).isEqualTo(once.strip());
  }

  @Test
  void aSummaryEndsWithASentence() {
    var text = "First sentence here. Second one follows! Third is the last that would not fit.";
    assertThat(Excerpt.sentences(text, 45, Locale.ENGLISH))
        .isEqualTo("First sentence here. Second one follows!");
    assertThat(Excerpt.sentences(text, 500, Locale.ENGLISH)).isEqualTo(text);
    assertThat(Excerpt.sentences("word ".repeat(50), 21, Locale.ENGLISH))
        .isEqualTo("word word word word…");
    assertThat(Excerpt.words("abcdefghij", 5)).isEqualTo("abcd…");
  }

  @Property
  void anExcerptNeverExceedsItsRoom(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 80) int most) {
    assertThat(Excerpt.length(Excerpt.words(text, most))).isLessThanOrEqualTo(most);
    assertThat(Excerpt.length(Excerpt.sentences(text, most, Locale.FRENCH)))
        .isLessThanOrEqualTo(most);
  }

  @Test
  void aTitleTellsTheTopicAMentionDoesNot() {
    assertThat(TopicPhrases.of("Solar-cell coating", "A coating."))
        .containsExactly("photovoltaics");
    assertThat(TopicPhrases.of("Traitement des eaux usées", ""))
        .containsExactly("wastewater-treatment", "water-treatment");
    assertThat(TopicPhrases.of("A valve", "It was once used near wind turbines.")).isEmpty();
    assertThat(TopicPhrases.of("A valve", "For wind turbines. A wind turbine needs it."))
        .containsExactly("wind-energy");
  }

  @Test
  void everyTopicOfThePhrasesIsInTheVocabulary() {
    var vocabulary = Vocabularies.load().get("green-topics");
    assertThat(TopicPhrases.topics()).hasSizeGreaterThan(50).allMatch(vocabulary::contains);
  }

  @Test
  void aReportHoldsNoFormula() {
    assertThat(
            List.of("=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "fine").stream().map(Rejections::cell))
        .containsExactly("'=1+1", "'+1", "'-2", "'@SUM(A1)", "'=1", "fine");
    assertThat(Rejections.cell("x".repeat(5_000))).hasSize(100);
  }

  @Test
  void peopleAreNotOrganisations() {
    assertThat(List.of("Jean Exemple", "JULIE EXEMPLE", "M. Exemple", "Claude Solaire"))
        .allMatch(GivenNames::isPersonsName);
    assertThat(List.of("Solaire Energie", "VALEUR AJOUTEE", "MARC", "Luc et Fils SARL"))
        .noneMatch(GivenNames::isPersonsName);
  }
}
