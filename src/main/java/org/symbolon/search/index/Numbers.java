package org.symbolon.search.index;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Right;

/**
 * Numbers by which somebody may look for a listing, in one written form: letters and digits only,
 * in upper case. {@code US 10,123,456 B2} and {@code us10123456b2} are the same number.
 */
public final class Numbers {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** Kind codes of WIPO ST.16 at the end of a publication number: A1, B2, U, C. */
  private static final Pattern KIND_CODE = Pattern.compile("(?<=\\d{4})[A-Z]\\d?$");

  private Numbers() {}

  /** The written form that is compared. */
  public static String normal(String number) {
    return SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Every form of every number of a listing. */
  static Set<String> of(Listing listing) {
    var all = new LinkedHashSet<String>();
    all.add(normal(listing.id().toString()));
    if (listing.content().externalId() != null) {
      all.add(normal(listing.content().externalId()));
    }
    for (var right : listing.content().rights()) {
      addForms(right, all);
    }
    all.remove("");
    return all;
  }

  private static void addForms(Right right, Set<String> all) {
    if (right.number() == null) {
      return;
    }
    var number = normal(right.number());
    addWithoutKindCode(number, all);
    var office = right.office();
    if (office == null) {
      return;
    }
    if (number.startsWith(office)) {
      addWithoutKindCode(number.substring(office.length()), all);
    } else {
      addWithoutKindCode(office + number, all);
    }
  }

  private static void addWithoutKindCode(String number, Set<String> all) {
    all.add(number);
    all.add(KIND_CODE.matcher(number).replaceFirst(""));
  }
}
