package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.ServerStart;
import org.symbolon.testing.Person;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Whoever finds a device that was left open cannot take the account over. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshSessionTest {
  private final RunningMarketplace market;

  FreshSessionTest(TestEngines engines) {
    market = RunningMarketplace.over(engines);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private void older(Person person) throws Exception {
    var address = market.settings().engines().orElseThrow().database();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update session set created_at = created_at - interval '31 minutes' where"
                      + " account_id = (select id from account where email = '"
                      + person.email
                      + "')"))
          .isEqualTo(1);
    }
  }

  private static void assertAskedToSignIn(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?again=1");
  }

  @Test
  void whatDecidesWhoGetsInNeedsAFreshSignIn() throws Exception {
    var person = Person.signedUp(market, "Left open");
    assertThat(person.get("/en/account/passkeys").statusCode()).isEqualTo(200);
    assertThat(person.get("/en/account/data").statusCode()).isEqualTo(200);
    older(person);
    assertAskedToSignIn(person.get("/en/account/passkeys"));
    assertAskedToSignIn(person.get("/en/account/data"));
    assertAskedToSignIn(person.post("/en/account/passkeys", "act", "ask"));
    assertAskedToSignIn(person.post("/en/account/data", "act", "erase", "email", person.email));
    assertAskedToSignIn(person.post("/en/account", "act", "address", "email", "x@example.org"));
    assertAskedToSignIn(
        person.post("/en/account", "act", "token", "name", "Program", "scope", "WRITE"));
    // Looking, and signing out elsewhere, go on.
    assertThat(person.get("/en/account").statusCode()).isEqualTo(200);
    assertThat(person.post("/en/account", "act", "sign-out-others").statusCode()).isEqualTo(303);
    var again = market.client().get("/en/sign-in?again=1&next=/en/account/data").body();
    assertThat(Jsoup.parse(again).selectFirst("h1").text()).isEqualTo("Sign in again");
  }

  @Test
  void aPasswordIsChangedWithTheCurrentOne() {
    var person = Person.signedUp(market, "New words");
    var words = "seven lanterns over quiet harbour";
    assertThat(change(person, "wrong", words)).isEqualTo(401);
    assertThat(change(person, Person.PASSWORD, "x")).isEqualTo(422);
    assertThat(change(person, Person.PASSWORD, words)).isEqualTo(303);
    assertThat(signIn(person.email, Person.PASSWORD)).isEqualTo(401);
    assertThat(signIn(person.email, words)).isEqualTo(303);
    // This device stays signed in.
    assertThat(person.get("/en/account").statusCode()).isEqualTo(200);
  }

  private static int change(Person person, String current, String password) {
    return person
        .post("/en/account", "act", "password", "current", current, "password", password)
        .statusCode();
  }

  private int signIn(String email, String password) {
    return market
        .client()
        .send(
            "POST",
            "/en/sign-in",
            "email=" + email + "&password=" + password.replace(' ', '+'),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .statusCode();
  }

  @Test
  void anOperatorSignsSomebodyOut() {
    var person = Person.signedUp(market, "Stolen phone");
    ServerStart.signOut(market.settings(), person.email);
    assertThat(person.get("/en/account").statusCode()).isEqualTo(303);
  }
}
