package org.symbolon.matching.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A value in a sentence, not yet in any language.
 *
 * @param form how it is put into words
 * @param values codes or numbers; several are listed as "A, B and C"
 */
public record Said(Form form, List<String> values) {

  /** How a value is put into words of the reader's language. */
  public enum Form {
    /** As it is written. */
    TEXT,
    /** The message itself chooses by it. */
    CHOICE,
    NUMBER,
    DAY,
    COUNTRY,
    LANGUAGE,
    TOPIC,
    SDG,
    DEAL_TYPE,
    ORGANISATION_TYPE,
    SIZE_CLASS,
    CAPABILITY_CLASS,
    SECTOR,
    CAPABILITY,
    STAGE,
    /** A region of UN M49 by its code. */
    REGION,
    /** Two sums in EUR, from and to; an empty one is an open end. */
    PRICE_BAND,
    /** Keys of the message catalogues. */
    MESSAGE
  }

  public Said {
    values = List.copyOf(values);
  }

  public static Said text(String value) {
    return new Said(Form.TEXT, List.of(value));
  }

  public static Said choice(Enum<?> value) {
    return choice(value.name());
  }

  public static Said choice(String value) {
    return new Said(Form.CHOICE, List.of(value));
  }

  public static Said number(long value) {
    return new Said(Form.NUMBER, List.of(Long.toString(value)));
  }

  public static Said number(BigDecimal value) {
    return new Said(Form.NUMBER, List.of(value.toPlainString()));
  }

  public static Said day(LocalDate value) {
    return new Said(Form.DAY, List.of(value.toString()));
  }

  public static Said list(Form form, Collection<?> values) {
    return new Said(form, values.stream().map(String::valueOf).toList());
  }
}
