package org.symbolon.introduction.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Account;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.Act;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Case;
import org.symbolon.introduction.CaseNews;
import org.symbolon.introduction.Cases;
import org.symbolon.introduction.Seat;
import org.symbolon.introduction.State;
import org.symbolon.introduction.outcome.FollowUpStore.Due;
import org.symbolon.introduction.outcome.FollowUpStore.Sent;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.mail.Mails;

/**
 * Asks both sides by mail how it goes on, three, six and twelve months after the introduction, and
 * takes one answer to each question from whoever holds the link in the mail. Opening the link
 * changes nothing; of the secret in it only the fingerprint is stored.
 */
public final class FollowUps {
  /** How long a question can be answered. */
  public static final Duration VALID = Duration.ofDays(90);

  /** Questions that are sent in one go. */
  private static final int AT_ONCE = 100;

  private static final String SUBJECT = "case";

  private final Database database;
  private final Cases cases;
  private final CaseNews news;
  private final Mails mails;
  private final Messages messages;
  private final Secrets secrets;
  private final String baseUrl;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public FollowUps(
      Database database,
      Cases cases,
      CaseNews news,
      Mails mails,
      Messages messages,
      Secrets secrets,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.cases = cases;
    this.news = news;
    this.mails = mails;
    this.messages = messages;
    this.secrets = secrets;
    this.baseUrl = baseUrl;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Sends what is due. Safe on several nodes: the row of a question is its claim.
   *
   * @return how many mails were written
   */
  public int sendDue() {
    var sent = 0;
    for (var due : FollowUpStore.due(database.session(), clock.instant(), AT_ONCE)) {
      sent += database.inTransaction(session -> send(session, due)) ? 1 : 0;
    }
    return sent;
  }

  private boolean send(Session session, Due due) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var found = Cases.stored(session, due.of());
    var to = receiver(session, found.organisation(due.side()), due.contact());
    var secret = secrets.next();
    var claimed =
        FollowUpStore.claim(
            session,
            ids.get(),
            due,
            to.map(Members.Member::account).orElse(null),
            to.isEmpty() ? null : Secrets.fingerprint(secret),
            now);
    if (claimed) {
      to.ifPresent(member -> write(session, found, due, member, secret));
    }
    return claimed && to.isPresent();
  }

  /** Who consented, as long as he acts for his side; else whoever does. */
  private static Optional<Members.Member> receiver(
      Session session, UUID organisation, UUID contact) {
    var able =
        Members.of(session, organisation).stream()
            .filter(member -> member.role().covers(MemberRole.EDITOR))
            .toList();
    return able.stream()
        .filter(member -> member.account().equals(contact))
        .findFirst()
        .or(() -> able.stream().findFirst());
  }

  private void write(Session session, Case found, Due due, Members.Member to, String secret) {
    var say = messages.in(to.language());
    var matter = news.matter(found, found.organisation(due.side()), say);
    var link = baseUrl + "/" + to.language().tag() + FollowUpPages.PATH + "?link=" + secret;
    var text =
        say.text(
            "followUp.mail.text",
            Map.of("matter", matter, "months", due.months(), "link", link, "days", VALID.toDays()));
    mails.write(
        session,
        to.email(),
        to.language().tag(),
        say.text("followUp.mail.subject", "matter", matter).replaceAll("\\s+", " "),
        text + "\n\n" + say.text("mail.end") + "\n");
  }

  /**
   * A question as whoever holds its link sees it.
   *
   * @param answer what was answered, or null
   */
  public record Question(Case about, Seat side, int months, Outcome answer) {}

  /**
   * The question behind a link; changes nothing.
   *
   * @throws Refused.NotFound when there is none, it is too old, or whoever was asked acts for his
   *     side no more
   */
  public Question look(String secret) {
    var session = database.session();
    var sent = find(session, secret);
    asked(session, sent);
    return new Question(
        Cases.stored(session, sent.of()), sent.side(), sent.months(), sent.answer());
  }

  /** What the case is about, as its side may read it. */
  public String matter(Question question, Wording say) {
    return news.matter(question.about(), question.about().organisation(question.side()), say);
  }

  private Sent find(Session session, String secret) {
    return FollowUpStore.find(session, Secrets.fingerprint(secret), clock.instant().minus(VALID))
        .orElseThrow(FollowUps::gone);
  }

  private static Refused.NotFound gone() {
    return new Refused.NotFound("follow-up", "of this link");
  }

  private static Account asked(Session session, Sent sent) {
    var organisation = Cases.stored(session, sent.of()).organisation(sent.side());
    return Optional.ofNullable(sent.account())
        .flatMap(id -> Members.account(session, id))
        .filter(account ->
            account.roleIn(organisation).filter(r -> r.covers(MemberRole.EDITOR)).isPresent())
        .orElseThrow(FollowUps::gone);
  }

  /**
   * Takes the answer. The same answer again changes nothing.
   *
   * @param agreement what is said of an agreement, or null
   * @param reason why it came to nothing; required then
   * @throws Refused.Conflict when another answer was given before, or the case moved meanwhile
   * @throws Refused.Invalid naming what is wrong with agreement or reason
   */
  public void answer(String secret, Outcome outcome, Agreement agreement, String reason) {
    database.inTransaction(session -> {
      var sent = find(session, secret);
      var account = asked(session, sent);
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      if (!FollowUpStore.answer(session, sent.id(), outcome, now)) {
        if (find(session, secret).answer() != outcome) {
          throw new Refused.Conflict("Another answer was given before.");
        }
        return null;
      }
      record(session, sent, new Viewer.Person(account, true), outcome, agreement, reason, now);
      return null;
    });
  }

  private void record(
      Session session,
      Sent sent,
      Viewer viewer,
      Outcome outcome,
      Agreement agreement,
      String reason,
      Instant now) {
    var found = Cases.stored(session, sent.of());
    switch (outcome) {
      case STILL_TALKING -> {
        if (found.state() == State.INTRODUCED) {
          cases.step(session, viewer, found.id(), new Act.StartTalks());
        }
        add(session, found, sent.side(), LedgerRow.Event.STILL_TALKING, null, now);
      }
      case AGREED -> {
        // Who agreed already says nothing new.
        if (found.state().isOpen()) {
          cases.step(session, viewer, found.id(), new Act.Agree(agreement));
        }
      }
      case TALKS_ENDED -> {
        cases.requireReason(reason);
        add(session, found, sent.side(), LedgerRow.Event.TALKS_ENDED, reason, now);
        // Its broker looks into it and closes the case.
        Cases.makeDue(session, found.id(), now);
      }
    }
    Audit.add(
        session,
        now,
        viewer.actor(),
        List.of(new Audit.Entry("follow up", SUBJECT, found.id(), found.revision())));
  }

  private static void add(
      Session session, Case found, Seat side, LedgerRow.Event event, String reason, Instant now) {
    LedgerStore.add(
        session,
        new LedgerRow(found.id(), event, null, reason, side, found.organisation(side), now));
  }
}
