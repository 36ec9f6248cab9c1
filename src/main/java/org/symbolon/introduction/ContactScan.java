package org.symbolon.introduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds what leads around the introduction in texts that are written before both sides agreed:
 * e-mail addresses, phone numbers, links, names in messengers. It reads digits of every script and
 * full-width forms, and passes over characters that cannot be seen. Names of people it cannot tell
 * from other words.
 */
final class ContactScan {

  /** What was found. */
  enum Kind {
    EMAIL,
    LINK,
    HANDLE,
    PHONE
  }

  /**
   * A place in a text.
   *
   * @param at character that it begins at, from 1 (Unicode code points)
   * @param text what stands there, as it was typed
   */
  record Found(Kind kind, int at, String text) {}

  private static final String MESSENGERS =
      "whats ?app|telegram|we ?chat|weixin|viber|skype|signal|zalo|kakao(?:talk)?|微信|вотсап|ватсап|телеграм"
          + "|واتساب|واتس ?اب|تيليجرام|تلغرام";
  private static final String SIGN = "\\s*(?:@|[(\\[{]\\s*(?:at|@)\\s*[)\\]}])\\s*";
  private static final String STOP = "\\s*(?:\\.|[(\\[{]\\s*(?:dot|\\.)\\s*[)\\]}])\\s*";
  private static final String LOCAL_PART = "[\\p{L}\\d._%+-]{1,64}";
  private static final String LABEL = "[\\p{L}\\d-]{1,63}";
  private static final Pattern EMAIL =
      anyCase(LOCAL_PART + SIGN + LABEL + "(?:" + STOP + LABEL + "){1,4}");

  /** Spoken out: {@code name at example dot org}. */
  private static final Pattern SPOKEN =
      anyCase(
          LOCAL_PART
              + "\\s(?:at|arobase|arroba|собака)\\s"
              + LABEL
              + "(?:\\s(?:dot|point|punto|точка)\\s"
              + LABEL
              + "){1,4}");

