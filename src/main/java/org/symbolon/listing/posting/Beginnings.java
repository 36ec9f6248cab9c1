package org.symbolon.listing.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.platform.json.Json;

/** What a draft can begin with: a record, a row of a table, another listing. Cuts nothing. */
final class Beginnings {
  /** Code of the kind of a document at the end of its number (WIPO ST.16). */
  private static final Pattern KIND_CODE = Pattern.compile(".*\\d\\s*([A-Z])\\d?\\s*");

  private Beginnings() {}

  /**
   * From the record of a publication. The description holds the whole abstract; where that is
   * longer than a summary may be, the summary holds its first sentences.
   */
  static ListingDraft.Opening of(
      Publication publication, String source, Kind kind, UUID organisation) {
    var values = new LinkedHashMap<String, List<String>>();
    put(values, "title", publication.title());
    var whole = publication.abstractText().strip();
    var summary = summary(whole, publication.language());
    put(values, "summary", summary);
    if (!summary.equals(whole)) {
      put(values, "description", whole);
    }
    put(values, "language", publication.language());
    put(values, "ipc", String.join(", ", publication.classes()));
    if (kind == Kind.TECHNOLOGY) {
      Typed.put(values, "rights", List.of(right(publication, source)));
    }
    values.put("record", facts(publication, source));
    var opening = ListingDraft.Opening.of(organisation, kind, new Typed(values));
    return new ListingDraft.Opening(
        organisation,
        kind,
        null,
        opening.typed(),
        // An invented record must not read as an offer.
        opening.base().with(c -> c.example = publication.sample()));
  }

  private static void put(Map<String, List<String>> values, String field, String text) {
    if (!text.isBlank()) {
      values.put(field, List.of(text));
    }
  }

  /** The status that the publication itself tells, as of the day on which it appeared. */
  private static Map<String, String> right(Publication publication, String source) {
    var kind = KIND_CODE.matcher(publication.number());
    var code = kind.matches() ? kind.group(1) : "";
    var row = new LinkedHashMap<String, String>();
    row.put("type", (code.equals("U") ? RightType.UTILITY_MODEL : RightType.PATENT).name());
    row.put("office", publication.office());
    row.put("number", publication.number());
    row.put(
        "status",
        switch (code) {
          case "A" -> RightStatus.PENDING.name();
          case "B", "C" -> RightStatus.GRANTED.name();
          default -> RightStatus.UNKNOWN.name();
        });
    row.put("asOf", day(publication.published()));
    row.put("source", source);
    return row;
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static List<String> facts(Publication publication, String source) {
    var facts = new ArrayList<String>();
    facts.add("number=" + publication.number());
    publication.applicants().forEach(name -> facts.add("applicant=" + name));
    if (publication.filed() != null) {
      facts.add("filed=" + publication.filed());
    }
    if (publication.published() != null) {
      facts.add("published=" + publication.published());
    }
    facts.add("source=" + source);
    return facts;
  }

  /** As many whole sentences as a summary may hold; the whole text where not even one fits. */
  private static String summary(String whole, String language) {
    if (whole.codePointCount(0, whole.length()) <= ListingRules.SUMMARY_CHARACTERS) {
      return whole;
    }
    var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    sentences.setText(whole);
    var end = 0;
    for (var next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
      if (whole.codePointCount(0, next) > ListingRules.SUMMARY_CHARACTERS) {
        break;
      }
      end = next;
    }
    return end == 0 ? whole : whole.substring(0, end).strip();
  }

  /** From a row of the template; what the form has no field for stays behind it. */
  static ListingDraft.Opening of(ObjectNode row, Kind kind, UUID organisation) {
    var own = row.path("kind").asText("");
    var said = own.equals(Kind.NEED.name()) || own.equals(Kind.TECHNOLOGY.name());
    var listing = said ? Kind.valueOf(own) : kind;
    var behind = Json.mapper().createObjectNode().put("kind", listing.name());
    for (var member : List.of("wanted", "images", "sourceUrl")) {
      if (row.has(member)) {
        behind.set(member, row.get(member));
      }
    }
    return new ListingDraft.Opening(
        organisation,
        listing,
        null,
        TypedFields.of(row),
        Json.convert(behind, ListingContent.class));
  }

  /** From another listing, whose key at its source stays its own. */
  static ListingDraft.Opening of(Listing listing) {
    return new ListingDraft.Opening(
        listing.organisation().id(),
        listing.content().kind(),
        null,
        TypedFields.of(listing.content()),
        listing
            .content()
            .with(c -> {
              c.source = null;
              c.externalId = null;
              c.sourceUrl = null;
            }));
  }
}
