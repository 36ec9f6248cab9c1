package org.symbolon.platform.pages;

import java.util.List;

/**
 * One field of a form, with what was typed into it and what was wrong with that. Shown by the
 * template {@code parts/field.jte}.
 */
public sealed interface FormField {

  /** What all fields have. */
  Asked asked();

  /**
   * What is asked.
   *
   * @param name under which the value is sent; also the id of the element
   * @param hint beside the label, or null
   * @param error what was wrong with the value, or null
   */
  record Asked(String name, String label, String hint, String error, boolean required) {

    /** Ids of what explains the field, for {@code aria-describedby}; null where nothing does. */
    public String describedBy() {
      if (error != null) {
        return hint == null ? name + "-error" : name + "-error " + name + "-hint";
      }
      return hint == null ? null : name + "-hint";
    }
  }

  /** One of the values of a choice. */
  record Option(String value, String label, boolean chosen) {}

  /**
   * One line of text.
   *
   * @param type of the input element
   * @param autocomplete what browsers may fill in (HTML, 4.10.18.7)
   * @param characters most that are taken; 0 for no limit that the browser should know of
   */
  record Line(Asked asked, String type, String autocomplete, String value, int characters)
      implements FormField {}

  /** Text of several lines; {@code characters} as in {@link Line}. */
  record Paragraphs(Asked asked, String value, int rows, int characters) implements FormField {}

  /** One value of several. */
  record Choice(Asked asked, List<Option> options) implements FormField {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Any number of values, each with a box. */
  record Ticks(Asked asked, List<Option> options) implements FormField {
    public Ticks {
      options = List.copyOf(options);
    }
  }

  /**
   * A file; its form is sent as {@code multipart/form-data}.
   *
   * @param accept media types, comma separated
   */
  record Upload(Asked asked, String accept) implements FormField {}
}