  private static final Pattern LINK =
      Pattern.compile(
          "(?:[a-z][a-z+.-]{1,12}://|www\\.)\\S+|(?:mailto|tel|sms|skype):\\S+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\d@.-])[\\p{L}\\d](?:[\\p{L}\\d-]{0,62}\\.)+([\\p{L}]{2,24})(?:[/:?#]\\S*)?(?![\\p{L}\\d-])");
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{L}\\d])@[\\p{L}\\d_][\\p{L}\\d_.]{2,}|(?:"
              + MESSENGERS
              + ")\\s*(?:id)?\\s*[:：=]\\s*\\S+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** At least seven digits after a sign of a phone, at least nine without. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])(?:\\+|\\(\\+?)?\\d(?:[ .()/\\u2010-\\u2015\\u00a0-]{0,3}\\d){6,17}(?![\\p{L}\\d])");

  /** UTF-16 units; more than any text of a case may have, so that nobody keeps a thread busy. */
  private static final int MOST_CHARACTERS = 2 * Typed.MESSAGE_CHARACTERS;

  private static final int MOST_SIGNS_OF_PHONE = 24;
  private static final int DIGITS_OF_A_BARE_NUMBER = 9;
  private static final int DIGITS_OF_A_PHONE = 15;
  private static final Pattern CALLS =
      Pattern.compile(
          "(?:phone|tel|call|mobile|cell|ring|sms|fax|whats ?app|t[eé]l[eé]phone|m[oó]vil|tel[eé]fono|тел|звон|моб"
              + "|هاتف|جوال|اتصل|电话|手机|致电)[^\\d]{0,16}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DAYS =
      Pattern.compile("(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?(?:\\D+(?:19|20)\\d\\d(?:-\\d\\d){0,2})?");
  private static final Pattern GROUPS_OF_THREE = Pattern.compile("\\d{1,3}(?:[ .\u00a0]\\d{3})+");

  /** A right's number after the code of its office: {@code KR 10-2023-0123456}. */
  private static final Pattern OFFICE =
      Pattern.compile("\\b(?:[A-Z]{2}|(?i:no\\.?|nos?\\.|№|号))\\s?$");

  private static final Set<String> GENERIC_ENDINGS =
      Set.of(
          "com", "org", "net", "info", "biz", "app", "dev", "edu", "gov", "int", "tech", "online",
          "site", "shop", "africa", "asia", "cloud", "page", "link", "uk", "eu");

  private static final Set<String> ENDINGS = endings();

  private ContactScan() {}

  private static Pattern anyCase(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Set<String> endings() {
    var all = new TreeSet<>(GENERIC_ENDINGS);
    for (var country : Locale.getISOCountries()) {
      all.add(country.toLowerCase(Locale.ROOT));
    }
    return all;
  }

  /**
   * The first thing that leads around the introduction; empty where there is none, and for a text
   * that is refused for its length anyway.
   */
  static Optional<Found> first(String typed) {
    if (typed == null || typed.isBlank() || typed.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    var text = new Readable(typed);
    var all = new ArrayList<Found>();
    find(EMAIL, Kind.EMAIL, text, all);
    find(SPOKEN, Kind.EMAIL, text, all);
    find(LINK, Kind.LINK, text, all);
    find(HANDLE, Kind.HANDLE, text, all);
    HOST.matcher(text.plain)
        .results()
        // Only a lower-case ending: "water.It" is a missing space and no host in Italy.
        .filter(host -> ENDINGS.contains(host.group(1)))
        .forEach(host -> all.add(text.found(Kind.LINK, host.start(), host.end())));
    DIGITS
        .matcher(text.plain)
        .results()
        .filter(run -> isPhone(text.plain, run.start(), run.group()))
        .forEach(run -> all.add(text.found(Kind.PHONE, run.start(), run.end())));
    return all.stream().min(Comparator.comparing(Found::at).thenComparing(Found::kind));
  }

  private static void find(Pattern pattern, Kind kind, Readable text, List<Found> all) {
    pattern
        .matcher(text.plain)
        .results()
        .forEach(match -> all.add(text.found(kind, match.start(), match.end())));
  }

  private static boolean isPhone(String text, int start, String run) {
    var digits = run.chars().filter(Character::isDigit).count();
    if (run.startsWith("+") || run.startsWith("(+") || run.startsWith("00")) {
      return true;
    }
    var before = text.substring(Math.max(0, start - MOST_SIGNS_OF_PHONE), start);
    if (CALLS.matcher(before).find()) {
      return true;
    }
    return digits >= DIGITS_OF_A_BARE_NUMBER
        && digits <= DIGITS_OF_A_PHONE
        && !DAYS.matcher(run).matches()
        && !GROUPS_OF_THREE.matcher(run).matches()
        && !OFFICE.matcher(before).find();
  }

  /** The text as a reader takes it in, with where each of its characters stood. */
  private static final class Readable {
    private final String typed;
    private final String plain;
    private final int[] places;

    Readable(String typed) {
      this.typed = typed;
      var out = new StringBuilder(typed.length());
      places = new int[typed.length() + 1];
      for (var i = 0; i < typed.length(); i++) {
        var c = typed.charAt(i);
        if (Character.getType(c) != Character.FORMAT) {
          places[out.length()] = i;
          out.append(plain(c));
        }
      }
      places[out.length()] = typed.length();
      plain = out.toString();
    }

    private static char plain(char c) {
      var digit = Character.digit(c, 10);
      if (digit >= 0) {
        return (char) ('0' + digit);
      }
      // Full-width forms of ASCII (Unicode block FF00).
      return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '。' ? '.' : c;
    }

    Found found(Kind kind, int start, int end) {
      var from = places[start];
      var to = places[end - 1] + 1;
      return new Found(kind, typed.codePointCount(0, from) + 1, typed.substring(from, to));
    }
  }
}
