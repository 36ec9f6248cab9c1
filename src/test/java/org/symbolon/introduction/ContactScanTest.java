package org.symbolon.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads around the introduction is found, and what people have to be able to say is not. */
class ContactScanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMAIL  | Write to wanjiru@example.org today        | wanjiru@example.org
          EMAIL  | wanjiru (at) example (dot) org            | wanjiru (at) example (dot) org
          EMAIL  | wanjiru at example dot org                | wanjiru at example dot org
          EMAIL  | wanjiru＠example．org                      | wanjiru＠example．org
          EMAIL  | écrivez à amélie@université.fr            | amélie@université.fr
          PHONE  | Call +254 20 123 4567                     | +254 20 123 4567
          PHONE  | reach us: 0712-345-678                    | 0712-345-678
          PHONE  | (022) 345 67 89 during the day            | (022) 345 67 89
          PHONE  | call 345 6789                             | 345 6789
          PHONE  | 电话：1234567                                | 1234567
          PHONE  | هاتف ٠٧١٢٣٤٥٦٧٨                           | ٠٧١٢٣٤٥٦٧٨
          LINK   | see https://example.org/x for more        | https://example.org/x
          LINK   | www.example.org                           | www.example.org
          LINK   | find us at majisafi.co.ke                 | majisafi.co.ke
          LINK   | wa.me/254712345678                        | wa.me/254712345678
          HANDLE | WeChat: maji_safi                         | WeChat: maji_safi
          HANDLE | find @majisafi there                      | @majisafi
          """)
  void finds(ContactScan.Kind kind, String text, String place) {
    var found = ContactScan.first(text).orElseThrow();
    assertThat(found.kind()).isEqualTo(kind);
    assertThat(found.text()).isEqualTo(place);
    assertThat(text.substring(text.offsetByCodePoints(0, found.at() - 1))).startsWith(place);
  }

  /** A character that cannot be seen hides nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"wan\u200bjiru@exam\u200dple.org", "+254\u2060 20 123\u00ad 4567"})
  void looksThroughWhatCannotBeSeen(String text) {
    assertThat(ContactScan.first(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We run 640 wells and read them once a day.",
        "The budget is EUR 1 200 000, or 2,500,000 KES.",
        "Granted as US10123456B2 and EP 3 456 789, filed 2023-04-01 to 2026-11-20.",
        "Our application KR 10-2023-0123456 is pending.",
        "WO2023247361 and PCT/KE2025/000123 speak of it.",
        "From 2025 to 2030, at 25-30 bar, TRL 6-9, e.g. in Node.js or C.A. Corp.",
        "It cleans water.It needs no power.",
        "Meet at noon, dot the i, point by point.",
        "We looked at the membrane and the price.",
        "ISO 9001:2015 and IEC 62305-2:2010 apply.",
        "成熟度 6 级，预算 100 万。"
      })
  void letsPass(String text) {
    assertThat(ContactScan.first(text)).isEmpty();
  }
}
