package org.symbolon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.kernel.Language;

class LanguageDetectionTest {
  private static final LanguageDetection DETECTION = LanguageDetection.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | A membrane that removes salt from brackish water at low pressure and lasts for five years.
          FR | Une membrane qui retire le sel de l'eau saumâtre à basse pression et qui dure cinq ans.
          ES | Una membrana que elimina la sal del agua salobre a baja presión y que dura cinco años.
          AR | غشاء يزيل الملح من المياه قليلة الملوحة عند ضغط منخفض ويدوم خمس سنوات.
          RU | Мембрана, которая удаляет соль из солоноватой воды при низком давлении и служит пять лет.
          ZH | 一种在低压下去除苦咸水中盐分并可使用五年的膜。
          """)
  void a_sentence_is_in_its_language(Language language, String text) {
    assertThat(DETECTION.ofText(text)).contains(language);
    assertThat(DETECTION.ofQuery(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eine Membran, die bei niedrigem Druck das Salz aus brackigem Wasser entfernt und fünf Jahre hält.",
        "Uma membrana que remove o sal da água salobra a baixa pressão e que dura cinco anos.",
        "غشایی که نمک را در فشار کم از آب شور جدا می‌کند و پنج سال دوام می‌آورد و ارزان است.",
        "低い圧力で塩水から塩を取り除き、五年間使える膜です。"
      })
  void a_seventh_language_is_none_of_the_six(String text) {
    assertThat(DETECTION.ofText(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | water purification
          EN | cheap sensor for heavy metals
          FR | traitement des eaux usées
          ES | purificación de agua
          AR | تنقية المياه
          RU | очистка воды
          ZH | 水净化
          """)
  void a_query_of_a_few_words_is_in_its_language(Language language, String query) {
    assertThat(DETECTION.ofQuery(query)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "solar", "LED", "CO2", "asdfgh", "1234 5678", "🙂", "<b>\u0000</b>"})
  void too_little_says_nothing(String query) {
    assertThat(DETECTION.ofQuery(query)).isEmpty();
  }

  @Test
  void the_same_text_has_the_same_language_every_time() {
    var text =
        "Pompe solaire for irrigation de pequeñas granjas, low cost, sans batterie. ".repeat(30);
    Optional<Language> first = DETECTION.ofText(text);
    for (int i = 0; i < 20; i++) {
      assertThat(LanguageDetection.load().ofText(text)).isEqualTo(first);
    }
  }
}
