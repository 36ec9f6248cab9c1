package org.symbolon.listing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.testing.Person;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** A visitor reports, an operator takes down, the owner appeals, the operator puts it back. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningMarketplace market;
  private final Connection database;

  ReportsTest(TestEngines engines) throws SQLException {
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

  private String api(String token, String method, String path, String json, int status) {
    var answer =
        market
            .client()
            .send(
                method,
                path,
                json,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    return answer.headers().firstValue("Location").orElse("").replaceAll(".*/", "");
  }

  private static String token(Person person) {
    var made =
        person.post("/en/account", "act", "token", "name", "Program", "scope", "WRITE").body();
    return Jsoup.parse(made).selectFirst("code").text();
  }

  private void assertFound(boolean expected) {
    RunningMarketplace.eventually(
        SOON,
        () ->
            assertThat(market.json("/api/v1/listings?q=quietpump").at("/total/value").asInt())
                .isEqualTo(expected ? 1 : 0));
  }

  private String mailed(Person person, String subject) {
    var text = new StringBuilder();
    RunningMarketplace.eventually(
        SOON,
        () -> {
          text.setLength(0);
          Jsoup.parse(market.client().get("/mailbox").body()).select(".mail").stream()
              .map(mail -> mail.text())
              .filter(mail -> mail.contains(person.email) && mail.contains(subject))
              .forEach(text::append);
          assertThat(text).isNotEmpty();
        });
    return text.toString();
  }

  @Test
  void fromTheReportToTheAppeal() throws SQLException {
    var owner = Person.signedUp(market, "Owner");
    var operator = Person.signedUp(market, "Operator");
    execute("update account set operator = true where email = '" + operator.email + "'");
    var token = token(owner);
    var organisation =
        api(
            token,
            "POST",
            "/api/v1/organisations",
            "{\"name\":\"Maji\",\"type\":\"MSME\",\"country\":\"KE\",\"headcount\":3}",
            201);
    var listing =
        api(
            token,
            "POST",
            "/api/v1/listings",
            """
            {"kind":"NEED","language":"en","title":"A quietpump for wells",
             "summary":"Pumps that nobody hears, for wells near houses.",
             "organisation":{"id":"%s"}}\
            """
                .formatted(organisation),
            201);
    api(token, "POST", "/api/v1/listings/" + listing + "/publish", null, 200);
    assertFound(true);
    var sent =
        market
            .client()
            .send(
                "POST",
                "/en/report/" + listing,
                "reason=CONFIDENTIAL&text=That+is+our+secret",
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(owner.get("/en/operator/reports").statusCode()).isEqualTo(403);
    assertThat(market.client().get("/en/operator/reports").statusCode()).isEqualTo(303);
    var open = operator.page("/en/operator/reports").selectFirst("article[id^=report-]");
    assertThat(open.text()).contains("A quietpump").contains("That is our secret");
    var report = open.id().replace("report-", "");
    assertThat(owner.post("/en/operator/reports", "id", report, "act", "keep").statusCode())
        .isEqualTo(403);
    assertThat(
            operator
                .post(
                    "/en/operator/reports",
                    "id",
                    report,
                    "act",
                    "takeDown",
                    "reason",
                    "CONFIDENTIAL",
                    "note",
                    "")
                .statusCode())
        .isEqualTo(422);
    assertThat(
            operator
                .post(
                    "/en/operator/reports",
                    "id",
                    report,
                    "act",
                    "takeDown",
                    "reason",
                    "CONFIDENTIAL",
                    "note",
                    "Show that it is yours")
                .statusCode())
        .isEqualTo(303);
    assertFound(false);
    api(token, "POST", "/api/v1/listings/" + listing + "/publish", null, 409);
    var mail = mailed(owner, "Your entry was taken down");
    assertThat(mail).contains("Show that it is yours").doesNotContain("our secret");
    var appeal = mail.replaceAll("(?s).*(/en/appeal/[0-9a-f-]{36}).*", "$1");
    assertThat(operator.page(appeal).text()).contains("Show that it is yours");
    assertThat(Person.signedUp(market, "Stranger").get(appeal).statusCode()).isEqualTo(404);
    assertThat(owner.post(appeal, "text", "Here is the patent").statusCode()).isEqualTo(200);
    assertThat(owner.post(appeal, "text", "Once more").statusCode()).isEqualTo(422);
    var waiting = operator.page("/en/operator/reports").selectFirst("article[id^=appeal-]");
    assertThat(waiting.text()).contains("Here is the patent");
    assertThat(
            operator
                .post(
                    "/en/operator/reports",
                    "id",
                    waiting.id().replace("appeal-", ""),
                    "act",
                    "lift",
                    "note",
                    "It is yours")
                .statusCode())
        .isEqualTo(303);
    assertFound(true);
    assertThat(mailed(owner, "Your entry is back")).contains("It is yours");
    api(token, "POST", "/api/v1/listings/" + listing + "/pause", null, 200);
    api(token, "POST", "/api/v1/listings/" + listing + "/publish", null, 200);
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select string_agg(operation, ' ' order by id) from audit where subject = 'listing'"
                    + " and operation in ('report', 'takeDown', 'appeal', 'liftTakedown')")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("report takeDown appeal liftTakedown");
    }
  }
}
