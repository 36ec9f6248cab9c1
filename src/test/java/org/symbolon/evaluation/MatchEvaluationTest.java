package org.symbolon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.evaluation.MatchSetting.Document;
import org.symbolon.evaluation.MatchSetting.Half;
import org.symbolon.evaluation.MatchSetting.Query;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.matching.Candidates;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.DatabaseAddress;
import org.symbolon.platform.database.Migrations;
import org.symbolon.platform.language.LanguageDetection;
import org.symbolon.platform.language.SentenceEmbeddings;
import org.symbolon.platform.language.SentenceModel;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.index.Documents;
import org.symbolon.search.index.EmbeddingStore;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.SentenceMeaning;
import org.symbolon.taxonomy.Vocabularies;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** A small market of our own making, through the whole of it. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchEvaluationTest {
  private static final List<String> OFFERS =
      List.of(
          "Ceramic pot that filters arsenic|Clay and iron oxide bind arsenic from wells.",
          "Test strip for fluoride in water|Colour shows fluoride within a minute.",
          "Solar pump for smallholders|Lifts 20 cubic metres a day without a battery.",
          "Hand pump with sealed bearings|Runs for ten years without grease.",
          "Dryer for mangoes|A tunnel of film dries fruit by sunlight.",
          "Cold room of straw panels|Keeps vegetables at 8 degrees with a small compressor.",
          "Brick of pressed earth|Needs no kiln and no cement.",
          "Roof tile of recycled plastic|Sheds rain and does not rust.",
          "Biogas digester in a bag|Turns dung into cooking gas.",
          "Stove that burns rice husk|Smoke is burned before it leaves.",
          "Battery of sodium ions|Stores power for a village without lithium.",
          "Controller for small grids|Shares power between houses fairly.",
          "Wind turbine of wood|Carved blades charge telephones.",
          "Radio for fishing boats|Sends position without a satellite.",
          "Net that lets turtles out|A grid in front of the cod end.",
          "Salt tolerant rice|Yields four tonnes in brackish fields.",
          "Trap for fruit flies|Bait of yeast and borax.",
          "Vaccine carrier without ice|Wax keeps 5 degrees for three days.",
          "Incubator for newborns|Warm water bags and an alarm.",
          "Prosthetic foot of rubber|Walks barefoot in mud.");

  private static final List<String> NEEDS =
      List.of(
          "Safe drinking water from wells with arsenic|Households ask for a filter. Arsenic.",
          "Keeping vaccines cool on foot|Nurses carry vaccines for days where no ice is.",
          "Less bycatch of turtles in trawl nets|Fishers want to keep the shrimp.",
          "Storage of electricity for an island village|Batteries without lithium are wanted.",
          "Cooking without smoke|A stove that burns what fields leave, such as rice husk.",
          "Something nobody offers|Translation of sonnets.");

  private static final Map<String, String> PAIRS =
      Map.of("n0", "o0", "n1", "o17", "n2", "o14", "n3", "o10", "n4", "o9");

  @TempDir private Path folder;
  private Vertx vertx;
  private Database database;
  private SearchEngine engine;
  private SentenceEmbeddings sentences;
  private String prefix;
  private MatchEvaluation evaluation;

  @BeforeAll
  void open(TestEngines engines) {
    prefix = engines.indexPrefix() + "paired";
    vertx = Vertx.vertx();
    var address = DatabaseAddress.parse(engines.databaseUrl());
    Migrations.apply(address);
    database = new Database(vertx, address);
    engine = new SearchEngine(URI.create(engines.elasticsearchUrl()));
    sentences = new SentenceEmbeddings(SentenceModel.bundled(), 1);
    var vocabularies = Vocabularies.load();
    var clock = InstantSource.system();
    var meaning =
        new SentenceMeaning(
            vertx,
            sentences,
            vertx.executeBlocking(LanguageDetection::load, false),
            new EmbeddingStore(database));
    var freedom =
        new FreedomToUse(vocabularies.offices(), vocabularies.get("countries").byId().keySet());
    evaluation =
        new MatchEvaluation(
            engine,
            new Documents(new ListingDocument(vocabularies.greenTopics(), freedom), meaning),
            meaning,
            family -> new Candidates(engine, family, clock),
            new Scorer(vocabularies),
            name -> new Profile(name, 7, Map.of(), Map.of(Criterion.SUBSTANCE, 100.0)),
            text -> "en",
            clock);
  }

  @AfterAll
  void close() {
    sentences.close();
    engine.close();
    database.close();
    vertx.close().await();
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("offers.jsonl"), lines("o", OFFERS, ",\"keywords\":[\"x\"]"));
    Files.writeString(folder.resolve("needs.jsonl"), lines("n", NEEDS, ""));
    var pairs = new StringBuilder();
    PAIRS.forEach((need, offer) -> pairs.append(need + "\t" + offer + "\t1\n"));
    Files.writeString(folder.resolve("qrels.tsv"), pairs);
  }

  @Test
  void whatBelongsTogetherComesFirstWhoeverAsks() {
    var forward = run(Query.FULL, Document.TITLE_TEXT_AND_KEYWORDS, false, Half.BOTH);
    var reverse = run(Query.TITLE_AND_600, Document.TITLE_AND_TEXT, true, Half.BOTH);

    assertThat(forward)
        .isEqualTo(
            new MatchEvaluation.Result(
                1, 1, 1, 1, 5, "NEED_TO_TECHNOLOGY 7, TECHNOLOGY_TO_NEED 7"));
    assertThat(reverse).isEqualTo(forward);
  }

  @Test
  void aSecondRunHasTheEmbeddingsAlready() {
    run(Query.FULL, Document.TITLE_AND_TEXT, false, Half.BOTH);
    var known = embeddings();
    run(Query.FULL, Document.TITLE_AND_TEXT, false, Half.BOTH);

    assertThat(known).isGreaterThanOrEqualTo(25);
    assertThat(embeddings()).isEqualTo(known);
  }

  @Test
  void theHalvesShareNoNeedAndMakeTheWhole() {
    var tune = run(Query.FULL, Document.TITLE_AND_TEXT, false, Half.TUNE);
    var heldOut = run(Query.FULL, Document.TITLE_AND_TEXT, false, Half.HELD_OUT);

    assertThat(tune.needs() + heldOut.needs()).isEqualTo(PAIRS.size());
    var needs = new HashSet<Boolean>();
    for (var i = 0; i < 20; i++) {
      needs.add(PairedSet.isTuning("n" + i));
    }
    assertThat(needs).isEqualTo(Set.of(true, false));
  }

  @Test
  void whatIsNoSuchFolderIsRefusedByName() throws IOException {
    Files.writeString(folder.resolve("qrels.tsv"), "n0\to0\tgood\n");
    assertThatThrownBy(() -> run(Query.FULL, Document.TITLE_AND_TEXT, false, Half.BOTH))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("qrels.tsv line 1");

    Files.delete(folder.resolve("needs.jsonl"));
    assertThatThrownBy(() -> run(Query.FULL, Document.TITLE_AND_TEXT, false, Half.BOTH))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("needs.jsonl");
  }

  private MatchEvaluation.Result run(Query query, Document document, boolean reverse, Half half) {
    return evaluation.run(
        new MatchSetting(folder, query, document, reverse, half), prefix, (what, done, all) -> {});
  }

  private long embeddings() {
    return database
        .session()
        .client()
        .query("select count(*) from embedding")
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  private static String lines(String prefix, List<String> items, String more) {
    var lines = new StringBuilder();
    for (var i = 0; i < items.size(); i++) {
      var parts = items.get(i).split("\\|");
      lines.append(
          "{\"id\":\"%s%d\",\"title\":\"%s\",\"text\":\"%s\"%s}%n"
              .formatted(prefix, i, parts[0], parts[1], more));
    }
    return lines.toString();
  }
}
