package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Messages;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Notices from the transaction that writes them to their reader. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {
  private static final Map<String, Object> FACTS = Map.of("count", 2, "name", "Dry cooling");

  private final Messages messages = Messages.load();
  private Marketplace market;
  private Notices notices;
  private UUID account;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    notices = new Notices(market.database, messages, market.clock, UUID::randomUUID);
  }

  @AfterAll
  void close() {
    market.close();
  }

  @BeforeEach
  void somebody() {
    account = somebodyElse();
  }

  private UUID somebodyElse() {
    var id = UUID.randomUUID();
    var person =
        new Account(
            id,
            id + "@example.org",
            "Wanjiru",
            Language.FR,
            false,
            List.of(),
            Optional.empty(),
            market.clock.instant());
    AccountStore.add(market.database.session(), person, null);
    return id;
  }

  private void tell(UUID whom, Map<String, ?> facts) {
    market.database.inTransaction(session -> {
      notices.add(session, whom, "searchNews", facts, "/my/searches");
      return null;
    });
  }

  @Test
  void aNoticeIsSaidInTheLanguageOfItsReader() {
    tell(account, FACTS);
    var notice = notices.list(account, 10).getFirst();
    assertThat(Notices.text(notice, messages.in(Language.EN)))
        .isEqualTo("2 new listings for your search “Dry cooling”");
    assertThat(Notices.text(notice, messages.in(Language.FR))).contains("« Dry cooling »");
    assertThat(notice.path()).isEqualTo("/my/searches");
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    assertThatThrownBy(() ->
            market.database.inTransaction(session -> {
              notices.add(session, account, "searchNews", FACTS, "/my/searches");
              throw new Refused.Conflict("no");
            }))
        .isInstanceOf(Refused.Conflict.class);
    assertThat(notices.list(account, 10)).isEmpty();
  }

  @Test
  void whatCannotBeSaidOrLeadsElsewhereIsRefusedWhereItIsWritten() {
    assertThatThrownBy(() ->
            market.database.inTransaction(session -> {
              notices.add(session, account, "unheardOf", FACTS, "/my");
              return null;
            }))
        .isInstanceOf(IllegalArgumentException.class);
    for (var path : List.of("//elsewhere.example/", "https://elsewhere.example", "/my\r\nX: y")) {
      assertThatThrownBy(() ->
              market.database.inTransaction(session -> {
                notices.add(session, account, "searchNews", FACTS, path);
                return null;
              }))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void onlyItsReaderMarksItAsRead() {
    tell(account, FACTS);
    var notice = notices.list(account, 10).getFirst();
    assertThat(notices.unread(account)).isEqualTo(1);
    assertThatThrownBy(() -> notices.read(somebodyElse(), notice.id()))
        .isInstanceOf(Refused.NotFound.class);
    assertThat(notices.read(account, notice.id())).isEqualTo("/my/searches");
    assertThat(notices.unread(account)).isZero();
    assertThat(notices.list(account, 10).getFirst().read()).isTrue();
    tell(account, FACTS);
    notices.readAll(account);
    assertThat(notices.unread(account)).isZero();
  }

  @Test
  void theOldestGiveWayAndTimePasses() {
    for (var i = 0; i < Notices.KEPT + 3; i++) {
      market.clock.set(market.clock.instant().plusSeconds(1));
      tell(account, Map.of("count", i, "name", "x"));
    }
    var kept = notices.list(account, 1_000);
    assertThat(kept).hasSize(Notices.KEPT);
    assertThat(kept.getFirst().facts()).containsEntry("count", Notices.KEPT + 2);
    assertThat(kept.getLast().facts()).containsEntry("count", 3);
    market.clock.set(market.clock.instant().plus(Duration.ofDays(181)));
    notices.forgetOld();
    assertThat(notices.list(account, 1_000)).isEmpty();
  }
}
