package org.symbolon.introduction;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Listings;
import org.symbolon.listing.disclosure.Grants;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.http.Call;
import org.symbolon.taxonomy.Vocabularies;

/** What each act needs beside the state of the case, and what it does beside moving it. */
public final class CaseActs {
  /** The types of organisation that introduce others. */
  static final Set<OrganisationType> CENTRES =
      Set.of(OrganisationType.TISC, OrganisationType.OTHER_INTERMEDIARY);

  /** Vocabulary of why introductions are declined and closed. */
  static final String DECLINE_REASONS = "introduction-decline-reasons";

  private final Organisations organisations;
  private final Vocabularies vocabularies;

  private final Listings listings;
  private final Grants grants;

  public CaseActs(
      Organisations organisations, Vocabularies vocabularies, Listings listings, Grants grants) {
    this.organisations = organisations;
    this.vocabularies = vocabularies;
    this.listings = listings;
    this.grants = grants;
  }

  /**
   * An act that may be done if the case still stands where it may.
   *
   * @param centre that the row of the timeline names, or null
   */
  record Prepared(
      CaseStore.Move move, Seat seat, UUID account, UUID centre, String reason, String note) {

    TimelineEntry entry(CaseStore.Moved moved, Instant at) {
      return new TimelineEntry(
          (int) moved.now().revision(),
          move.step(),
          moved.from(),
          moved.now().state(),
          seat,
          account,
          centre,
          reason,
          note,
          at);
    }
  }

  /**
   * What a form of a page sends.
   *
   * @throws Refused.Invalid for what is no step
   */
  static Act read(MultiMap form) {
    return switch (Objects.toString(form.get("act"), "")) {
      case "TAKE" -> new Act.Take();
      case "HAND_OVER" -> new Act.HandOver(id(form, "broker"));
      case "REFER" -> new Act.Refer(id(form, "centre"));
      case "ASK_BOTH" -> new Act.AskBoth();
      case "CONSENT" -> new Act.Consent(form.get("phone"));
      case "DECLINE" -> new Act.Decline(form.get("reason"), form.get("note"));
      case "START_TALKS" -> new Act.StartTalks();
      case "AGREE" -> new Act.Agree(AgreementFields.read(form));
      case "CLOSE" -> new Act.Close(form.get("reason"));
      case "WITHDRAW" -> new Act.Withdraw();
      case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
    };
  }

  private static UUID id(MultiMap form, String name) {
    return Call.idOf("/" + name, Objects.toString(form.get(name), ""));
  }

  /** Looks whether the act has what it needs. */
  Prepared prepare(Session session, Viewer viewer, Case found, Seat seat, Act act) {
    var me = viewer instanceof Viewer.Person person ? person.account() : null;
    var account = me == null ? null : me.id();
    var centre =
        me == null || seat != Seat.BROKER
            ? null
            : me.brokerage().map(broker -> broker.centre()).orElse(found.centre());
    var hands = seat == Seat.BROKER ? account : null;
    var plain = CaseStore.Move.of(act.step()).inHandsOf(hands);
    return switch (act) {
      case Act.Take take -> {
        requireNoInterest(found, centre);
        yield new Prepared(
            CaseStore.Move.taking(account, centre), seat, account, centre, null, null);
      }
      case Act.HandOver handOver -> {
        var next = broker(session, found, handOver.broker());
        var move = plain.assigning(next.account(), next.brokerage().centre());
        yield new Prepared(move, seat, account, next.brokerage().centre(), null, null);
      }
      case Act.Refer refer -> {
        requireCentre(found, refer.centre());
        yield new Prepared(
            plain.assigning(null, refer.centre()), seat, account, refer.centre(), null, null);
      }
      case Act.Consent consent -> {
        Typed.phone(consent.phone());
        if (account == null) {
          throw new Refused.Forbidden("A person consents, who is the contact of his side.");
        }
        yield new Prepared(
            CaseStore.Move.answering(Step.CONSENT, seat, Answer.CONSENTED),
            seat,
            account,
            null,
            null,
            null);
      }
      case Act.Decline decline -> {
        var note = note(decline.note());
        yield new Prepared(
            CaseStore.Move.answering(Step.DECLINE, seat, Answer.DECLINED),
            seat,
            account,
            null,
            reason(decline.reason()),
            note);
      }
      case Act.Close close ->
          new Prepared(plain, seat, account, centre, reason(close.reason()), null);
      case Act.AskBoth a -> new Prepared(plain, seat, account, centre, null, null);
      case Act.StartTalks s -> new Prepared(plain, seat, account, centre, null, null);
      case Act.Agree agree -> {
        if (agree.agreement() != null) {
          var rules = new Rules();
          agree.agreement().check(rules, vocabularies);
          rules.refuseIfBroken();
        }
        yield new Prepared(plain, seat, account, centre, null, null);
      }
      case Act.Withdraw w -> new Prepared(plain, seat, account, null, null, null);
    };
  }

