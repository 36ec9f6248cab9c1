package org.symbolon.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.symbolon.kernel.Language;

/** Every vocabulary is whole: labels in all languages, parents and neighbours that exist. */
class VocabulariesTest {
  static final List<String> NAMES = Vocabularies.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyTermIsNamedOnceInEveryLanguage(String name) {
    var vocabulary = Vocabularies.read(name);
    assertThat(vocabulary.name()).isEqualTo(name);
    assertThat(vocabulary.version()).isNotBlank();
    assertThat(vocabulary.source()).isNotBlank();
    assertThat(vocabulary.byId()).hasSameSizeAs(vocabulary.terms());
    var tags = Arrays.stream(Language.values()).map(Language::tag).toList();
    assertThat(vocabulary.title()).containsOnlyKeys(tags);
    for (var term : vocabulary.terms()) {
      assertThat(term.labels()).as(term.id()).containsOnlyKeys(tags);
      assertThat(term.labels().values()).as(term.id()).noneMatch(String::isBlank);
      if (term.parent() != null) {
        assertThat(vocabulary.contains(term.parent())).as(term.id()).isTrue();
      }
    }
  }

  @Test
  void neighboursOfASectorKnowEachOther() {
    var sectors = Vocabularies.read("sectors");
    for (var term : sectors.terms()) {
      for (var neighbour : neighbours(term)) {
        assertThat(sectors.term(neighbour)).as(neighbour).isPresent();
        assertThat(neighbours(sectors.term(neighbour).orElseThrow()))
            .as(term.id() + " and " + neighbour)
            .contains(term.id())
            .doesNotContain(neighbour);
      }
    }
    assertThat(sectors.terms()).filteredOn(term -> term.parent() == null).hasSize(21);
  }

  private static List<String> neighbours(Term term) {
    return term.more().get("neighbours") instanceof List<?> codes
        ? codes.stream().map(String::valueOf).toList()
        : List.of();
  }
}
