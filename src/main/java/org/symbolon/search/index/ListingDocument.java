package org.symbolon.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Advantage;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Status;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.GreenTopics;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Term;

/** Builds the document of a listing. Pure: the same listing gives the same document. */
public final class ListingDocument {
  public static final String WORLD = "WORLD";

  /** Object of the mapping for texts in a language without an analyzer of its own. */
  public static final String OTHER_LANGUAGE = "xx";

  /** Names of the topics, within the object of a language. */
  public static final String TOPICS = "topics";

  /** Marks of the highlighter; documents hold none of them. */
  public static final String MARK_START = "\uE000";

  public static final String MARK_END = "\uE001";

  private final GreenTopics topics;
  private final FreedomToUse freedom;

  public ListingDocument(GreenTopics topics, FreedomToUse freedom) {
    this.topics = topics;
    this.freedom = freedom;
  }

  /**
   * Whether the index holds the listing. Time does not count here: what has expired but is not
   * marked so yet is kept out by every query, so that one version of a listing is one state of the
   * index.
   */
  public static boolean belongs(Listing listing) {
    return listing.organisationStatus() == OrganisationStatus.PUBLISHED
        && listing.lifecycle().status() == Status.PUBLISHED;
  }

  /** The text whose meaning is embedded. */
  public static String meaning(ListingContent content) {
    var body =
        Stream.of(content.summary(), content.description())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return clean(body.startsWith(content.title()) ? body : content.title() + ". " + body);
  }

  /**
   * The document as JSON.
   *
   * @param embedding of {@link #meaning}, unit length, or null where the model does not serve the
   *     language
   */
  public String of(Listing listing, float[] embedding) {
    var content = listing.content();
    var document = new LinkedHashMap<String, Object>();
    document.put("id", listing.id());
    putTexts(document, content);
    document.put("applicant", clean(listing.organisation().name()));
    document.put("suggest", clean(content.title()));
    document.put("numbers", Numbers.of(listing));
    document.put("kind", content.kind());
    document.put("topics", topics.withAncestors(content.topics()));
    document.put("ipc", symbols(content.ipc()));
    document.put("sdgs", content.sdgs());
    document.put("trl", content.trl());
    document.put("dealTypes", content.dealTypes());
    document.put("territories", territories(content.territories()));
    document.put("language", content.language());
    document.put("publiclyFunded", content.publiclyFunded());
    putOrganisation(document, listing);
    putRights(document, content);
    document.put("publishedAt", listing.lifecycle().publishedAt());
    document.put("validUntil", listing.lifecycle().validUntil());
    document.put("hit", Json.write(Shown.of(listing)));
    document.put("vector", embedding);
    return Json.write(document);
  }

  /**
   * The texts in the fields of their own language, and the names of the topics in all six, so that
   * a query in one language finds listings in another by what they are about.
   */
  private void putTexts(Map<String, Object> document, ListingContent content) {
    var own = Language.of(content.language()).map(Language::tag).orElse(OTHER_LANGUAGE);
    var named =
        topics.withAncestors(content.topics()).stream()
            .flatMap(id -> topics.vocabulary().term(id).stream())
            // The seven top topics are too wide to say what a listing is about.
            .filter(term -> term.parent() != null)
            .toList();
    for (var language : Language.values()) {
      if (!named.isEmpty() && !language.tag().equals(own)) {
        document.put(language.tag(), Map.of(TOPICS, labels(named, language)));
      }
    }
    var texts = texts(content);
    Language.of(own).ifPresent(language -> texts.put(TOPICS, labels(named, language)));
    document.put(own, texts);
  }

  private static List<String> labels(List<Term> terms, Language language) {
    return terms.stream().map(term -> term.label(language)).distinct().toList();
  }

  private static Map<String, Object> texts(ListingContent content) {
    var texts = new LinkedHashMap<String, Object>();
    texts.put("title", clean(content.title()));
    texts.put("summary", clean(content.summary()));
    texts.put("advantages", advantages(content));
    texts.put("description", clean(content.description()));
    return texts;
  }

  /** The quantified advantages, each as the words that are searched. */
  public static List<String> advantages(ListingContent content) {
    return content.advantages().stream().map(ListingDocument::sentence).toList();
  }

  private static String sentence(Advantage row) {
    return clean(
        Stream.of(row.metric(), row.value(), row.unit(), row.baseline(), row.evidence())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" ")));
  }

  private static void putOrganisation(Map<String, Object> document, Listing listing) {
    var organisation = listing.organisation();
    document.put("organisation", organisation.id());
    document.put("organisationLabel", organisation.id() + " " + clean(organisation.name()));
    document.put("organisationType", organisation.type());
    document.put("sizeClass", organisation.sizeClass());
    document.put("country", organisation.country());
  }

  private void putRights(Map<String, Object> document, ListingContent content) {
    var rights = content.rights();
    document.put(
        "rightTypes", rights.stream().map(right -> right.type().name()).distinct().toList());
    document.put(
        "rightStatuses", rights.stream().map(right -> right.status().name()).distinct().toList());
    document.put("rightsRecorded", !rights.isEmpty());
    document.put("notFreeIn", freedom.notFreeIn(rights));
  }

  private static List<String> territories(List<String> stated) {
    return stated.contains(WORLD) ? List.of(WORLD) : stated;
  }

  private static Set<String> symbols(List<String> stated) {
    var all = new LinkedHashSet<String>();
    for (var written : stated) {
      IpcSymbol.parse(written).ifPresent(symbol -> all.addAll(levels(symbol)));
    }
    return all;
  }

  /** A symbol and everything above it: H, H02, H02S, H02S 10/00, H02S 10/12. */
  public static List<String> levels(IpcSymbol symbol) {
    var levels = new ArrayList<String>();
    for (var length : new int[] {1, 3, 4}) {
      if (symbol.prefix().length() >= length) {
        levels.add(symbol.prefix().substring(0, length));
      }
    }
    if (symbol.group() >= 0) {
      levels.add(level(new IpcSymbol(symbol.prefix(), symbol.group(), "")));
      if (!symbol.wholeMainGroup()) {
        levels.add(symbol.toString());
      }
    }
    return levels;
  }

  /** How a symbol is written in the index. */
  public static String level(IpcSymbol symbol) {
    return symbol.group() >= 0 && symbol.wholeMainGroup()
        ? symbol.prefix() + " " + symbol.group() + "/00"
        : symbol.toString();
  }

  /** Without a regular expression: matching cleans hundreds of texts for one answer. */
  private static String clean(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder cleaned = null;
    for (var i = 0; i < text.length(); i++) {
      if (isUnshowable(text.charAt(i))) {
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        cleaned.setCharAt(i, ' ');
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }

  private static boolean isUnshowable(char letter) {
    return letter == MARK_START.charAt(0)
        || letter == MARK_END.charAt(0)
        || Character.isISOControl(letter) && letter != '\n' && letter != '\t';
  }
}
