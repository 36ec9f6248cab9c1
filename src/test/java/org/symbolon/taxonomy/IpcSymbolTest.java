package org.symbolon.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpcSymbolTest {
  private final GreenTopics topics = Vocabularies.load().greenTopics();

  @ParameterizedTest
  @CsvSource({
    "h02s10/00, H02S 10/00",
    "'  H02S  10/12 ', H02S 10/12",
    "H02S, H02S",
    "y02e 10/50, Y02E 10/50",
    "G21, G21",
    "H, H",
    "A01B 2001/00, A01B 2001/00"
  })
  void isReadInAnySpelling(String written, String symbol) {
    assertThat(IpcSymbol.parse(written)).map(IpcSymbol::toString).contains(symbol);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I02S", "H2S", "H02S 10/", "H02S 10/1", "water", "H02S 10/00 x"})
  void otherTextIsNoSymbol(String text) {
    assertThat(IpcSymbol.parse(text)).isEmpty();
  }

  @Test
  void aSymbolBelongsToTheRangesThatCoverIt() {
    assertThat(topics.ofSymbols(List.of("H02S 10/12"))).contains("photovoltaics");
    assertThat(topics.ofSymbols(List.of("F03D 7/04"))).contains("wind-energy");
    assertThat(topics.ofSymbols(List.of("C02F 1/44"))).contains("water-treatment");
    assertThat(topics.ofSymbols(List.of("A47J 31/00", "nonsense"))).isEmpty();
  }

  @Test
  void everyTopicHasATopThatIsOneOfSeven() {
    var tops = topics.vocabulary().terms().stream().filter(t -> t.parent() == null).toList();
    assertThat(tops).hasSize(7);
    for (var term : topics.vocabulary().terms()) {
      assertThat(topics.withAncestors(List.of(term.id())))
          .as(term.id())
          .containsAnyElementsOf(tops.stream().map(Term::id).toList());
    }
  }

  @Test
  void everyVocabularyHasLabelsInAllSixLanguages() {
    var all = Vocabularies.load();
    for (var name : Vocabularies.NAMES) {
      for (var term : all.get(name).terms()) {
        assertThat(term.labels().keySet())
            .as("%s of %s", term.id(), name)
            .contains("en", "fr", "es", "ar", "ru", "zh");
      }
      assertThat(all.get(name).version()).as(name).isNotBlank();
      assertThat(all.get(name).source()).as(name).isNotBlank();
    }
  }
}
