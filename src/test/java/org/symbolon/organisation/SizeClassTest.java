package org.symbolon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "9,   -,         -,        MICRO",
        "10,  -,         -,        SMALL",
        "9,   2000000,   -,        MICRO",
        "9,   2000001,   -,        SMALL",
        "9,   2000001,   2000000,  MICRO",
        "49,  10000000,  -,        SMALL",
        "50,  -,         -,        MEDIUM",
        "249, 50000000,  -,        MEDIUM",
        "249, 50000001,  43000000, MEDIUM",
        "249, 50000001,  43000001, LARGE",
        "250, 1,         1,        LARGE",
        "0,   -,         -,        MICRO"
      })
  void followsTheRecommendation(
      int headcount, BigDecimal turnover, BigDecimal balanceSheet, SizeClass expected) {
    assertThat(SizeClass.of(headcount, turnover, balanceSheet)).contains(expected);
  }

  @Test
  void isUnknownWithoutAHeadcount() {
    assertThat(SizeClass.of(null, BigDecimal.ONE, BigDecimal.ONE)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://ror.org/042nb2s44, true",
    "https://ror.org/01an7q238, true",
    "https://ror.org/03yrm5c26, true",
    "https://ror.org/042nb2s45, false",
    "https://ror.org/042nb2u44, false",
    "042nb2s44, false"
  })
  void registryIdentifiersHaveTheirCheckDigits(String ror, boolean valid) {
    assertThat(Ror.isValid(ror)).isEqualTo(valid);
  }
}
