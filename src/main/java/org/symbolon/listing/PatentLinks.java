package org.symbolon.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses at which a numbered right can be looked up: WIPO's PATENTSCOPE and EPO's Espacenet. */
final class PatentLinks {
  private static final String PATENTSCOPE_DOCUMENT =
      "https://patentscope.wipo.int/search/en/detail.jsf?docId=";
  // PATENTSCOPE keeps national documents under ids of its own; a search for the number finds them.
  private static final String PATENTSCOPE_NUMBER =
      "https://patentscope.wipo.int/search/en/result.jsf?query=";
  private static final String ESPACENET = "https://worldwide.espacenet.com/patent/search?q=";
  private static final Pattern PCT = Pattern.compile("(WO)(\\d{4}/?\\d{6})([A-Z]\\d?)?");
  private static final Pattern LETTERS_FIRST = Pattern.compile("[A-Z]{2}.*");

  private PatentLinks() {}

  static List<RightsView.Link> of(Right right) {
    if (right.number() == null || !patentLike(right.type())) {
      return List.of();
    }
    var number = publication(right);
    var links = new ArrayList<RightsView.Link>();
    var pct = PCT.matcher(number);
    var document = pct.matches() ? "WO" + pct.group(2).replace("/", "") : null;
    links.add(
        new RightsView.Link(
            "PATENTSCOPE",
            document == null
                ? PATENTSCOPE_NUMBER + encoded("ALLNUM:(" + number + ")")
                : PATENTSCOPE_DOCUMENT + document));
    links.add(new RightsView.Link("Espacenet", ESPACENET + encoded("pn=" + number)));
    return links;
  }

  private static boolean patentLike(RightType type) {
    return switch (type) {
      case PATENT, UTILITY_MODEL -> true;
      case KNOW_HOW,
          TRADEMARK,
          COLLECTIVE_MARK,
          CERTIFICATION_MARK,
          GEOGRAPHICAL_INDICATION,
          INDUSTRIAL_DESIGN,
          COPYRIGHT,
          LAYOUT_DESIGN,
          PLANT_VARIETY,
          SPC,
          DATABASE_RIGHT ->
          false;
    };
  }

  /** The number with its office in front and without the blanks and points that people write. */
  private static String publication(Right right) {
    var number = right.number().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s.,]", "");
    var prefixed = LETTERS_FIRST.matcher(number).matches() || right.office() == null;
    return prefixed ? number : right.office() + number;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
