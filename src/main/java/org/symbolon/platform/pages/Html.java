package org.symbolon.platform.pages;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** Runs a compiled template; whatever it prints is escaped for the place where it stands. */
public final class Html {
  private static final int USUAL_CHARACTERS = 48 * 1024;

  private Html() {}

  /**
   * The page that a template makes.
   *
   * @param template calls the generated {@code render} with the output given
   */
  public static String of(Consumer<HtmlTemplateOutput> template) {
    var text = new StringOutput(USUAL_CHARACTERS);
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}
