package org.symbolon.platform.pages;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.platform.language.Wording;

/**
 * Puts the fields of a form together. The label of a field is the message {@code PREFIX.NAME}, its
 * hint {@code PREFIX.NAME.hint} where the catalogue has one; values are those that were typed.
 */
public final class FormFields {
  private static final Map<String, String> NO_ERRORS = Map.of();

  private final Wording say;
  private final String prefix;
  private final MultiMap typed;
  private final Map<String, String> errors;
  private final List<FormField> fields = new ArrayList<>();

  /**
   * A form.
   *
   * @param prefix of the messages of its labels, without a dot at its end
   * @param typed values by name; empty the first time
   * @param errors what was wrong by name of the field
   */
  public FormFields(Wording say, String prefix, MultiMap typed, Map<String, String> errors) {
    this.say = say;
    this.prefix = prefix;
    this.typed = typed;
    this.errors = errors;
  }

  /** A form that nobody sent yet. */
  public static FormFields empty(Wording say, String prefix) {
    return new FormFields(say, prefix, MultiMap.caseInsensitiveMultiMap(), NO_ERRORS);
  }

  /** One line that has to be filled in; a password is never sent back. */
  public FormFields line(String name, String type, String autocomplete) {
    return lineAs(name, name, type, autocomplete);
  }

  /** One line that may stay empty. */
  public FormFields optionalLine(String name, String type) {
    fields.add(new FormField.Line(asked(name, false), type, "off", value(name), 0));
    return this;
  }

  /** The same under the label of another name, as for a new password. */
  public FormFields lineAs(String name, String label, String type, String autocomplete) {
    var asked = asked(name, true);
    var as = asked(label, true);
    fields.add(
        new FormField.Line(
            new FormField.Asked(name, as.label(), as.hint(), asked.error(), true),
            type,
            autocomplete,
            type.equals("password") ? "" : value(name),
            0));
    return this;
  }

  /** One line of text, with the most characters that it takes. */
  public FormFields text(String name, boolean required, int characters) {
    fields.add(new FormField.Line(asked(name, required), "text", "off", value(name), characters));
    return this;
  }

  public FormFields paragraphs(String name, boolean required, int rows, int characters) {
    fields.add(new FormField.Paragraphs(asked(name, required), value(name), rows, characters));
    return this;
  }

  /**
   * One of several values; the first option is chosen until another one is.
   *
   * @param labels by value, in the order in which they are shown
   */
  public FormFields choice(String name, boolean required, Map<String, String> labels) {
    fields.add(new FormField.Choice(asked(name, required), options(name, labels)));
    return this;
  }

  /** Any number of values; {@code labels} as in {@link #choice}. */
  public FormFields ticks(String name, Map<String, String> labels) {
    fields.add(new FormField.Ticks(asked(name, false), options(name, labels)));
    return this;
  }

  public FormFields upload(String name, boolean required, String accept) {
    fields.add(new FormField.Upload(asked(name, required), accept));
    return this;
  }

  public List<FormField> list() {
    return List.copyOf(fields);
  }

  private FormField.Asked asked(String name, boolean required) {
    var label = prefix + "." + name;
    var hint = label + ".hint";
    return new FormField.Asked(
        name, say.text(label), say.has(hint) ? say.text(hint) : null, errors.get(name), required);
  }

  private String value(String name) {
    return Objects.toString(typed.get(name), "");
  }

  private List<FormField.Option> options(String name, Map<String, String> labels) {
    var chosen = typed.getAll(name);
    return labels.entrySet().stream()
        .map(option ->
            new FormField.Option(
                option.getKey(), option.getValue(), chosen.contains(option.getKey())))
        .toList();
  }
}
