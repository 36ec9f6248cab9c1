package org.symbolon.listing.posting;

import java.util.List;

/**
 * A field of the form as it was typed. No field has a greatest length for the browser: it would cut
 * what is pasted.
 */
public sealed interface TypedField {
  What what();

  /**
   * What is asked.
   *
   * @param name under which it is sent
   * @param id of the element
   * @param hint or null
   * @param errors sentences that say what is wrong with it
   */
  record What(String name, String id, String label, String hint, List<String> errors) {
    /** Ids of what explains the field; null where nothing does. */
    public String describedBy() {
      var ids = (hint == null ? "" : id + "-hint ") + (errors.isEmpty() ? "" : id + "-error");
      return ids.isBlank() ? null : ids.strip();
    }

    public String invalid() {
      return errors.isEmpty() ? null : "true";
    }
  }

  /**
   * One line.
   *
   * @param type of the input element
   * @param inputmode keyboard of a telephone, or null
   * @param list id of a list of proposals, or null
   * @param most characters that the rules allow, shown beside; 0 for none
   */
  record Line(What what, String value, String type, String inputmode, String list, int most)
      implements TypedField {}

  /** Several lines; {@code most} as in {@link Line}. */
  record Area(What what, String value, int rows, int most) implements TypedField {}

  /** One of several values; a value that was typed and is none of them is there too. */
  record Choice(What what, List<Option> options) implements TypedField {}

  /**
   * Any of several values.
   *
   * @param more those that are chosen seldom, behind a fold
   */
  record Ticks(What what, List<Option> options, List<Option> more, String moreLabel)
      implements TypedField {
    public boolean moreOpen() {
      return more.stream().anyMatch(Option::chosen);
    }
  }

  /**
   * Several fields of the same name below each other.
   *
   * @param add what the button to add one says
   */
  record Several(What what, List<TypedField> fields, String add) implements TypedField {}

  /** A value to choose. */
  record Option(String value, String label, boolean chosen) {}
}
