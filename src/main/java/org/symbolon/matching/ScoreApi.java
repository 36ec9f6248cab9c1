package org.symbolon.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.symbolon.kernel.Refused;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.partner.Partner;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.taxonomy.Vocabularies;

/** Two documents in, the explanation out. Open to everybody, like searching. */
public final class ScoreApi {
  /** Those that weigh two organisations; all others weigh a need and a technology. */
  private static final Set<String> OF_PARTNERS =
      Set.of(Profile.MSME_TO_SPIN_OFF, Profile.SPIN_OFF_TO_MSME);

  private static final List<String> LISTINGS = List.of("need", "technology");
  private static final List<String> PARTNERS = List.of("receiver", "provider");

  private final Scores scores;
  private final DocumentReader documents;
  private final Reasons reasons;

  public ScoreApi(Scores scores, Vocabularies vocabularies, Reasons reasons) {
    this.scores = scores;
    this.documents = new DocumentReader(vocabularies);
    this.reasons = reasons;
  }

  public void bind(Operations operations) {
    operations.bind("scorePair", this::score);
  }

  private Reply score(Call call) {
    var language = call.language();
    var body = call.json();
    var profile = body.path("profile").asText(Profile.NEED_TO_TECHNOLOGY);
    var version = body.path("profileVersion");
    var terms =
        new Scores.Terms(
            profile,
            version.isIntegralNumber() ? Optional.of(version.intValue()) : Optional.empty(),
            day(body.path("asOf")));
    var answer = OF_PARTNERS.contains(profile) ? ofPartners(terms, body) : ofListings(terms, body);
    return Reply.json(ScoreJson.of(answer.score(), answer.asOf(), reasons, language));
  }

  private Scores.Answer ofListings(Scores.Terms terms, JsonNode body) {
    require(body, LISTINGS, PARTNERS);
    return scores.score(
        terms, documents.read(body, LISTINGS.getFirst()), documents.read(body, LISTINGS.getLast()));
  }

  private Scores.Answer ofPartners(Scores.Terms terms, JsonNode body) {
    require(body, PARTNERS, LISTINGS);
    var receiver = documents.readPartner(body, PARTNERS.getFirst());
    var provider = documents.readPartner(body, PARTNERS.getLast());
    return scores.score(
        terms,
        Partner.receiver(receiver.owner(), receiver.listings()),
        Partner.provider(provider.owner(), provider.listings()));
  }

  /** Which two documents there have to be follows from the profile. */
  private static void require(JsonNode body, List<String> required, List<String> others) {
    for (var member : required) {
      if (!body.has(member)) {
        throw new Refused.Invalid("/" + member, "is required for this profile");
      }
    }
    for (var member : others) {
      if (body.has(member)) {
        throw new Refused.Invalid("/" + member, "does not go with this profile");
      }
    }
  }

  private static Optional<LocalDate> day(JsonNode node) {
    try {
      return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
    } catch (DateTimeParseException e) {
      throw new Refused.Invalid("/asOf", "must be a day such as 2026-11-20");
    }
  }
}
