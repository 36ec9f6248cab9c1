package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.platform.database.AuditCheck;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.Person;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** A marked word in everything that somebody typed is in his archive, and nowhere after the end. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningMarketplace market;
  private final TestEngines engines;
  private final Connection database;

  OwnDataTest(TestEngines engines) throws SQLException {
    this.engines = engines;
    market = RunningMarketplace.over(engines);
    var address = market.settings().engines().orElseThrow().database();
    database = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  @AfterAll
  void close() throws SQLException {
    database.close();
    market.close();
  }

  private void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private HttpResponse<String> api(String token, String path, String json) {
    return market
        .client()
        .send(
            "POST",
            path,
            json,
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
  }

  private static String id(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return created.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  /** Tables and how many of their rows have the word. */
  private Map<String, Long> found(String word) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).contains("account", "listing", "audit", "mail");
    var found = new HashMap<String, Long>();
    for (var table : tables) {
      var count =
          Long.parseLong(
              one(
                  "select count(*) from \"%s\" t where strpos(lower(t::text), '%s') > 0"
                      .formatted(table, word)));
      if (count > 0) {
        found.put(table, count);
      }
    }
    return found;
  }

  private long inIndex(String word) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            engines.elasticsearchUrl()
                                + "/"
                                + engines.indexPrefix()
                                + "*/_search?q="
                                + word))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    return Json.read(answer.body(), com.fasterxml.jackson.databind.JsonNode.class)
        .at("/hits/total/value")
        .asLong();
  }

  private long inFiles(String word) throws IOException {
    var folder = market.settings().dataDir();
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            try {
              return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .toLowerCase(java.util.Locale.ROOT)
                  .contains(word);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .count();
    }
  }

  private static String archive(byte[] zip) throws IOException {
    var all = new StringBuilder();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  /** A person who has typed the word wherever one can. */
  private Person typist(String word) throws Exception {
    var person = Person.signedUp(market, "Name " + word);
    var token =
        org.jsoup.Jsoup.parse(
                person
                    .post("/en/account", "act", "token", "name", "Token " + word, "scope", "WRITE")
                    .body())
            .selectFirst("code")
            .text();
    var organisation =
        id(
            api(
                token,
                "/api/v1/organisations",
                """
                {"name":"Firm %1$s","type":"MSME","country":"KE","description":"About %1$s"}\
                """
                    .formatted(word)));
    var listing =
        id(
            api(
                token,
                "/api/v1/listings",
                """
                {"kind":"TECHNOLOGY","language":"en","title":"Probe %1$s","summary":"Measures %1$s",
                 "description":"At length %1$s","organisation":{"id":"%2$s"}}\
                """
                    .formatted(word, organisation)));
    var account = one("select id from account where email = '" + person.email + "'");
    execute(
        "update listing set status = 'PUBLISHED', valid_until = now() + interval '1 day',"
            + " published_at = now(), index_version = index_version + 1 where id = '"
            + listing
            + "'");
    execute("insert into outbox (subject, subject_id) values ('LISTING', '" + listing + "')");
    var here = Map.of("ACCOUNT", account, "LISTING", listing, "WORD", word);
    for (var row :
        List.of(
            "insert into passkey values (gen_random_uuid(), 'ACCOUNT', 'x', 'Key WORD', 'x', 0,"
                + " true, true, true, now(), null)",
            "insert into notice values (gen_random_uuid(), 'ACCOUNT', 'k', '{\"a\":\"WORD\"}',"
                + " '/my', now(), null)",
            "insert into listing_draft values (gen_random_uuid(), 'ACCOUNT', null, 'NEED', null,"
                + " null, '{\"title\":\"Draft WORD\"}', 1, gen_random_uuid(), now(), now())",
            "insert into collection values (gen_random_uuid(), 'ACCOUNT', 'Kept WORD', null,"
                + " false, now(), now())",
            "insert into organisation (id, status, content, summary, revision, created_at,"
                + " updated_at) values ('ACCOUNT', 'PUBLISHED', '{\"name\":\"Other\",\"type\":\"MSME\","
                + "\"country\":\"KE\"}', '{}', 1, now(), now())",
            "insert into introduction_case (id, kind, listing_id, asking_id, asked_id, matter_key,"
                + " state, message, requested_by, revision, created_at, updated_at) select"
                + " 'ACCOUNT', 'INTEREST', 'LISTING', 'ACCOUNT', organisation_id, 'k', 'REQUESTED',"
                + " 'Asked WORD', 'ACCOUNT', 1, now(), now() from listing where id = 'LISTING'",
            "insert into introduction_step values ('ACCOUNT', 1, 'REQUEST', null, 'REQUESTED',"
                + " 'ASKING', 'ACCOUNT', null, null, 'Step WORD', now())",
            "insert into introduction_message (id, case_id, seat, account_id, audience, text, at)"
                + " values (gen_random_uuid(), 'ACCOUNT', 'ASKING', 'ACCOUNT', 'BOTH',"
                + " 'Wrote WORD', now())",
            "insert into introduction_contact values ('ACCOUNT', 'ASKING', 'ACCOUNT', 'Call WORD')",
            "insert into match_decision values ('LISTING', 'LISTING', 'DISMISSED', 'OTHER',"
                + " 'Note WORD', 'a', 'b', 'account:ACCOUNT', 1, now())",
            "insert into confidential_field values ('LISTING', 'DETAILS', 'NDA', 'Secret WORD',"
                + " now())",
            "insert into listing_report values (gen_random_uuid(), 'LISTING', 'OTHER', 'Said WORD',"
                + " 'ACCOUNT', now())",
            "insert into mail (id, recipient, subject, text, language, created_at) values"
                + " (gen_random_uuid(), '"
                + person.email
                + "', 'WORD', 'WORD', 'en', now())")) {
      var sql = row;
      for (var one : here.entrySet()) {
        sql = sql.replace(one.getKey(), one.getValue());
      }
      execute(sql);
    }
    RunningMarketplace.eventually(
        SOON,
        "the listing is indexed",
        () -> {
          try {
            return inIndex(word) == 1;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    return person;
  }

  @Test
  void everythingIsHandedOutThenGone() throws Exception {
    var word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var person = typist(word);
    var account = one("select id from account where email = '" + person.email + "'");
    assertThat(found(word).keySet())
        .contains("account", "organisation", "listing", "passkey", "notice", "api_token")
        .contains("match_decision", "confidential_field", "listing_report")
        .doesNotContain("audit");
    var archive = archive(export(person));
    for (var typed :
        List.of(
            "Name ",
            "Token ",
            "Firm ",
            "About ",
            "Probe ",
            "Measures ",
            "Key ",
            "Note ",
            "Secret ",
            "Said ",
            "Draft ",
            "Kept ",
            "Asked ",
            "Step ",
            "Wrote ",
            "Call ")) {
      assertThat(archive).contains(typed + word);
    }
    assertThat(archive).contains(person.email).doesNotContain("$argon2");
    // What follows is said before; a wrong address ends nothing.
    assertThat(person.page("/en/account/data").text())
        .contains("Firm " + word)
        .contains("nobody else acts for it");
    assertThat(
            person.post("/en/account/data", "act", "erase", "email", "x@example.org").statusCode())
        .isEqualTo(422);
    assertThat(found(word)).containsKey("account");
    assertThat(person.post("/en/account/data", "act", "erase", "email", person.email).statusCode())
        .isEqualTo(200);
    RunningMarketplace.eventually(
        SOON,
        () -> {
          try {
            assertThat(inIndex(word)).isZero();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    // Replies that are kept under idempotency keys end by themselves within 24 hours.
    assertThat(found(word)).isEmpty();
    assertThat(found(person.email)).isEmpty();
    assertThat(inFiles(person.email)).isZero();
    assertThat(inFiles(word)).isZero();
    assertThat(person.get("/en/account").statusCode()).isEqualTo(303);
    assertThat(
            one(
                "select count(*) from audit where operation = 'eraseAccount' and subject_id = '"
                    + account
                    + "'"))
        .isEqualTo("1");
    try (var whole = new Marketplace(engines)) {
      assertThat(new AuditCheck(whole.database).run(Optional.empty(), rows -> {}).broken())
          .isEmpty();
    }
  }

  private byte[] export(Person person) throws Exception {
    var token = person.page("/en/account").selectFirst("input[name=token]").attr("value");
    var request =
        HttpRequest.newBuilder(URI.create(market.baseUrl() + "/en/account/data"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", person.cookie())
            .POST(HttpRequest.BodyPublishers.ofString("act=export&token=" + token))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    return answer.body();
  }

  @Test
  void whoeverStaysInheritsAnOrganisation() throws Exception {
    var word = "zi" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var person = typist(word);
    var heir = Person.signedUp(market, "The heir");
    execute(
        """
        insert into membership (account_id, organisation_id, role, created_at)
        select h.id, m.organisation_id, 'VIEWER', now() from account h, membership m
          join account a on a.id = m.account_id
        where h.email = '%s' and a.email = '%s'\
        """
            .formatted(heir.email, person.email));
    assertThat(person.page("/en/account/data").text()).contains("The heir becomes its owner");
    person.post("/en/account/data", "act", "erase", "email", person.email);
    assertThat(
            one(
                "select role from membership m join account a on a.id = m.account_id where a.email"
                    + " = '"
                    + heir.email
                    + "'"))
        .isEqualTo("OWNER");
    assertThat(found(word).keySet())
        .contains("organisation", "listing")
        .doesNotContain("account", "match_decision", "listing_report");
  }
}
