package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.server.Posting.technology;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.symbolon.exchange.Export;
import org.symbolon.kernel.Language;
import org.symbolon.listing.disclosure.ConfidentialField;
import org.symbolon.listing.disclosure.Grants;
import org.symbolon.platform.progress.Progress;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.Person;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestClient;
import org.symbolon.testing.TestEngines;

/**
 * Marked words stand in every restricted text and document of a listing, one word for each tier.
 * They are looked for in everything that comes out of the marketplace, as everybody who might ask,
 * and found by exactly those who may see them.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureCanaryTest {
  private static final String MARK = "Zephyrquat";
  private static final List<String> TIERS = List.of("REGISTERED", "ACCEPTED", "NDA");

  /** Tables that are there to hold what is confidential. */
  private static final Set<String> MEANT =
      Set.of("confidential_field", "listing_document", "stored_file", "agreement");

  private final TestEngines engines;
  private final RunningMarketplace marketplace;
  private final Marketplace services;
  private final Posting posting;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private String owner;
  private Posting.Posted listing;
  private Posting.Posted need;
  private final Map<String, String> files = new LinkedHashMap<>();

  DisclosureCanaryTest(TestEngines engines) {
    this.engines = engines;
    log.start();
    root.addAppender(log);
    root.setLevel(Level.INFO);
    marketplace = RunningMarketplace.over(engines);
    services = new Marketplace(engines);
    posting = new Posting(marketplace);
  }

  @AfterAll
  void close() {
    services.close();
    marketplace.close();
    root.detachAppender(log);
    root.setLevel(level);
  }

  private static String word(String tier) {
    return (MARK + tier).toLowerCase(Locale.ROOT);
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String manage() {
    return "/en/technologies/" + listing.id() + "/manage";
  }

  private void disclose(Person provider) {
    for (var field : ConfidentialField.values()) {
      // The tiers in turn, so that each has texts.
      var tier = TIERS.get(field.ordinal() % TIERS.size());
      var said =
          provider.post(
              manage(),
              "act",
              "text",
              "field",
              field.name(),
              field.name(),
              word(tier) + " in " + field + ", brackish wells",
              field.name() + "-tier",
              tier);
      assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    }
    for (var tier : TIERS) {
      for (var file : List.of(Samples.pdf(word(tier) + " content"), Samples.png(40))) {
        var sent =
            provider.upload(
                manage() + "/documents",
                "file",
                file,
                "title",
                word(tier) + " title",
                "tier",
                tier);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      }
    }
    for (var row : provider.page(manage()).select(".disclosed:has(a[href^=/files/])")) {
      var tier = row.selectFirst("option[selected]").attr("value");
      if (row.text().contains("Document")) {
        files.put(tier, row.selectFirst("a").attr("href"));
      }
    }
    assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(TIERS);
  }

  private void agree(Person provider, Person signatory) {
    var offered =
        provider.post(
            manage() + "/agreements",
            "party",
            MARK + " Works",
            "people",
            signatory.email.toUpperCase(Locale.ROOT),
            "lastDay",
            Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 10),
            "text",
            MARK + " must stay among us.");
    assertThat(offered.statusCode()).as(offered.body()).isEqualTo(303);
    var agreement = sql("select id::text from agreement").getFirst();
    var page = "/en/agreements/" + agreement;
    assertThat(signatory.page(page).text()).contains(MARK + " must stay among us.");
    var unticked = signatory.post(page, "name", "Amina Otieno");
    assertThat(unticked.statusCode()).isEqualTo(422);
    assertThat(reads(signatory)).containsExactly("REGISTERED");
    assertThat(signatory.post(page, "name", "Amina Otieno", "agreed", "yes").statusCode())
        .isEqualTo(303);
    assertThat(provider.get(page).statusCode()).isEqualTo(404);
  }

  private List<String> sql(String query) {
    var address = marketplace.settings().engines().orElseThrow().database();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var rows = connection.createStatement().executeQuery(query)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** The tiers whose words somebody finds on the page, in the API and in documents alike. */
  private Set<String> reads(Person person) {
    var page = person.get("/en/technologies/" + listing.id()).body().toLowerCase(Locale.ROOT);
    var onThePage = new TreeSet<String>();
    var inDocuments = new TreeSet<String>();
    for (var tier : TIERS) {
      if (page.contains(word(tier))) {
        onThePage.add(tier);
      }
      var file = person.get(files.get(tier));
      if (file.statusCode() == 200) {
        assertThat(file.body()).contains(word(tier) + " content");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
            .startsWith("attachment; filename=\"symbolon-");
        inDocuments.add(tier);
      } else {
        assertThat(file.statusCode()).isEqualTo(404);
      }
    }
    assertThat(inDocuments).isEqualTo(onThePage);
    return onThePage;
  }

  private Set<String> readsByProgram(Person person) {
    var answer =
        marketplace.visitor(
            "GET",
            listing.path() + "/confidential",
            "Authorization",
            "Bearer " + person.apiToken());
    var found = new TreeSet<String>();
    for (var tier : TIERS) {
      if (answer.body().contains(word(tier))) {
        found.add(tier);
      }
    }
    return found;
  }

  @Test
  void whatIsConfidentialIsFoundByExactlyThoseWhoMaySeeIt() throws Exception {
    owner = posting.organisation("Open Wells Ltd");
    listing = posting.published(technology(owner, "Solar still for brackish wells"));
    var neighbour = posting.organisation("Quiet Pumps");
    posting.published(technology(neighbour, "Solar still for brackish lakes"));
    var accepted = posting.organisation("Deep Aquifer Works");
    var sought = technology(accepted, "A still for brackish well water");
    need = posting.published(sought.put("kind", "NEED"));
    posting.awaitFound("solar still", listing);
    var provider =
        Person.signedUp(marketplace, "Wanjiru").joins(UUID.fromString(idOf(owner)), "OWNER");
    var partner =
        Person.signedUp(marketplace, "Chidi").joins(UUID.fromString(idOf(accepted)), "VIEWER");
    var other =
        Person.signedUp(marketplace, "Lucía").joins(UUID.fromString(idOf(neighbour)), "OWNER");
    var stranger = Person.signedUp(marketplace, "Ivan");
    var signatory = Person.signedUp(marketplace, "Amina");
    disclose(provider);
    agree(provider, signatory);
    var grants = new Grants(services.database, InstantSource.system(), UUID::randomUUID);
    services.database.inTransaction(session -> {
      grants.accept(
          session, UUID.fromString(listing.id()), UUID.fromString(idOf(accepted)), Instant.now());
      return true;
    });
    // Whatever changes now is indexed, matched and told anew.
    posting.act(new Posting.Posted(listing.path(), listing.id(), ""), "renew");
    RunningMarketplace.eventually(
        Duration.ofSeconds(20), "the outbox is empty", () -> marketplace.waitingInOutbox() == 0);

    for (var reader : List.of(stranger, other)) {
      assertThat(reads(reader)).containsExactly("REGISTERED");
      assertThat(readsByProgram(reader)).containsExactly("REGISTERED");
      assertThat(reader.get(manage()).statusCode()).isEqualTo(404);
      everywhere(path -> reader.get(path).body(), Set.of("ACCEPTED", "NDA"));
    }
    assertThat(reads(partner)).containsExactlyInAnyOrder("REGISTERED", "ACCEPTED");
    assertThat(readsByProgram(partner)).containsExactlyInAnyOrder("REGISTERED", "ACCEPTED");
    everywhere(path -> partner.get(path).body(), Set.of("NDA"));
    for (var reader : List.of(signatory, provider)) {
      assertThat(reads(reader)).containsExactlyInAnyOrderElementsOf(TIERS);
      assertThat(readsByProgram(reader)).containsExactlyInAnyOrderElementsOf(TIERS);
    }
    everywhere(path -> marketplace.client().get(path).body(), Set.of(""));
    assertThat(marketplace.visitor("GET", listing.path() + "/confidential").statusCode())
        .isEqualTo(404);
    files
        .values()
        .forEach(file -> assertThat(marketplace.client().get(file).statusCode()).isEqualTo(404));
    behindTheScenes();
    assertThat(sql("select count(*) from audit where operation = 'view'").getFirst())
        .isNotEqualTo("0");
  }

  private interface Reader {
    String read(String path);
  }

  /** Everything that can be asked for, without the words of these tiers ("" stands for all). */
  private void everywhere(Reader reader, Set<String> unseen) {
    var paths = new ArrayList<String>();
    for (var query : List.of(MARK, word("NDA"), word("REGISTERED"), "solar+still", "")) {
      paths.add("/api/v1/listings?limit=50&q=" + query);
      paths.add("/api/v1/suggestions?q=" + query);
    }
    var ownerId = idOf(owner);
    paths.add("/api/v1/listings?organisation=" + ownerId);
    paths.add("/api/v1/organisations");
    paths.add(owner);
    paths.add("/api/v1/organisations/" + ownerId + "/partners");
    paths.add(listing.path());
    paths.add(listing.path() + "/matches");
    paths.add(listing.path() + "/matches/" + need.id());
    paths.add(need.path() + "/matches");
    for (var language : Language.values()) {
      var tag = "/" + language.tag();
      paths.add(tag + "/");
      paths.add(tag + "/search?q=solar+still");
      paths.add(tag + "/technologies/" + listing.id());
      paths.add(tag + "/technologies/" + listing.id() + "/matches");
      paths.add(tag + "/technologies/" + listing.id() + "/matches/" + need.id());
      paths.add(tag + "/needs/" + need.id());
      paths.add(tag + "/organisations/" + ownerId);
      paths.add(tag + "/organisations/" + ownerId + "/partners");
      paths.add(tag + "/compare?id=" + listing.id());
      paths.add(tag + "/technologies/" + listing.id() + "/terms");
      paths.add(tag + "/search.atom?q=solar+still");
    }
    var sitemap = reader.read("/sitemap.xml");
    for (var part : sitemap.split("<loc>")) {
      var at = part.indexOf("/sitemaps/");
      if (at >= 0) {
        paths.add(part.substring(at, part.indexOf('<')));
      }
    }
    paths.addAll(List.of("/robots.txt", "/sitemap.xml", "/en/search?q=" + MARK));
    for (var path : paths) {
      // An answer may repeat what was asked for.
      var asked = path.replaceAll(".*q=", "").toLowerCase(Locale.ROOT);
      var body = reader.read(path).toLowerCase(Locale.ROOT);
      if (!asked.contains(MARK.toLowerCase(Locale.ROOT))) {
        unseen.forEach(tier -> assertThat(body).as(path).doesNotContain(word(tier)));
      } else {
        assertThat(body).as(path).doesNotContain(said());
      }
    }
    assertThat(posting.search("q=" + MARK).at("/total/value").asInt()).isZero();
    assertThat(posting.search("q=" + word("NDA")).at("/total/value").asInt()).isZero();
  }

  /** What stands behind the marked words: an answer that repeats a question has none of it. */
  private static List<String> said() {
    var said = new ArrayList<String>();
    for (var tier : TIERS) {
      said.add(word(tier) + " title");
      said.add(word(tier) + " content");
      for (var field : ConfidentialField.values()) {
        said.add((word(tier) + " in " + field).toLowerCase(Locale.ROOT));
      }
    }
    return said;
  }

  private void behindTheScenes() throws IOException {
    try (var engine = new TestClient(engines.elasticsearchUrl())) {
      var all =
          engine.get("/" + engines.indexPrefix().replaceAll("-$", "") + "*/_search?size=1000");
      assertThat(all.statusCode()).isEqualTo(200);
      assertThat(all.body()).contains("Solar still for brackish wells");
      assertThat(all.body().toLowerCase(Locale.ROOT)).doesNotContain(word(""));
    }
    for (var table :
        sql("select table_name from information_schema.tables where table_schema = 'public'")) {
      var count =
          sql("select count(*) from \"%s\" t where t::text ilike '%%%s%%'".formatted(table, MARK))
              .getFirst();
      if (!MEANT.contains(table)) {
        assertThat(count).as(table).isEqualTo("0");
      }
    }
    var mailbox = marketplace.settings().dataDir().resolve("mailbox");
    try (var mails = Files.walk(mailbox)) {
      var texts = mails.filter(Files::isRegularFile).map(DisclosureCanaryTest::text).toList();
      assertThat(texts).isNotEmpty().noneMatch(text -> text.contains(word("")));
    }
    var exported = new ByteArrayOutputStream();
    new Export(services.organisations, services.listings)
        .run(exported, Progress.silent(InstantSource.system()));
    assertThat(exported.toString(StandardCharsets.UTF_8))
        .contains("Solar still for brackish wells")
        .doesNotContainIgnoringCase(MARK);
    assertThat(log.list.stream().map(event -> event.getFormattedMessage().toLowerCase(Locale.ROOT)))
        .noneMatch(line -> line.contains(word("")));
    assertThat(marketplace.management().get("/metrics").body().toLowerCase(Locale.ROOT))
        .doesNotContain(word(""));
  }

  private static String text(java.nio.file.Path file) {
    try {
      return Files.readString(file).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
