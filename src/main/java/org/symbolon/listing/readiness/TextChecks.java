package org.symbolon.listing.readiness;

import static org.symbolon.listing.readiness.Findings.blank;
import static org.symbolon.listing.readiness.Findings.characters;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;

/** Title, summary, description, their language, and where it came from. */
final class TextChecks {
  /** A title of fewer characters names a thing, but not what it is for. */
  static final int TITLE_LEAST = 20;

  /** A summary of fewer characters tells no reader whether to go on. */
  static final int SUMMARY_LEAST = 80;

  /** Letters in a row from which capitals are shouting and no abbreviation. */
  private static final int LETTERS = 15;

  private static final Pattern CONTACT =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+"
              + "|(?<![\\p{L}\\p{N}])(\\+|00)\\d(?:[ ().-]?\\d){7,14}(?!\\d)");

  private TextChecks() {}

  static void of(ListingContent content, Findings found) {
    found.when(content.kind() == null, Rule.T_KIND_MISSING, "/kind");
    title(content.title(), found);
    summary(content.summary(), found);
    var description = content.description();
    found.text(
        description,
        ListingRules.DESCRIPTION_CHARACTERS,
        Rule.T_DESCRIPTION_LENGTH,
        "/description");
    found.when(
        content.kind() == Kind.TECHNOLOGY && blank(description),
        Rule.T_DESCRIPTION_MISSING,
        "/description");
    language(content.language(), found);
    contact(content.title(), "/title", found);
    contact(content.summary(), "/summary", found);
    contact(description, "/description", found);
    source(content, found);
  }

  private static void title(String title, Findings found) {
    found.when(blank(title), Rule.T_TITLE_MISSING, "/title");
    found.text(title, ListingRules.TITLE_CHARACTERS, Rule.T_TITLE_LENGTH, "/title");
    if (blank(title)) {
      return;
    }
    // A character of Chinese says what a word of English does.
    if (characters(title) < TITLE_LEAST && title.codePoints().noneMatch(TextChecks::ideograph)) {
      found.add(Rule.T_TITLE_SHORT, "/title", characters(title), TITLE_LEAST);
    }
    var letters = title.codePoints().filter(Character::isLetter).count();
    found.when(
        letters >= LETTERS
            && title.equals(title.toUpperCase(Locale.ROOT))
            && !title.equals(title.toLowerCase(Locale.ROOT)),
        Rule.T_TITLE_CAPITALS,
        "/title");
  }

  private static void summary(String summary, Findings found) {
    found.when(blank(summary), Rule.T_SUMMARY_MISSING, "/summary");
    found.text(summary, ListingRules.SUMMARY_CHARACTERS, Rule.T_SUMMARY_LENGTH, "/summary");
    if (!blank(summary)
        && characters(summary) < SUMMARY_LEAST
        && summary.codePoints().noneMatch(TextChecks::ideograph)) {
      found.add(Rule.T_SUMMARY_SHORT, "/summary", characters(summary), SUMMARY_LEAST);
    }
  }

  private static boolean ideograph(int character) {
    return Character.isIdeographic(character);
  }

  private static void language(String language, Findings found) {
    found.when(blank(language), Rule.T_LANGUAGE_MISSING, "/language");
    if (language != null) {
      var rules = new Rules();
      rules.language(language, "/language");
      if (!rules.violations().isEmpty()) {
        found.add(Rule.T_LANGUAGE_UNKNOWN, "/language", language);
      }
    }
  }

  /** Addresses belong to the introduction, after both sides agreed. */
  private static void contact(String text, String field, Findings found) {
    var contact = CONTACT.matcher(Objects.toString(text, ""));
    if (contact.find()) {
      found.add(Rule.T_CONTACT_DETAIL, field, contact.group());
    }
  }

  private static void source(ListingContent content, Findings found) {
    var most = ListingRules.SHORT_TEXT_CHARACTERS;
    found.text(content.source(), most, Rule.S_LENGTH, "/source");
    found.text(content.externalId(), most, Rule.S_LENGTH, "/externalId");
    found.when(
        (content.source() == null) != (content.externalId() == null), Rule.S_PAIR, "/externalId");
    found.when(
        content.sourceUrl() != null && !Rules.isWebAddress(content.sourceUrl()),
        Rule.S_ADDRESS,
        "/sourceUrl");
  }
}
