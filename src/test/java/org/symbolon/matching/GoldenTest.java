package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.symbolon.kernel.Language;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.partner.Partner;
import org.symbolon.matching.score.partner.PartnerScorer;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.language.Messages;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Two documents and one version of a profile always give the same answer. A file holds the question
 * as {@code POST /scores} takes it, with the cosine of the two meanings in it, so that no model is
 * asked, and the answer. After a change of scoring that is meant, {@code
 * -Dsymbolon.golden.write=true} writes the answers anew; a reviewer sees what moved.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/matching/golden");
  private static final Vocabularies VOCABULARIES = Vocabularies.load();

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theAnswerIsAsItWas(Path file) throws IOException {
    var golden = Json.read(Files.readString(file), JsonNode.class);
    var question = golden.get("question");
    var profile = BundledProfiles.load().get(question.get("profile").asText());
    assertThat(profile.version()).isEqualTo(question.get("profileVersion").asInt());
    var asOf = LocalDate.parse(question.get("asOf").asText());
    var score =
        question.has("receiver")
            ? ofPartners(profile, question, asOf)
            : ofListings(profile, question, golden.path("cosine"), asOf);
    var answer =
        Json.mapper()
            .valueToTree(
                ScoreJson.of(score, asOf, new Reasons(Messages.load(), VOCABULARIES), Language.EN));
    if (Boolean.getBoolean("symbolon.golden.write")) {
      ((com.fasterxml.jackson.databind.node.ObjectNode) golden).set("answer", answer);
      Files.writeString(
          file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(golden) + "\n");
    }
    assertThat(Json.write(answer)).isEqualTo(Json.write(golden.get("answer")));
  }

  private static Score ofListings(
      Profile profile, JsonNode question, JsonNode cosine, LocalDate asOf) {
    var reader = new DocumentReader(VOCABULARIES);
    return new Scorer(VOCABULARIES)
        .score(
            profile,
            reader.read(question, "need").side(vector(cosine, 1)),
            reader.read(question, "technology").side(vector(cosine, cosine.asDouble())),
            asOf);
  }

  private static Score ofPartners(Profile profile, JsonNode question, LocalDate asOf) {
    var reader = new DocumentReader(VOCABULARIES);
    var receiver = reader.readPartner(question, "receiver");
    var provider = reader.readPartner(question, "provider");
    return new PartnerScorer(VOCABULARIES)
        .score(
            profile,
            Partner.receiver(receiver.owner(), receiver.listings()),
            Partner.provider(provider.owner(), provider.listings()),
            asOf);
  }

  /** Unit vectors in the plane at the angle of the cosine; empty where there is none. */
  private static Optional<float[]> vector(JsonNode cosine, double along) {
    return cosine.isMissingNode()
        ? Optional.empty()
        : Optional.of(new float[] {(float) along, (float) Math.sqrt(1 - along * along)});
  }
}
