package org.symbolon.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;

class SubstanceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NORTH_EAST = {0.6f, 0.8f};

  private final Substance substance = new Substance();
  private final Side need =
      need("Sensor for water quality", "Arsenic and fluoride in rural wells.", "en", EAST);

  @Test
  void theMoreOfTheNeedIsMetTheMorePointsThereAre() {
    var other = share(technology("Sail for cargo ships", "Saves fuel at sea.", "en", NORTH));
    var near = share(technology("Test strip", "Shows arsenic in drinking water.", "en", NORTH));
    var nearer =
        share(technology("Arsenic sensor", "Measures arsenic in water of wells.", "en", NORTH));
    var nearest =
        share(
            technology("Arsenic sensor", "Measures arsenic in water of wells.", "en", NORTH_EAST));

    assertThat(other).isZero();
    assertThat(near).isPositive();
    assertThat(nearer).isGreaterThan(near);
    assertThat(nearest).isGreaterThan(nearer).isLessThan(1);
  }

  @Test
  void sharedWordsAreTheOnesThatSayMostAsTheReaderWroteThem() {
    var judgement =
        judge(technology("Probe", "The quality of our wells: ARSENIC sensing.", "en", EAST));

    assertThat(judgement.missing()).isFalse();
    assertThat(judgement.because()).extracting(Because::key).contains("substance.words");
    assertThat(judgement.because().getFirst().facts().get("words").values())
        .containsExactly("Arsenic", "quality", "wells");
    assertThat(judgement.evidence())
        .contains(
            Fact.need("description", "Arsenic, quality, wells"),
            Fact.technology("description", "ARSENIC, quality, wells"));
  }

  @Test
  void wordsInTheSameOrderSayMore() {
    var same = technology("Probe", "Shows the water quality of a pond.", "en", null);
    var other = technology("Probe", "Quality ponds; shows the water.", "en", null);

    assertThat(share(same)).isGreaterThan(share(other));
  }

  @Test
  void textsInTwoLanguagesAreMissingNotDifferent() {
    var judgement = judge(technology("Capteur", "Arsenic.", "fr", null));

    assertThat(judgement.missing()).isTrue();
    assertThat(judgement.share()).isZero();
    assertThat(judgement.because()).extracting(Because::key).containsExactly("substance.languages");
  }

  @Test
  void withoutAnEmbeddingItsPointsAreOutOfReach() {
    var with = technology("Arsenic sensor", "For wells.", "en", EAST);
    var without = technology("Arsenic sensor", "For wells.", "en", null);

    assertThat(judge(without).missing()).isTrue();
    assertThat(judge(without).because()).extracting(Because::key).contains("missing.meaning");
    assertThat(share(without)).isPositive().isLessThan(share(with));
  }

  @Test
  void meaningCountsLessWhenMostOfTheNeedWasNotRead() {
    var filler = "pump valve pipe tank ".repeat(100);
    var long_ = need("Sensor for water quality", filler, "en", EAST);
    var unlike = technology("Sail", "Cargo ships.", "en", EAST);

    assertThat(substance.judge(long_, unlike, DAY).share())
        .isPositive()
        .isLessThan(substance.judge(need, unlike, DAY).share());
  }

  @Test
  void aPairIsJudgedInLittleTime() {
    var text = "membrane filter arsenic well sensor pump solar rural water quality ".repeat(30);
    var one = need("Sensor", text + words(0), "en", EAST);
    var other = technology("Probe", text + words(100), "en", EAST);
    for (var i = 0; i < 20_000; i++) {
      substance.judge(one, other, DAY);
    }
    var start = System.nanoTime();
    for (var i = 0; i < 20_000; i++) {
      substance.judge(one, other, DAY);
    }
    var micros = (System.nanoTime() - start) / 20_000 / 1_000;

    // 20 on a quiet machine; the rest is for a busy one.
    assertThat(micros).isLessThan(200);
  }

  private static String words(int from) {
    var words = new StringBuilder();
    for (var i = from; i < from + 150; i++) {
      words.append("word").append(i).append(' ');
    }
    return words.toString();
  }

  @Test
  void countsOfTheTableGiveTheWeightOfTheCollectionThatHasTheWordMoreOften() {
    var weights = WordWeights.bundled();

    assertThat(weights.of("develop", "en")).isLessThan(1);
    assertThat(weights.of("arsen", "en")).isGreaterThan(weights.of("water", "en"));
    assertThat(weights.of("qwxzy", "en"))
        .isCloseTo((float) Math.log(1 + (12_879 - 2.5) / 3.5), within(0.1f));
    assertThat(weights.of("eau", "fr")).isEqualTo(1);
  }

  private Judgement judge(Side technology) {
    return substance.judge(need, technology, DAY);
  }

  private double share(Side technology) {
    return judge(technology).share();
  }

  private static Side need(String title, String text, String language, float[] vector) {
    return side(Kind.NEED, title, text, language, vector);
  }

  private static Side technology(String title, String text, String language, float[] vector) {
    return side(Kind.TECHNOLOGY, title, text, language, vector);
  }

  private static Side side(Kind kind, String title, String text, String language, float[] vector) {
    return new Side(
        ListingContent.of(kind, title, null, text, language),
        null,
        null,
        Words.of(title, text, language),
        Optional.ofNullable(vector));
  }
}
