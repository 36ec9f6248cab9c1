package org.symbolon.listing.disclosure;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Listing;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * Agreements of confidentiality: offered by those who manage a listing to people whom they name,
 * signed by each for himself, over at their end or when they are revoked.
 */
public final class Agreements {
  private static final String SUBJECT = "agreement";
  private static final int NAME_CHARACTERS = 200;

  private final Database database;
  private final AgreementLetters letters;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Agreements(
      Database database, AgreementLetters letters, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.letters = letters;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Offers an agreement and writes to everybody whom it names.
   *
   * @throws Refused.Invalid when the draft breaks rules
   */
  public Agreement offer(Viewer viewer, Listing listing, AgreementDraft draft) {
    viewer.require(Disclosures.MANAGE, listing.organisation().id());
    var now = clock.instant();
    draft.check(now);
    var agreement =
        new Agreement(
            ids.get(),
            listing.id(),
            draft.party().strip(),
            draft.text().strip(),
            draft.validUntil(),
            now,
            null,
            draft.people().stream().map(p -> new Agreement.Signatory(p, null, null)).toList());
    return database.inTransaction(session -> {
      AgreementStore.add(session, agreement, account(viewer));
      agreement
          .signatories()
          .forEach(person -> letters.offered(session, person.email(), listing, agreement));
      note(session, viewer, "offer-agreement", agreement.id());
      return agreement;
    });
  }

  private static UUID account(Viewer viewer) {
    return viewer instanceof Viewer.Person person ? person.account().id() : null;
  }

  /**
   * An agreement that the account is named in.
   *
   * @throws Refused.NotFound for everybody else
   */
  public Agreement naming(Account account, UUID id) {
    return AgreementStore.find(database.session(), id)
        .filter(agreement -> agreement.signatory(account.email()) != null)
        .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
  }

  /**
   * Signs for oneself.
   *
   * @param name as the person writes it
   * @param agreed that he ticked that he agrees
   * @throws Refused.Conflict when it does not hold any more, or he has signed
   */
  public Agreement sign(Account account, UUID id, String name, boolean agreed) {
    var agreement = naming(account, id);
    var rules = new Rules();
    rules.required(name, "/name");
    rules.atMost(name, NAME_CHARACTERS, "/name");
    rules.check(agreed, "/agreed", "must be ticked");
    rules.refuseIfBroken();
    return database.inTransaction(session -> {
      var now = clock.instant();
      if (!AgreementStore.sign(session, id, account.email(), account.id(), name.strip(), now)) {
        throw new Refused.Conflict("This agreement cannot be signed any more.");
      }
      note(session, new Viewer.Person(account, true), "sign", id);
      return agreement;
    });
  }

  /** Ends an agreement of the listing now; whoever signed it loses what it opened. */
  public void revoke(Viewer viewer, Listing listing, UUID id) {
    viewer.require(Disclosures.MANAGE, listing.organisation().id());
    database.inTransaction(session -> {
      if (AgreementStore.revoke(session, id, listing.id(), clock.instant())) {
        note(session, viewer, "revoke-agreement", id);
      }
      return id;
    });
  }

  /** All agreements of a listing, newest first. */
  public List<Agreement> of(Viewer viewer, Listing listing) {
    viewer.require(Disclosures.MANAGE, listing.organisation().id());
    return AgreementStore.of(database.session(), listing.id());
  }

  private void note(Session session, Viewer viewer, String act, UUID id) {
    Audit.add(
        session, clock.instant(), viewer.actor(), List.of(new Audit.Entry(act, SUBJECT, id, 0)));
  }
}
