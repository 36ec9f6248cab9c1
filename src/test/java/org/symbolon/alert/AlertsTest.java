package org.symbolon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.mail.Mail;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Mails about news, from the wish to the end, over days that the test makes pass. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String HOME = "203.0.113.7";

  private Readership readers;
  private Organisation owner;
  private Account reader;
  private String word;

  @BeforeAll
  void open(TestEngines engines) {
    readers = new Readership(engines);
    owner = readers.market.organisation("Kilimo Pumps");
  }

  @AfterAll
  void close() {
    readers.close();
  }

  /** Each test has a reader, a word and a Friday morning of its own. */
  @BeforeEach
  void start() {
    var friday = TemporalAdjusters.next(DayOfWeek.FRIDAY);
    var next = readers.market.clock.instant().atOffset(ZoneOffset.UTC).with(friday);
    readers.market.clock.set(next.with(LocalTime.of(8, 0)).toInstant());
    reader = readers.person();
    word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    readers.mails();
  }

  private Subscription follows(Cadence cadence) {
    var saved = readers.subscriptions.save(reader, "My " + word, "q=" + word, Language.EN);
    readers.subscriptions.change(reader, saved.id(), saved.name(), cadence, Language.EN);
    agree(saved);
    return saved;
  }

  /** What is published at the very moment of agreeing was there before. */
  private void agree(Subscription one) {
    readers.subscriptions.agree(reader, one.id());
    readers.later(Duration.ofSeconds(1));
  }

  private void publish(String title) {
    readers.published(owner, Marketplace.technology(title + " " + word, "A pump."));
  }

  private List<Mail> told() {
    readers.alerts.tellDue();
    return readers.mails();
  }

  @Test
  void aDayIsToldOnceHoweverOftenItIsRun() {
    publish("Before the search was saved");
    readers.later(Duration.ofMinutes(1));
    follows(Cadence.DAILY);
    publish("Pump one");
    publish("Pump two");
    assertThat(told()).as("not due before the next morning").isEmpty();
    readers.later(DAY);
    var mails = told();
    assertThat(mails).hasSize(1);
    var mail = mails.getFirst();
    assertThat(mail.to()).isEqualTo(reader.email());
    assertThat(mail.subject()).isEqualTo("2 new listings: My " + word);
    assertThat(mail.text())
        .contains(
            "Pump one", "Pump two", "Kilimo Pumps, Kenya", Readership.BASE + "/en/technologies/")
        .doesNotContain("Before the search");
    assertThat(readers.notices.list(reader.id(), 5))
        .singleElement()
        .satisfies(notice -> assertThat(notice.facts()).containsEntry("count", 2));

    assertThat(told()).as("run again").isEmpty();
    replay();
    assertThat(told()).as("replayed").isEmpty();
    readers.later(DAY);
    assertThat(told()).as("nothing new, no mail").isEmpty();
    publish("Pump three");
    readers.later(DAY);
    assertThat(told())
        .singleElement()
        .satisfies(
            next -> assertThat(next.text()).contains("Pump three").doesNotContain("Pump one"));
  }

  /** As if the node had died after it wrote the mail and before it noted that the day was done. */
  private void replay() {
    readers.market.database.inTransaction(session -> {
      ReplayStore.forgetThatItWasDone(
          session, reader.id(), readers.market.clock.instant().minus(DAY));
      return null;
    });
  }

  @Test
  void twoNodesTellOnce() throws Exception {
    follows(Cadence.DAILY);
    publish("Pump");
    readers.later(DAY);
    var threads =
        List.of(
            Thread.ofPlatform().unstarted(readers.alerts::tellDue),
            Thread.ofPlatform().unstarted(readers.alerts::tellDue));
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    assertThat(readers.mails()).hasSize(1);
  }

  @Test
  void aWeekIsToldOnMonday() {
    follows(Cadence.WEEKLY);
    publish("Pump");
    readers.later(DAY);
    assertThat(told()).as("Saturday").isEmpty();
    readers.later(DAY);
    assertThat(told()).as("Sunday").isEmpty();
    readers.later(DAY);
    assertThat(told()).as("Monday").hasSize(1);
  }

  @Test
  void whatIsPublishedIsToldAtOnceToWhoWantsThat() {
    follows(Cadence.AT_ONCE);
    readers.later(Cadence.SOON);
    publish("Pump one");
    assertThat(told())
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("Pump one", "told at once"));
    readers.later(Cadence.SOON);
    publish("Pump two");
    assertThat(told())
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("Pump two").doesNotContain("Pump one"));
  }

  @Test
  void whatReachesTheIndexLateIsToldAllTheSame() {
    follows(Cadence.DAILY);
    var content = Marketplace.technology("Late pump " + word, "A pump.");
    var draft = readers.market.listings.post(Viewer.OPERATOR, Marketplace.of(owner, content));
    var open =
        readers.market.listings.perform(
            Viewer.OPERATOR, draft.id(), Act.PUBLISH, OptionalLong.empty());
    readers.later(Duration.ofHours(22));
    assertThat(told()).isEmpty();
    readers.index(open);
    readers.later(DAY);
    assertThat(told()).hasSize(1);
  }

  @Test
  void onlyWhatAnybodyMaySeeIsTold() {
    follows(Cadence.DAILY);
    var content = Marketplace.technology("Draft pump " + word, "A pump.");
    var draft = readers.market.listings.post(Viewer.OPERATOR, Marketplace.of(owner, content));
    readers.index(draft);
    readers.later(DAY);
    assertThat(told()).isEmpty();
  }

  @Test
  void aMailNamesTwentyAndLeadsToTheRest() {
    follows(Cadence.DAILY);
    for (var i = 0; i < AlertLetters.ITEMS + 3; i++) {
      publish("Pump " + i);
    }
    readers.later(DAY);
    var text = told().getFirst().text();
    assertThat(text.split("• ", -1)).hasSize(AlertLetters.ITEMS + 1);
    assertThat(text).contains("3 more are here: " + Readership.BASE + "/en/search?q=" + word);
    replay();
    assertThat(told()).as("the rest was told as well").isEmpty();
  }

  @Test
  void nothingIsMailedBeforeTwoSteps() {
    var saved = readers.subscriptions.save(reader, "My search", "q=" + word, Language.EN);
    assertThat(readers.subscriptions.save(reader, "Again", "q=" + word, Language.EN).id())
        .isEqualTo(saved.id());
    readers.subscriptions.change(reader, saved.id(), "Named", Cadence.DAILY, Language.FR);
    publish("Pump");
    readers.later(DAY);
    assertThat(told()).isEmpty();
    agree(saved);
    publish("Pompe");
    readers.later(DAY);
    assertThat(told())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.language()).isEqualTo("fr");
          assertThat(mail.subject()).isEqualTo("1 nouvelle annonce : Named");
        });
  }

  @Test
  void anAddressWithoutAccountAgreesByMail() {
    var email = word + "@example.org";
    for (var i = 0; i < MailLinks.ASKED_AN_HOUR + 2; i++) {
      readers.links.request(email, "Pumps", "q=" + word, Cadence.DAILY, Language.EN, HOME);
    }
    var asked = readers.mails();
    assertThat(asked).hasSize(MailLinks.ASKED_AN_HOUR).allMatch(mail -> mail.to().equals(email));
    publish("Too early");
    readers.later(Duration.ofMinutes(1));
    var secret = Readership.secretIn(asked.getLast());
    readers.links.confirm(secret);
    assertThatThrownBy(() -> readers.links.confirm(secret)).isInstanceOf(Refused.NotFound.class);
    readers.links.confirm(Readership.secretIn(asked.getFirst()));
    readers.later(Duration.ofSeconds(1));
    publish("Pump");
    readers.later(DAY);
    var mails = told();
    assertThat(mails).as("confirmed twice, told once").hasSize(1);
    assertThat(mails.getFirst().text())
        .contains("Pump")
        .doesNotContain("Too early", "/my/searches");
    readers.links.unsubscribe(Readership.secretIn(mails.getFirst()));
    publish("Never told");
    readers.later(DAY);
    assertThat(told()).isEmpty();
    var late = readers.market.clock.instant();
    readers.links.request(email, "Pumps", "q=" + word, Cadence.DAILY, Language.EN, HOME);
    var unused = Readership.secretIn(readers.mails().getFirst());
    readers.market.clock.set(late.plus(MailLinks.CONFIRMABLE).plusSeconds(1));
    assertThatThrownBy(() -> readers.links.confirm(unused)).isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void oneNetworkAddressHasOnlySoManyMailsSent() {
    assertThatThrownBy(
            () -> {
              for (var i = 0; i <= Readership.LIMIT; i++) {
                var email = word + i + "@example.org";
                readers.links.request(
                    email, "Pumps", "q=x", Cadence.DAILY, Language.EN, "198.51.100.1");
              }
            })
        .isInstanceOf(Refused.TooMany.class);
    assertThat(readers.mails()).hasSize(Readership.LIMIT);
  }

  @Test
  void aPersonTakesEverythingAlongAndLeavesNothing() {
    var kept = follows(Cadence.DAILY);
    var wish = "q=" + word;
    readers.links.request(reader.email(), "Kept", wish, Cadence.DAILY, Language.EN, HOME);
    var data = new AlertData();
    var session = readers.market.database.session();
    var everything = (AlertData.Everything) data.export(session, reader);
    assertThat(everything.subscriptions()).extracting(Subscription::id).containsExactly(kept.id());
    assertThat(everything.ofAddress()).extracting(Subscription::query).containsExactly(wish);
    readers.market.database.inTransaction(transaction -> {
      data.erase(transaction, reader, List.of());
      return null;
    });
    var left = (AlertData.Everything) data.export(session, reader);
    assertThat(left.subscriptions()).isEmpty();
    assertThat(left.ofAddress()).isEmpty();
    publish("Never told");
    readers.later(DAY);
    readers.mails();
    assertThat(told()).isEmpty();
  }

  @Test
  void theLinkOfAMailEndsItsMailsAndKeepsTheSearch() {
    follows(Cadence.DAILY);
    publish("Pump");
    readers.later(DAY);
    var mail = told().getFirst();
    var secret = Readership.secretIn(mail);
    assertThat(mail.headers())
        .containsEntry(Mail.UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click")
        .containsEntry(
            Mail.UNSUBSCRIBE, "<" + Readership.BASE + "/en/unsubscribe?link=" + secret + ">");
    readers.links.unsubscribe(secret);
    readers.links.unsubscribe(secret);
    readers.links.unsubscribe("not a secret");
    assertThat(readers.subscriptions.of(reader))
        .singleElement()
        .satisfies(kept -> assertThat(kept.cadence()).isEqualTo(Cadence.NEVER));
    publish("Never told");
    readers.later(DAY);
    assertThat(told()).isEmpty();
  }

  @Test
  void whatFailsIsCountedAndComesAgain() {
    follows(Cadence.DAILY);
    publish("Pump");
    readers.later(DAY);
    var working = readers.search;
    var before = readers.alerts.failed();
    readers.search =
        (query, language) -> {
          throw new IllegalStateException("broken");
        };
    assertThat(told()).isEmpty();
    // Readers of the other tests are due as well.
    assertThat(readers.alerts.failed()).isGreaterThan(before);
    assertThat(readers.alerts.failing()).isEqualTo(readers.alerts.failed() - before);
    readers.search =
        (query, language) -> {
          throw new Refused.Unavailable("down", 1);
        };
    readers.later(Duration.ofMinutes(2));
    assertThatThrownBy(readers.alerts::tellDue).isInstanceOf(Refused.Unavailable.class);
    readers.search = working;
    readers.later(Duration.ofMinutes(11));
    assertThat(told()).hasSize(1);
    assertThat(readers.alerts.failing()).isZero();
  }

  @Test
  void technologiesThatBeginToMatchANeedAreTold() {
    var mine = readers.market.organisation("Maji Co-operative");
    readers.market.database.inTransaction(session -> {
      ReplayStore.join(session, reader.id(), mine.id());
      return null;
    });
    var text = "Fluoride removal from borehole water with bone char filters for villages " + word;
    var need = readers.published(mine, ListingContent.of(Kind.NEED, text, text, text, "en"));
    var followed =
        readers.subscriptions.followMatches(reader, "Matches", Cadence.DAILY, Language.EN);
    agree(followed);
    var offer =
        readers.published(owner, ListingContent.of(Kind.TECHNOLOGY, text, text, text, "en"));
    readers.stored.accept(List.of(new Change(Change.Subject.LISTING_MATCHES, offer.id())));
    readers.later(DAY);
    var mails = told();
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).isEqualTo("1 new match for your needs");
    assertThat(mails.getFirst().text())
        .contains("for your need", "/en/needs/" + need.id() + "/matches/" + offer.id());
    // Computed anew it is the same match.
    readers.stored.accept(List.of(new Change(Change.Subject.LISTING_MATCHES, need.id())));
    replay();
    assertThat(told()).isEmpty();
  }
}
