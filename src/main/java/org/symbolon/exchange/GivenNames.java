package org.symbolon.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises companies that are registered under a person's name, by a list of given names common
 * in France: people are not imported as organisations.
 */
final class GivenNames {
  private static final Pattern TWO_WORDS =
      Pattern.compile("\\p{Lu}[\\p{L}'-]+ \\p{Lu}[\\p{L}'-]+");
  private static final Pattern ADDRESSED = Pattern.compile("(?i)(m|mr|mme|mlle|monsieur|madame)\\.? .+");
  private static final Set<String> COMMON =
      Set.of(
          "adrien", "alain", "alexandre", "amélie", "andré", "anne", "annie", "antoine", "arnaud",
          "aurélie", "baptiste", "benjamin", "benoît", "bernard", "brigitte", "bruno", "camille",
          "caroline", "catherine", "cédric", "céline", "charles", "christian", "christine",
          "christophe", "claire", "claude", "clément", "corinne", "damien", "daniel", "david",
          "denis", "didier", "dominique", "élodie", "emmanuel", "éric", "étienne", "fabien",
          "fabrice", "florence", "florian", "françois", "françoise", "frédéric", "gabriel", "georges",
          "gérard", "gilbert", "gilles", "grégory", "guillaume", "guy", "henri", "hervé", "hugo",
          "isabelle", "jacqueline", "jacques", "jean", "jean-claude", "jean-luc", "jean-marc",
          "jean-michel", "jean-paul", "jean-pierre", "jérôme", "joël", "joseph", "julie", "julien",
          "karine", "laurence", "laurent", "loïc", "louis", "luc", "lucas", "marc", "marcel", "marie",
          "martine", "mathieu", "maurice", "maxime", "michel", "michèle", "monique", "nathalie",
          "nicolas", "olivier", "pascal", "patrice", "patricia", "patrick", "paul", "philippe",
          "pierre", "raphaël", "raymond", "rémi", "rené", "robert", "roger", "roland", "romain",
          "samuel", "sandrine", "sébastien", "serge", "simon", "sophie", "stéphane", "stéphanie",
          "sylvain", "sylvie", "thierry", "thomas", "valérie", "véronique", "victor", "vincent",
          "virginie", "xavier", "yann", "yves", "yvon");

  private GivenNames() {}

  static boolean isPersonsName(String name) {
    return ADDRESSED.matcher(name).matches()
        || (TWO_WORDS.matcher(name).matches()
            && COMMON.contains(name.substring(0, name.indexOf(' ')).toLowerCase(Locale.FRENCH)));
  }
}
