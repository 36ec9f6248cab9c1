package org.symbolon.platform.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.symbolon.kernel.Language;

/**
 * What the marketplace says in one language: messages, numbers, dates, names of countries and
 * languages, as CLDR writes them. Safe to share between threads.
 */
public final class Wording {
  private final Language language;
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final LocalizedNumberFormatter numbers;
  private final DateFormat dates;

  Wording(Language language, Map<String, String> patterns) {
    this.language = language;
    // Western digits in every language: numbers stand beside TRLs, patent numbers and symbols that
    // have no other form, and mixed digits in one line are hard to read.
    this.locale = ULocale.forLanguageTag(region(language) + "-u-nu-latn");
    this.patterns = Map.copyOf(patterns);
    this.numbers = NumberFormatter.withLocale(locale);
    this.dates = DateFormat.getDateInstance(DateFormat.LONG, locale);
    this.dates.setTimeZone(TimeZone.GMT_ZONE);
  }

  /** English is written for the world (20 November 2026), not for the United States. */
  private static String region(Language language) {
    return language == Language.EN ? "en-001" : language.tag();
  }

  public Language language() {
    return language;
  }

  /** Whether the catalogues have a message of this key. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The message of this key.
   *
   * @throws IllegalArgumentException when no catalogue has the key
   */
  public String text(String key) {
    var pattern = patterns.get(key);
    // Most messages have neither arguments nor quotes: what is written is what is said.
    var plain = pattern != null && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    return plain ? pattern : text(key, Map.of());
  }

  /** The message of this key with one argument. */
  public String text(String key, String name, Object value) {
    return text(key, Map.of(name, value));
  }

  /** The message of this key with its arguments by name. */
  public String text(String key, Map<String, ?> arguments) {
    // A format is not safe to share, a copy of one that is never used is.
    var format = (MessageFormat) formats.computeIfAbsent(key, this::parse).clone();
    return format.format(new HashMap<String, Object>(arguments));
  }

  private MessageFormat parse(String key) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("There is no message " + key);
    }
    return new MessageFormat(pattern, locale);
  }

  /** A whole number with its groups, such as 12,345. */
  public String number(long value) {
    return numbers.format(value).toString();
  }

  /** A decimal number as it was given, with its groups. */
  public String number(BigDecimal value) {
    return numbers.format(value).toString();
  }

  /** A day, written out: 20 November 2026. */
  public String date(LocalDate day) {
    var copy = (DateFormat) dates.clone();
    return copy.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** The day (UTC) of an instant. */
  public String date(Instant instant) {
    return date(instant.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Name of a country by ISO 3166-1 alpha-2; the code itself where CLDR has no name. */
  public String country(String code) {
    return new ULocale("", code).getDisplayCountry(locale);
  }

  /** Name of a language by BCP 47 tag, as it stands alone in a list. */
  public String languageName(String tag) {
    var name = ULocale.forLanguageTag(tag).getDisplayLanguage(locale);
    return name.isEmpty() ? tag : capitalised(name);
  }

  private String capitalised(String name) {
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(language.locale()) + name.substring(first);
  }

  /** "A, B and C". */
  public String list(List<String> items) {
    return ListFormatter.getInstance(locale).format(new ArrayList<>(items));
  }

  /** Alphabetical order of this language. */
  public Comparator<String> order() {
    return Collator.getInstance(locale).freeze()::compare;
  }
}
