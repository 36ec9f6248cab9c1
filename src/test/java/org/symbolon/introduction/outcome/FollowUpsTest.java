package org.symbolon.introduction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Account;
import org.symbolon.introduction.Act;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Introducing;
import org.symbolon.introduction.Seat;
import org.symbolon.introduction.State;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mail;
import org.symbolon.platform.mail.Mails;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** How it goes on after the introduction, over a real database with a clock that the test moves. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpsTest {
  private static final Pattern LINK = Pattern.compile("/(?:en|fr)/follow-up\\?link=([\\w-]{43})");

  private Marketplace market;
  private Introducing here;
  private FollowUps followUps;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
    followUps = followUps();
  }

  private FollowUps followUps() {
    return new FollowUps(
        market.database,
        here.cases,
        here.news,
        new Mails(market.database, here.mailbox::add, market.clock, UUID::randomUUID),
        Messages.load(),
        new Secrets(new SecureRandom()),
        Introducing.BASE,
        market.clock,
        UUID::randomUUID);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private void later(int days) {
    market.clock.set(market.clock.instant().plus(Duration.ofDays(days)));
  }

  /** Both sides are introduced, and nobody else is asked any more. */
  private UUID introduced() {
    var id = here.introduced().what().id();
    followUps.sendDue();
    here.mails();
    return id;
  }

  private void over(UUID id) {
    here.cases.step(here.as(here.broker), id, new Act.Close("OTHER"));
  }

  /** The secrets in the mails to somebody. */
  private static List<String> secrets(List<Mail> mails, Account to) {
    return mails.stream()
        .filter(mail -> mail.to().equals(to.email()))
        .flatMap(mail -> LINK.matcher(mail.text()).results())
        .map(found -> found.group(1))
        .toList();
  }

  private String secret(Account to) {
    followUps.sendDue();
    return secrets(here.mails(), to).getLast();
  }

  private List<LedgerRow> ledger(UUID id) {
    return Ledger.of(market.database.session(), id);
  }

  private State state(UUID id) {
    return here.cases.get(here.as(here.broker), id).what().state();
  }

  @Test
  void bothSidesAreAskedAfterThreeSixAndTwelveMonthsByWhicheverNode() throws Exception {
    var id = introduced();
    later(80);
    assertThat(followUps.sendDue()).isZero();
    for (var days : List.of(14, 92, 184)) {
      later(days);
      try (var threads = Executors.newFixedThreadPool(3)) {
        Callable<Integer> send = () -> followUps().sendDue();
        var sent = 0;
        for (var each : threads.invokeAll(List.of(send, send, send))) {
          sent += each.get();
        }
        assertThat(sent).isEqualTo(2);
      }
      var mails = here.mails();
      assertThat(secrets(mails, here.wanjiru)).hasSize(1);
      assertThat(secrets(mails, here.amelie)).hasSize(1);
      assertThat(mails).noneMatch(mail -> mail.text().contains(here.amelie.name()));
      assertThat(followUps.sendDue()).isZero();
    }
    over(id);
  }

  @Test
  void afterAStandstillOnlyTheLatestQuestionIsAsked() {
    var id = introduced();
    later(400);
    assertThat(followUps.sendDue()).isEqualTo(2);
    assertThat(here.mails()).allMatch(mail -> mail.text().contains("12"));
    assertThat(followUps.sendDue()).isZero();
    over(id);
  }

  @Test
  void lookingChangesNothingAndAnAnswerCountsOnce() {
    var id = introduced();
    later(95);
    var secret = secret(here.wanjiru);
    assertThat(followUps.look(secret).answer()).isNull();
    assertThat(followUps.look(secret).side()).isEqualTo(Seat.ASKING);
    assertThat(state(id)).isEqualTo(State.INTRODUCED);
    followUps.answer(secret, Outcome.STILL_TALKING, null, null);
    followUps.answer(secret, Outcome.STILL_TALKING, null, null);
    assertThat(state(id)).isEqualTo(State.IN_TALKS);
    assertThat(ledger(id))
        .filteredOn(row -> row.event() == LedgerRow.Event.STILL_TALKING)
        .singleElement()
        .satisfies(row -> assertThat(row.organisation()).isEqualTo(here.firm.id()));
    assertThatThrownBy(() -> followUps.answer(secret, Outcome.AGREED, null, null))
        .isInstanceOf(Refused.Conflict.class);
    assertThat(state(id)).isEqualTo(State.IN_TALKS);
    over(id);
  }

  @Test
  void anAgreementIsRecordedWithWhatIsSaidOfIt() {
    var id = introduced();
    later(95);
    var secret = secret(here.amelie);
    assertThatThrownBy(
            () -> followUps.answer(secret, Outcome.AGREED, new Agreement("NO", null, -1), null))
        .isInstanceOf(Refused.Invalid.class);
    assertThat(followUps.look(secret).answer()).as("not used up").isNull();
    var agreement = new Agreement("LT-NONEXCL-1.0", "10K_TO_50K", 4);
    followUps.answer(secret, Outcome.AGREED, agreement, null);
    assertThat(state(id)).isEqualTo(State.AGREED);
    assertThat(ledger(id).getLast())
        .extracting(LedgerRow::event, LedgerRow::agreement, LedgerRow::seat)
        .containsExactly(LedgerRow.Event.AGREED, agreement, Seat.ASKED);
    later(200);
    assertThat(followUps.sendDue()).isZero();
  }

  @Test
  void talksThatCameToNothingNeedAReasonAndTheBrokerSeesThemAtOnce() {
    var id = introduced();
    later(60);
    here.cases.step(here.as(here.broker), id, new Act.StartTalks());
    later(34);
    var secret = secret(here.wanjiru);
    assertThatThrownBy(() -> followUps.answer(secret, Outcome.TALKS_ENDED, null, null))
        .isInstanceOf(Refused.Invalid.class);
    followUps.answer(secret, Outcome.TALKS_ENDED, null, "TERMS");
    assertThat(ledger(id).getLast())
        .extracting(LedgerRow::event, LedgerRow::reason)
        .containsExactly(LedgerRow.Event.TALKS_ENDED, "TERMS");
    var seen = here.cases.get(here.as(here.broker), id).what();
    assertThat(seen.isOverdueAt(market.clock.instant())).isTrue();
    over(id);
    assertThat(ledger(id).getLast().reason()).isEqualTo("OTHER");
  }

  @Test
  void aLinkEndsAndNobodyGuessesOne() {
    var id = introduced();
    later(95);
    var secret = secret(here.wanjiru);
    later(91);
    assertThatThrownBy(() -> followUps.look(secret)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> followUps.answer(secret, Outcome.AGREED, null, null))
        .isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> followUps.look("")).isInstanceOf(Refused.NotFound.class);
    over(id);
  }

  @Test
  void theLedgerIsOnlyAddedTo() {
    var id = introduced();
    for (var sql :
        List.of(
            "update outcome_ledger set reason = 'OTHER' where case_id = $1",
            "delete from outcome_ledger where case_id = $1")) {
      assertThatThrownBy(() ->
              market.database.session().client().preparedQuery(sql).execute(Tuple.of(id)).await())
          .hasMessageContaining("append-only");
    }
    over(id);
  }
}
