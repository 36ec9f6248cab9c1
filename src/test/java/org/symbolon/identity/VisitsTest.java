package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where signing in leads: never to anybody else's page. */
class VisitsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/en/account", "/ar/my/cases?id=1&x=%D8%A7", "/fr/", "/en//example.org"})
  void pagesOfOurOwn(String next) {
    assertThat(Visits.isOwnPage(next)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//example.org/en/",
        "https://example.org/en/",
        "/\\example.org",
        "/en\\..\\",
        "/en/a\r\nSet-Cookie: x=1",
        "/en/\\example.org",
        "javascript:alert(1)"
      })
  void addressesOfOthers(String next) {
    assertThat(Visits.isOwnPage(next)).isFalse();
  }
}
