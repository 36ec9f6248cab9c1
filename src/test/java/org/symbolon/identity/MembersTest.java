package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Members.Broker;
import org.symbolon.identity.Members.Member;
import org.symbolon.kernel.Language;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Who acts for an organisation and who works for a centre. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersTest {
  private Marketplace market;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private Account account(String name) {
    var account =
        new Account(
            UUID.randomUUID(),
            name.toLowerCase(java.util.Locale.ROOT) + "@example.org",
            name,
            Language.FR,
            false,
            List.of(),
            Optional.empty(),
            market.clock.instant());
    AccountStore.add(market.database.session(), account, "hash");
    return account;
  }

  private void join(Account account, UUID organisation, MemberRole role) {
    AccountStore.join(
        market.database.session(),
        account.id(),
        new Membership(organisation, role),
        market.clock.instant());
  }

  private UUID organisation(String name) {
    return market.organisation(name).id();
  }

  @Test
  void ownersComeFirstAndOthersAreNotThere() {
    var lake = organisation("Lake");
    var hill = organisation("Hill");
    var editor = account("Akinyi");
    var owner = account("Baraka");
    join(editor, lake, MemberRole.EDITOR);
    join(owner, lake, MemberRole.OWNER);
    join(owner, hill, MemberRole.VIEWER);
    var members = Members.of(market.database.session(), lake);
    assertThat(members).extracting(Member::name).containsExactly("Baraka", "Akinyi");
    assertThat(members.getLast())
        .isEqualTo(
            new Member(
                editor.id(),
                "Akinyi",
                "akinyi@example.org",
                Language.FR,
                MemberRole.EDITOR,
                market.clock.instant()));
    var both = Members.of(market.database.session(), List.of(lake, hill, organisation("Empty")));
    assertThat(both).containsOnlyKeys(lake, hill);
    assertThat(both.get(hill)).extracting(Member::role).containsExactly(MemberRole.VIEWER);
    assertThat(Members.of(market.database.session(), hill, editor.id())).isEmpty();
    assertThat(members.toString()).doesNotContain("example.org").doesNotContain("Akinyi");
  }

  @Test
  void brokersAreFoundByCentreAndByCountryThoseFirstWhoSpeakTheLanguage() {
    var east = organisation("East centre");
    var west = organisation("West centre");
    broker("Chipo", east, List.of("MW", "ZM"), List.of("en", "ny"));
    broker("Amadou", west, List.of("SN", "ZM"), List.of("fr"));
    var session = market.database.session();
    assertThat(Members.brokersOf(session, west)).extracting(Broker::name).containsExactly("Amadou");
    assertThat(Members.brokersFor(session, "ZM", List.of("ny")))
        .extracting(Broker::name)
        .containsExactly("Chipo", "Amadou");
    assertThat(Members.brokersFor(session, "ZM", List.of("fr", "pt")))
        .extracting(Broker::name)
        .containsExactly("Amadou", "Chipo");
    assertThat(Members.brokersFor(session, "PE", List.of("es"))).isEmpty();
    assertThat(Members.brokers(session)).hasSize(2);
    var amadou = Members.brokersOf(session, west).getFirst();
    assertThat(Members.broker(session, amadou.account())).contains(amadou);
    assertThat(Members.broker(session, UUID.randomUUID())).isEmpty();
  }

  private void broker(String name, UUID centre, List<String> countries, List<String> languages) {
    AccountStore.makeBroker(
        market.database.session(),
        account(name).id(),
        new Brokerage(centre, countries, languages),
        market.clock.instant());
  }
}
