package org.symbolon.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.symbolon.kernel.Language;
import org.symbolon.matching.NeedView.Choice;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the form of a new need out, with the technologies that suit it so far. */
final class NeedViews {
  static final String PATH = "/needs/new";

  /** Technologies shown beside the form. */
  private static final int SHOWN = 5;

  /** Countries and topics that can be named: two fields each. */
  private static final int FIELDS = 2;

  /** Those that needs of small firms name most; the rest is one fold away. */
  private static final Set<String> USUAL_DEALS =
      Set.of(
          "LT-NONEXCL-1.0",
          "LT-EXCL-1.0",
          "LT-KNOWHOW-1.0",
          "LT-JOINTDEV-1.0",
          "LT-MANUF-1.0",
          "LT-DISTRIB-1.0");

  /**
   * Who would post.
   *
   * @param organisations for which he may
   */
  record Poster(Reader reader, List<Organisation> organisations) {

    /** The only one, or the one that was chosen. */
    Optional<Organisation> chosen(NeedForm typed) {
      return organisations.size() == 1
          ? Optional.of(organisations.getFirst())
          : organisations.stream()
              .filter(one -> one.id().toString().equals(typed.organisation()))
              .findFirst();
    }
  }

  private final Site site;
  private final Vocabularies vocabularies;
  private final MatchItems items;

  NeedViews(Site site, Vocabularies vocabularies, Reasons reasons) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.items = new MatchItems(vocabularies, reasons);
  }

  NeedView of(
      NeedForm typed,
      Map<String, String> errors,
      Poster poster,
      NeedView.Preview preview,
      Wording say) {
    var title = say.text("post.title");
    var deals = choices("deal-types", typed.deals(), say);
    var more = deals.stream().filter(deal -> !USUAL_DEALS.contains(deal.value())).toList();
    return new NeedView(
        site.frame(say.language(), PATH, "", title).describedAs(say.text("post.lead")),
        "/" + say.language().tag() + PATH,
        typed,
        errors,
        choices("trl", List.of(typed.trl()), say),
        deals.stream().filter(deal -> USUAL_DEALS.contains(deal.value())).toList(),
        more,
        more.stream().anyMatch(Choice::chosen),
        languages(typed, say),
        IntStream.range(0, FIELDS).mapToObj(at -> countries(typed.country(at), say)).toList(),
        topics(say),
        poster.organisations().stream()
            .map(one ->
                new Choice(
                    one.id().toString(),
                    one.content().name(),
                    one.id().toString().equals(typed.organisation())))
            .toList(),
        poster.reader().formToken(),
        preview);
  }

  /** Before anything was typed. */
  NeedView.Preview waiting(Wording say) {
    return new NeedView.Preview(say.text("post.matching.wait"), null, List.of());
  }

  NeedView.Preview unavailable(Wording say) {
    return new NeedView.Preview(say.text("matches.unavailable"), null, List.of());
  }

  NeedView.Preview preview(Ranking ranking, Wording say) {
    var count = ranking.listed().size();
    return new NeedView.Preview(
        say.text("post.matching.count", "count", count),
        count > SHOWN ? say.text("post.matching.first", "shown", SHOWN) : null,
        ranking.listed().stream()
            .limit(SHOWN)
            .map(pair -> items.ofDraft(pair, ranking, say))
            .toList());
  }

  private List<Choice> choices(String vocabulary, List<String> chosen, Wording say) {
    return vocabularies.get(vocabulary).terms().stream()
        .map(term -> new Choice(term.id(), term.label(say.language()), chosen.contains(term.id())))
        .toList();
  }

  private static List<Choice> languages(NeedForm typed, Wording say) {
    var chosen = Language.of(typed.language()).orElse(say.language());
    return Arrays.stream(Language.values())
        .map(language ->
            new Choice(language.tag(), say.languageName(language.tag()), language == chosen))
        .toList();
  }

  private List<Choice> countries(String chosen, Wording say) {
    var order = say.order();
    return vocabularies.get("countries").terms().stream()
        .map(Term::id)
        .map(code -> new Choice(code, say.country(code), code.equals(chosen)))
        .sorted((one, other) -> order.compare(one.label(), other.label()))
        .toList();
  }

  private List<String> topics(Wording say) {
    return vocabularies.get("green-topics").terms().stream()
        .map(term -> term.label(say.language()))
        .distinct()
        .sorted(say.order())
        .toList();
  }
}
