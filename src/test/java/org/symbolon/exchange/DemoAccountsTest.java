package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.DemonstrationAccounts;
import org.symbolon.identity.Members;
import org.symbolon.identity.Sessions;
import org.symbolon.identity.Standing;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Somebody for every role, as long as the demonstration is shown and no longer. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAccountsTest {
  private final Vertx vertx = Vertx.vertx();
  private Marketplace market;
  private DemonstrationAccounts accounts;
  private DemoAccounts demo;
  private Sessions sessions;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    var passwords = new Passwords(vertx);
    accounts =
        new DemonstrationAccounts(market.database, passwords, market.clock, UUID::randomUUID);
    demo = new DemoAccounts(accounts, market.organisations);
    sessions =
        new Sessions(
            market.database,
            passwords,
            new Secrets(new SecureRandom()),
            market.clock,
            UUID::randomUUID);
  }

  @AfterAll
  void close() {
    market.close();
    vertx.close().await();
  }

  private Sessions.Opened signIn(String email) {
    return sessions.signIn(email, DemonstrationAccounts.PASSWORD, "203.0.113.8", "Test");
  }

  private UUID organisation(String externalId) {
    return market
        .organisations
        .find(OrganisationRef.of(DemoCatalogue.SOURCE, externalId))
        .orElseThrow()
        .id();
  }

  @Test
  void thereIsSomebodyForEveryRoleUntilTheDemonstrationEnds() {
    new DemoCatalogue(market.organisations, market.listings, market.clock).load();
    demo.open();
    demo.open();
    var firm = organisation("majisense");
    var standings = EnumSet.noneOf(Standing.class);
    for (var email : DemoAccounts.OFFERED.values()) {
      var viewer = new Viewer.Person(signIn(email).account(), true);
      standings.add(viewer.standing(firm));
    }
    assertThat(standings).isEqualTo(EnumSet.complementOf(EnumSet.of(Standing.VISITOR)));
    var session = market.database.session();
    assertThat(Members.of(session, organisation("nyeri-tech"))).hasSize(1);
    assertThat(Members.of(session, organisation("nyota-membranes"))).hasSize(1);
    assertThat(Members.brokersFor(session, "KE", List.of("sw")))
        .extracting(broker -> broker.brokerage().centre())
        .containsExactly(organisation("tisc-zomba"));

    var open = signIn(DemoAccounts.OFFERED.get("OPERATOR"));
    accounts.shut();
    assertThat(sessions.current(open.secret())).isEmpty();
    for (var email : DemoAccounts.OFFERED.values()) {
      assertThatThrownBy(() -> signIn(email)).isInstanceOf(Refused.Unauthenticated.class);
    }
    assertThat(Members.of(session, firm)).isEmpty();
    assertThat(Members.brokers(session)).isEmpty();
    demo.open();
    assertThat(signIn(DemoAccounts.OFFERED.get("OPERATOR")).account().operator()).isTrue();
  }
}
