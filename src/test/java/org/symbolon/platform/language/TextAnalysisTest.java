package org.symbolon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.platform.language.TextAnalysis.Token;

class TextAnalysisTest {

  @Test
  void wordsKeepTheWayTheyAreWritten() {
    assertThat(TextAnalysis.tokens("The Nation's low-cost Sensors", "en"))
        .containsExactly(
            new Token("nation", "Nation's"),
            new Token("low", "low"),
            new Token("cost", "cost"),
            new Token("sensor", "Sensors"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, membranes, membrane",
    "en-GB, filtering, filtered",
    "fr, l'électrolyse, électrolyses",
    "es, baterías, batería",
    "ar, المياه, مياه",
    "ru, датчики, датчика",
    "de, Über, uber",
  })
  void formsOfAWordHaveOneStem(String language, String one, String other) {
    var stems = TextAnalysis.tokens(one, language).stream().map(Token::stem).toList();

    assertThat(stems).hasSize(1);
    assertThat(TextAnalysis.tokens(other, language).stream().map(Token::stem).toList())
        .isEqualTo(stems);
  }

  @Test
  void chineseIsCutIntoPairsOfCharacters() {
    assertThat(TextAnalysis.tokens("水质监测", "zh"))
        .extracting(Token::stem)
        .containsExactly("水质", "质监", "监测");
  }

  @Test
  void nothingSaidHasNoWords() {
    assertThat(TextAnalysis.tokens(null, "en")).isEmpty();
    assertThat(TextAnalysis.tokens(" \n", "en")).isEmpty();
    assertThat(TextAnalysis.tokens("of the", "en")).isEmpty();
  }
}