  /** What else changes in the transaction of the step. */
  void finish(Session session, Case now, Seat seat, Viewer viewer, Act act) {
    if (act instanceof Act.Consent consent && viewer instanceof Viewer.Person person) {
      ContactStore.put(
          session, now.id(), seat, person.account().id(), Typed.phone(consent.phone()));
      if (now.introducedAt() != null) {
        letIn(session, now);
      }
    }
    if (!now.state().isOpen() && now.state() != State.AGREED) {
      ContactStore.forget(session, now.id());
    }
  }

  /** Each side sees of the other's listings what is for those who were accepted. */
  private void letIn(Session session, Case now) {
    for (var listing : listings.getAll(now.matter().listings())) {
      var owner = listing.organisation().id();
      // Whoever it was handed over to meanwhile takes no part in this.
      if (owner.equals(now.asking())) {
        grants.accept(session, listing.id(), now.asked(), now.introducedAt());
      } else if (owner.equals(now.asked())) {
        grants.accept(session, listing.id(), now.asking(), now.introducedAt());
      }
    }
  }

  private static void requireNoInterest(Case found, UUID centre) {
    if (found.asking().equals(centre) || found.asked().equals(centre)) {
      throw new Refused.Conflict("Your centre is itself a side of this case.");
    }
  }

  private static Members.Broker broker(Session session, Case found, UUID account) {
    if (account == null) {
      throw new Refused.Invalid("/broker", "is required");
    }
    var broker =
        Members.broker(session, account)
            .orElseThrow(() -> new Refused.Invalid("/broker", "is nobody who works for a centre"));
    var side =
        Members.of(session, found.asking(), account).isPresent()
            || Members.of(session, found.asked(), account).isPresent();
    if (side) {
      throw new Refused.Invalid("/broker", "belongs to a side of this case");
    }
    requireNoInterest(found, broker.brokerage().centre());
    return broker;
  }

  private void requireCentre(Case found, UUID centre) {
    if (centre == null) {
      throw new Refused.Invalid("/centre", "is required");
    }
    var known =
        organisations.getAll(List.of(centre)).stream()
            .filter(o -> CENTRES.contains(o.content().type()))
            .anyMatch(o -> o.status() == OrganisationStatus.PUBLISHED);
    if (!known) {
      throw new Refused.Invalid("/centre", "must name a centre of the marketplace");
    }
    requireNoInterest(found, centre);
    if (centre.equals(found.centre())) {
      throw new Refused.Invalid("/centre", "has the case already");
    }
  }

  String reason(String code) {
    if (code == null || code.isBlank()) {
      throw new Refused.Invalid("/reason", "is required");
    }
    if (!vocabularies.get(DECLINE_REASONS).contains(code)) {
      throw new Refused.Invalid("/reason", "must be an id of the vocabulary " + DECLINE_REASONS);
    }
    return code;
  }

  private static String note(String typed) {
    var rules = new Rules();
    rules.atMost(typed, Typed.NOTE_CHARACTERS, "/note");
    Typed.requireNoContact(rules, typed, "/note");
    rules.refuseIfBroken();
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
