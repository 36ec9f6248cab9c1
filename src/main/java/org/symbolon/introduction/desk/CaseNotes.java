package org.symbolon.introduction.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.Cases;
import org.symbolon.introduction.Seat;
import org.symbolon.introduction.Seen;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;

/**
 * What brokers write down about a case, for themselves and for whoever goes on with it. Neither
 * sides nor operators read it; no mail, no notice and no answer of the API holds it.
 */
public final class CaseNotes {
  public static final int CHARACTERS = 4_000;

  /** Notes of one case. */
  public static final int MOST = 200;

  private static final String SUBJECT = "case";

  private final Database database;
  private final Cases cases;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public CaseNotes(Database database, Cases cases, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.cases = cases;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A note.
   *
   * @param author who wrote it; null when his account is gone
   * @param centre for which he worked
   */
  public record Note(UUID id, String author, UUID centre, String text, Instant at) {
    /** Without author and text. */
    @Override
    public String toString() {
      return "Note[" + id + "]";
    }
  }

  /**
   * The notes of a case that the viewer handles or might take.
   *
   * @throws Refused.NotFound for everybody else
   */
  public List<Note> of(Viewer viewer, UUID id) {
    requireBroker(viewer, id);
    var session = database.session();
    var notes = NoteStore.of(session, id, MOST);
    if (!notes.isEmpty()) {
      Audit.viewed(session, clock.instant(), viewer.actor(), SUBJECT, id);
    }
    return notes;
  }

  /** The case, for who sits in the seat of the broker. */
  Seen requireBroker(Viewer viewer, UUID id) {
    var seen = cases.get(viewer, id);
    if (seen.seat() != Seat.BROKER) {
      throw new Refused.NotFound(SUBJECT, id.toString());
    }
    return seen;
  }

  /**
   * Adds a note.
   *
   * @throws Refused.Invalid naming {@code /note}
   */
  public void write(Viewer viewer, UUID id, String text) {
    viewer.require("workDesk", null);
    var seen = requireBroker(viewer, id);
    var rules = new Rules();
    rules.required(text, "/note");
    rules.atMost(text, CHARACTERS, "/note");
    rules.refuseIfBroken();
    var account = ((Viewer.Person) viewer).account();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var centre = account.brokerage().orElseThrow().centre();
    database.inTransaction(session -> {
      if (NoteStore.count(session, id) >= MOST) {
        throw new Refused.Conflict("A case has at most " + MOST + " notes.");
      }
      var note = new Note(ids.get(), account.name(), centre, text.strip(), now);
      NoteStore.add(session, id, account.id(), note);
      Audit.add(
          session,
          now,
          viewer.actor(),
          List.of(new Audit.Entry("note", SUBJECT, id, seen.what().revision())));
      return null;
    });
  }
}
