package org.symbolon.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Generates listings of 500 organisations as our JSON Lines: the same seed gives the same bytes. Words,
 * topics, countries, deal types and readiness levels are skewed as real ones are.
 */
final class Catalogue {
  static final int ORGANISATIONS = 500;
  private static final long SEED = 20_261_120;
  private static final String SOURCE = "bench";
  private static final List<String> COUNTRIES =
      List.of(
          "US", "CN", "DE", "JP", "KR", "FR", "GB", "IN", "BR", "CA", "NL", "CH", "IT", "ES", "SE",
          "AU", "SG", "IL", "ZA", "KE", "MX", "CL", "EG", "MA", "NG", "VN", "TH", "ID", "CO", "PE",
          "UG", "RW", "GH", "SN", "TN", "JO", "LK", "NP", "UY", "CR");
  private static final List<String> TYPES =
      List.of("MSME", "UNIVERSITY", "RESEARCH_INSTITUTE", "LARGE_COMPANY", "GOVERNMENT", "NGO");
  private static final List<String> OFFICES = List.of("US", "CN", "EP", "JP", "KR", "DE", "IN", "BR");
  private static final List<String> STATUSES =
      List.of("IN_FORCE", "PENDING", "LAPSED", "EXPIRED", "WITHDRAWN");

  private final Wording words = new Wording();
  private final Zipf<String> countries = new Zipf<>(COUNTRIES, 1);
  private final Zipf<String> types = new Zipf<>(TYPES, 1);
  private final Zipf<Integer> organisations =
      new Zipf<>(IntStream.range(0, ORGANISATIONS).boxed().toList(), 0.7);
  private final Zipf<String> topics;
  private final Zipf<String> dealTypes;

  Catalogue() {
    var vocabularies = Vocabularies.load();
    topics = new Zipf<>(ids(vocabularies, "green-topics"), 0.8);
    dealTypes = new Zipf<>(ids(vocabularies, "deal-types"), 1);
  }

  private static List<String> ids(Vocabularies vocabularies, String name) {
    return vocabularies.get(name).terms().stream().map(Term::id).toList();
  }

  /** Writes header, organisations and listings. */
  void write(Path file, int listings) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      line(out, Map.of("record", "header", "format", "symbolon", "version", 1));
      for (var i = 0; i < ORGANISATIONS; i++) {
        line(out, organisation(i));
      }
      for (var i = 0; i < listings; i++) {
        line(out, listing(i));
      }
    }
  }

  private static void line(BufferedWriter out, Object record) throws IOException {
    out.write(Json.write(record));
    out.write('\n');
  }

  private static RandomGenerator random(long stream) {
    return new SplittableRandom(SEED + stream * 7_919);
  }

  private ObjectNode organisation(int number) {
    var random = random(-1L - number);
    var node = Json.mapper().createObjectNode();
    var type = types.draw(random);
    node.put("record", "organisation").put("source", SOURCE).put("externalId", "o" + number);
    node.put("name", "Organisation " + number).put("type", type);
    node.put("country", countries.draw(random));
    node.put("headcount", (int) Math.exp(random.nextDouble() * 8) + 1);
    node.put("status", "PUBLISHED");
    return node;
  }

  /** The nth listing, published; its external id is unique among all of them. */
  ObjectNode listing(int number) {
    var random = random(number);
    var node = content(random);
    node.put("record", "listing").put("source", SOURCE).put("externalId", "l" + number);
    node.putObject("organisation")
        .put("source", SOURCE)
        .put("externalId", "o" + organisations.draw(random));
    return node.put("status", "PUBLISHED");
  }

  /** What a listing says, without whose it is. */
  ObjectNode content(RandomGenerator random) {
    var node = Json.mapper().createObjectNode();
    node.put("kind", random.nextInt(5) == 0 ? "NEED" : "TECHNOLOGY");
    node.put("title", words.title(random));
    node.put("summary", words.sentences(random, 3));
    node.put("description", words.sentences(random, 5) + "\n\n" + words.sentences(random, 5));
    node.put("language", "en");
    node.set("topics", several(topics, 1 + random.nextInt(3), random));
    node.set("dealTypes", several(dealTypes, 1 + random.nextInt(3), random));
    node.set(
        "territories",
        random.nextInt(3) == 0
            ? Json.mapper().createArrayNode().add("WORLD")
            : several(countries, 1 + random.nextInt(5), random));
    node.putArray("sdgs").add(1 + random.nextInt(17));
    node.put("trl", Math.clamp(Math.round(5.5 + 2 * random.nextGaussian()), 1, 9));
    if (random.nextInt(3) > 0) {
      node.put("publiclyFunded", random.nextBoolean());
    }
    var rights = node.putArray("rights");
    for (var i = random.nextInt(4); i > 0; i--) {
      rights
          .addObject()
          .put("type", "PATENT")
          .put("office", OFFICES.get(random.nextInt(OFFICES.size())))
          .put("number", "B" + random.nextInt(100_000_000))
          .put("status", STATUSES.get(random.nextInt(STATUSES.size())))
          .put("asOf", "2026-06-01");
    }
    return node;
  }

  private static com.fasterxml.jackson.databind.node.ArrayNode several(
      Zipf<String> from, int count, RandomGenerator random) {
    var array = Json.mapper().createArrayNode();
    random.ints(count).mapToObj(i -> from.draw(random)).distinct().forEach(array::add);
    return array;
  }

  /**
   * Addresses of distinct searches: half of them with one or two filters.
   *
   * @param stream another stream gives other queries
   */
  List<String> searches(int count, long stream) {
    var random = random(1_000_000_000L + stream);
    var distinct = new java.util.LinkedHashSet<String>();
    while (distinct.size() < count) {
      var query = new StringBuilder("/api/v1/listings?q=");
      query.append(
          java.net.URLEncoder.encode(words.query(random), java.nio.charset.StandardCharsets.UTF_8));
      for (var filters = Math.max(0, random.nextInt(4) - 1); filters > 0; filters--) {
        query.append(
            switch (random.nextInt(5)) {
              case 0 -> "&country=" + countries.draw(random);
              case 1 -> "&trl=" + (2 + random.nextInt(6)) + "-9";
              case 2 -> "&topic=" + topics.draw(random);
              case 3 -> "&dealType=" + dealTypes.draw(random);
              default -> "&organisationType=" + types.draw(random);
            });
      }
      distinct.add(query.toString());
    }
    return List.copyOf(distinct);
  }
}
