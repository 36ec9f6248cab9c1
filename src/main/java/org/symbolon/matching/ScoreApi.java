package org.symbolon.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.symbolon.kernel.Refused;
import org.symbolon.matching.score.Profile;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.taxonomy.Vocabularies;

/** Two documents in, the explanation out. Open to everybody, like searching. */
public final class ScoreApi {
  /** Those that weigh a need and a technology. */
  private static final Set<String> PROFILES =
      Set.of(Profile.NEED_TO_TECHNOLOGY, Profile.TECHNOLOGY_TO_NEED);

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
    if (!PROFILES.contains(profile)) {
      throw new Refused.Invalid("/profile", "must be a profile for a need and a technology");
    }
    var version = body.path("profileVersion");
    var question =
        new Scores.Question(
            profile,
            version.isIntegralNumber() ? Optional.of(version.intValue()) : Optional.empty(),
            day(body.path("asOf")),
            documents.read(body, "need"),
            documents.read(body, "technology"));
    var answer = scores.score(question);
    return Reply.json(ScoreJson.of(answer.score(), answer.asOf(), reasons, language));
  }

  private static Optional<LocalDate> day(JsonNode node) {
    try {
      return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
    } catch (DateTimeParseException e) {
      throw new Refused.Invalid("/asOf", "must be a day such as 2026-11-20");
    }
  }
}
