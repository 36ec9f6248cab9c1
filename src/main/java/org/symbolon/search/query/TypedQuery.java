package org.symbolon.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.symbolon.search.index.Numbers;

/**
 * What somebody typed, read as words, "quoted phrases" that must occur, and {@code -words} that
 * must not. Everything else is literal, so nothing is a syntax error: an unbalanced quotation mark,
 * a lone minus, brackets and operators of other engines are just characters.
 *
 * @param words everything positive, phrases included, at most {@value #WORDS} words
 * @param phrases that must occur as they are written
 * @param excluded words that must not occur
 * @param numbers normal forms of what may be the number of a right or of a listing
 * @param sentence a question or more than a few words: any of them may be the one that matters
 */
public record TypedQuery(
    List<String> words,
    List<String> phrases,
    List<String> excluded,
    Set<String> numbers,
    boolean sentence) {
  public static final int WORDS = 100;

  /**
   * What is longer is a sentence: its quotation marks quote and its hyphens join, they are no
   * conditions. Measured: as conditions they cost a tenth of the quality on judged sentences.
   */
  private static final int CONDITIONS_UP_TO_WORDS = 8;

  private static final int FEW_WORDS = 4;
  private static final Pattern QUESTION = Pattern.compile("[?¿؟？]");
  private static final int WORDS_IN_A_NUMBER = 4;
  private static final int SHORTEST_NUMBER = 4;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");
  private static final Pattern QUOTED =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");

  /** Reads whatever was typed. */
  public static TypedQuery of(String typed) {
    var text = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
    var literal = BLANKS.split(text.strip()).length > CONDITIONS_UP_TO_WORDS;
    var phrases = new ArrayList<String>();
    var rest = new StringBuilder();
    var quoted = QUOTED.matcher(literal ? "" : text);
    while (quoted.find()) {
      if (sayable(quoted.group(1))) {
        phrases.add(quoted.group(1).strip());
      }
      quoted.appendReplacement(rest, " ");
    }
    quoted.appendTail(rest);
    if (literal) {
      rest.append(text);
    }
    var words = new ArrayList<String>();
    var excluded = new ArrayList<String>();
    for (var token : BLANKS.split(rest)) {
      if (!literal && excludes(token)) {
        excluded.add(token.substring(1));
      } else if (sayable(token)) {
        words.add(token);
      }
    }
    phrases.forEach(phrase -> words.addAll(List.of(BLANKS.split(phrase))));
    var kept = List.copyOf(words.subList(0, Math.min(WORDS, words.size())));
    return new TypedQuery(
        kept,
        List.copyOf(phrases),
        List.copyOf(excluded),
        numbers(kept),
        kept.size() > FEW_WORDS || QUESTION.matcher(text).find());
  }

  private static boolean excludes(String token) {
    // "-30" is a temperature and "- " a dash; an exclusion is a word.
    return token.length() > 2 && token.charAt(0) == '-' && Character.isLetter(token.codePointAt(1));
  }

  private static boolean sayable(String token) {
    return token.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isEmoji(c));
  }

  private static Set<String> numbers(List<String> words) {
    var all = new LinkedHashSet<String>();
    for (var from = 0; from < words.size(); from++) {
      var joined = new StringBuilder();
      for (var to = from; to < Math.min(words.size(), from + WORDS_IN_A_NUMBER); to++) {
        joined.append(words.get(to));
        var number = Numbers.normal(joined.toString());
        if (number.length() >= SHORTEST_NUMBER
            && number.length() <= LONGEST_NUMBER
            && number.chars().anyMatch(Character::isDigit)) {
          all.add(number);
        }
      }
    }
    return all;
  }

  /** The positive words as one text. */
  public String text() {
    return String.join(" ", words);
  }

  /** The same, content with any of the words. */
  public TypedQuery asSentence() {
    return new TypedQuery(words, phrases, excluded, numbers, true);
  }

  /** Whether there is nothing to look for; only exclusions ("-fuel") are blank too. */
  public boolean isBlank() {
    return words.isEmpty();
  }
}
