package org.symbolon.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.symbolon.kernel.Language;
import org.symbolon.search.index.ListingDocument;

/** Which text fields a query looks into: those of the languages that its script can belong to. */
public final class Fields {
  /** All texts and the applicant, as they are written. */
  public static final String NEUTRAL = "any";

  public static final String APPLICANT = "applicant";
  static final List<String> TEXTS = List.of("title", "summary", "advantages", "description");

  private Fields() {}

  /** Objects of the mapping, by the scripts of the letters in the text. */
  static Set<String> languages(String text) {
    var languages = new LinkedHashSet<String>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> languages.addAll(ofScript(Character.UnicodeScript.of(letter))));
    if (languages.isEmpty()) {
      languages.addAll(ofScript(Character.UnicodeScript.LATIN));
    }
    languages.add(ListingDocument.OTHER_LANGUAGE);
    return languages;
  }

  private static List<String> ofScript(Character.UnicodeScript script) {
    if (script == Character.UnicodeScript.LATIN) {
      return List.of(Language.EN.tag(), Language.FR.tag(), Language.ES.tag());
    }
    if (script == Character.UnicodeScript.ARABIC) {
      return List.of(Language.AR.tag());
    }
    if (script == Character.UnicodeScript.CYRILLIC) {
      return List.of(Language.RU.tag());
    }
    if (script == Character.UnicodeScript.HAN) {
      return List.of(Language.ZH.tag());
    }
    return List.of();
  }

  static List<String> of(String language, List<String> fields) {
    var all = new ArrayList<String>(fields.size());
    fields.forEach(field -> all.add(language + "." + field));
    return all;
  }
}
