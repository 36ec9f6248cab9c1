package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;

class HeadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {"\"3.1\"|3", "\"3\"|3", "W/\"12.4.5\"|12"})
  void aTagOfOursIsARevision(String header, long revision) {
    assertThat(IfMatch.parse(header).required()).hasValue(revision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3", "\"a\"", "\"1\", \"2\"", "\"1.\"", "\"99999999999999999999\"", "\"-1\""})
  void anythingElseIsRefused(String header) {
    assertThatThrownBy(() -> IfMatch.parse(header)).isInstanceOf(Refused.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aMissingConditionIsMissedOnlyWhereItIsDue(String header) {
    assertThat(IfMatch.parse(header).expected()).isEmpty();
    assertThatThrownBy(() -> IfMatch.parse(header).required())
        .isInstanceOf(Refused.ConditionMissing.class);
    assertThat(IfMatch.parse(" * ").required()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CA,fr;q=0.8,en;q=0.5|FR",
        "de,ar;q=0.3|AR",
        "de|EN",
        "*|EN",
        ";;;|EN",
        "en;q=0,es|ES"
      })
  void theBestLanguageThatWeSpeak(String header, Language language) {
    assertThat(AcceptLanguage.best(header)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html, */*;q=0.8", "application/json", "APPLICATION/*;q=0.1"})
  void jsonIsTaken(String accept) {
    assertThatCode(() -> Accepts.require(accept)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "x", ";", ","})
  void jsonIsNotTaken(String accept) {
    assertThatThrownBy(() -> Accepts.require(accept)).isInstanceOf(Malformed.class);
  }
}
