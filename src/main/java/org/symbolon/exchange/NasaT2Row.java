package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.symbolon.exchange.Row.Problem;

/**
 * One array of the portal's API: [id, case number, title, abstract, case number, category, release
 * type, -, address, centre, image, -, score].
 *
 * <p>The portal has three parts; each is a source of its own, so that a complete import of one part
 * does not withdraw the others. A release type is only given for software; the case numbers of
 * spinoff stories hold {@code -SO-}. The categories are fields of engineering, none of which is a
 * green topic, so they go into the description and topics come from the words of the text.
 */
final class NasaT2Row {
  private static final int ID = 0;
  private static final int CASE_NUMBER = 1;
  private static final int TITLE = 2;
  private static final int ABSTRACT = 3;
  private static final int CATEGORY = 5;
  private static final int RELEASE_TYPE = 6;
  private static final int ADDRESS = 8;
  private static final int CENTRE = 9;
  private static final int IMAGE = 10;

  /** Shorter ones ("t", "ps") are slips of the source. */
  private static final int CATEGORY_CHARACTERS_LEAST = 4;

  /** The column holds one address, or several in a sentence. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s;,()<>\"]+[^\\s;,()<>\".]");

  private NasaT2Row() {}

  static Row read(long line, List<String> values) {
    var caseNumber = values.get(CASE_NUMBER).strip();
    var externalId = caseNumber.isEmpty() ? values.get(ID).strip() : caseNumber;
    var source = source(externalId, values.get(RELEASE_TYPE));
    var centre = NasaCentre.of(values.get(CENTRE));
    if (centre.isEmpty()) {
      return new Row.Unreadable(
          line,
          new Problem(source, externalId, "center", values.get(CENTRE), "is no centre we know"));
    }
    var owner = centre.get().organisation();
    var listing = Draft.listing("TECHNOLOGY", source, externalId, "en", owner);
    Draft.describe(
        listing,
        PlainText.line(values.get(TITLE)),
        PlainText.of(values.get(ABSTRACT)),
        facts(values),
        Locale.ENGLISH);
    TopicPhrases.addTo(listing);
    terms(listing, source, values.get(RELEASE_TYPE));
    listing.put("publiclyFunded", true);
    Draft.put(listing, "sourceUrl", address(source, externalId, values.get(ADDRESS)));
    if (values.get(IMAGE).startsWith("https://")) {
      listing
          .putArray("images")
          .addObject()
          .put("url", values.get(IMAGE).strip().replace(" ", "%20"))
          .put("alt", listing.path("title").asText());
    }
    return new Row.ListingRow(line, listing, Optional.of(owner));
  }

  private static String source(String caseNumber, String releaseType) {
    if (!releaseType.isBlank()) {
      return NasaCentre.SOURCE + "-software";
    }
    return NasaCentre.SOURCE + (caseNumber.contains("-SO-") ? "-spinoff" : "-patent");
  }

  private static List<String> facts(List<String> values) {
    var facts = new ArrayList<String>();
    var category = PlainText.line(values.get(CATEGORY)).toLowerCase(Locale.ROOT);
    if (category.length() >= CATEGORY_CHARACTERS_LEAST) {
      facts.add("Category: " + category + ".");
    }
    var release = PlainText.line(values.get(RELEASE_TYPE));
    if (!release.isEmpty()) {
      facts.add("Release type: " + release + (release.endsWith(".") ? "" : "."));
    }
    var address = PlainText.line(values.get(ADDRESS));
    if (!address.isEmpty() && !WEB_ADDRESS.matcher(address).matches()) {
      facts.add("Address: " + address);
    }
    return facts;
  }

  /**
   * The release types that say who may have the software. The portal does not state deal types of
   * patents row by row, so they stay out.
   */
  private static void terms(ObjectNode listing, String source, String releaseType) {
    if (!source.endsWith("-software")) {
      return;
    }
    switch (releaseType.strip().toLowerCase(Locale.ROOT)) {
      case "open source" -> {
        listing.putArray("dealTypes").add("LT-NONEXCL-1.0");
        listing.putArray("territories").add("WORLD");
      }
      case "u.s. release only",
          "u.s. government purpose release",
          "u.s. government purpose release (project)" -> {
        listing.putArray("dealTypes").add("LT-NONEXCL-1.0");
        listing.putArray("territories").add("US");
      }
      case "general public release", "u.s. and foreign release" ->
          listing.putArray("dealTypes").add("LT-NONEXCL-1.0");
      default -> {
        // A release type that we do not know says nothing about terms.
      }
    }
  }

  private static String address(String source, String externalId, String given) {
    var first = WEB_ADDRESS.matcher(given);
    if (first.find()) {
      return first.group();
    }
    return switch (source) {
      case NasaCentre.SOURCE + "-patent" -> "https://technology.nasa.gov/patent/" + externalId;
      case NasaCentre.SOURCE + "-software" -> "https://software.nasa.gov/software/" + externalId;
      // The stories moved since; an address made up here would lead nowhere.
      default -> "";
    };
  }
}
