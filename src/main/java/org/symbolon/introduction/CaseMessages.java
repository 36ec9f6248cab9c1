package org.symbolon.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.files.CheckedFile;
import org.symbolon.platform.files.StoredFile;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.http.Upload;

/**
 * Messages and files inside a case. Until both sides agreed each writes with the broker alone, and
 * nothing that is written may hold a contact; after that they write to each other. Neither
 * operators nor anybody else reads them.
 */
public final class CaseMessages {
  /** Messages of a case that are shown; the newest. */
  public static final int SHOWN = 200;

  /** Messages of one account in one case within a day. */
  public static final int OF_ACCOUNT_A_DAY = 50;

  /** Messages in one case within a day. */
  public static final int IN_CASE_A_DAY = 150;

  /** Files in one case. */
  public static final int FILES = 30;

  /** More messages than a case can come to within its time. */
  private static final int ALL = 100_000;

  private static final Duration DAY = Duration.ofDays(1);
  private static final String SUBJECT = "messages of case";

  private final Database database;
  private final CaseNews news;
  private final StoredFiles files;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public CaseMessages(
      Database database,
      CaseNews news,
      StoredFiles files,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.news = news;
    this.files = files;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What the viewer may read, oldest first; that he read it is written into the audit trail.
   *
   * @throws Refused.NotFound when there is no such case for the viewer
   * @throws Refused.Forbidden for operators
   */
  public List<CaseMessage> of(Viewer viewer, UUID id) {
    Cases.requireSomebody(viewer);
    return database.inTransaction(session -> {
      var found = Cases.find(session, viewer, id);
      var seat = inside(viewer, found).seat();
      var read =
          MessageStore.of(session, id, SHOWN).stream()
              .filter(message -> message.isFor(seat))
              .toList();
      if (!read.isEmpty()) {
        Audit.viewed(session, clock.instant(), viewer.actor(), SUBJECT, id);
      }
      return read;
    });
  }

  private static Standpoint inside(Viewer viewer, Case found) {
    var standpoint = Standpoint.of(viewer, found).orElseThrow();
    if (standpoint.seat() == Seat.OPERATOR) {
      throw new Refused.Forbidden("Messages are for both sides and their broker.");
    }
    return standpoint;
  }

  /**
   * Writes a message.
   *
   * @param audience whom a broker writes to, null for both sides; sides cannot choose
   * @throws Refused.NotFound when there is no such case for the viewer
   * @throws Refused.Forbidden for who only looks
   * @throws Refused.Invalid when it is empty, too long, or holds a contact before both agreed
   * @throws Refused.Conflict while the case is in nobody's hands, and when it is over
   * @throws Refused.TooMany beyond the limits of a day
   */
  public CaseMessage write(Viewer viewer, UUID id, String text, CaseMessage.Audience audience) {
    Cases.requireSomebody(viewer);
    return write(viewer, id, text, audience, Optional.empty());
  }

  /**
   * Sends a file with a word about it, to everybody in the case; see {@link #write}. Only once both
   * sides agreed, because nobody can look into a file for contacts.
   *
   * @throws Refused.Invalid when the file may not be kept, or there are too many
   */
  public CaseMessage send(Viewer viewer, UUID id, Upload upload, String text) {
    requireReceiver(viewer, id);
    return write(viewer, id, text, CaseMessage.Audience.BOTH, Optional.of(files.check(upload)));
  }

  /** Passes for who may send a file; asked before the file is read. */
  void requireReceiver(Viewer viewer, UUID id) {
    Cases.requireSomebody(viewer);
    var found = Cases.find(database.session(), viewer, id);
    requireActing(viewer, found);
    if (!found.contactsShown()) {
      throw new Refused.Conflict("Files are sent once both sides are introduced.");
    }
  }

  private static Seat requireActing(Viewer viewer, Case found) {
    viewer.require(Viewer.WRITE, null);
    var standpoint = inside(viewer, found);
    var seat = standpoint.seat();
    viewer.require("postCaseMessage", seat.isSide() ? found.organisation(seat) : null);
    if (!standpoint.acts()) {
      throw new Refused.Forbidden("Who belongs to both sides may act for neither of them.");
    }
    return seat;
  }

  private CaseMessage write(
      Viewer viewer,
      UUID id,
      String text,
      CaseMessage.Audience audience,
      Optional<CheckedFile> file) {
    return database.inTransaction(session -> {
      var found = Cases.find(session, viewer, id);
      var seat = requireActing(viewer, found);
      requireOpen(found);
      var account = ((Viewer.Person) viewer).account().id();
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var typed = checked(found, text);
      requireWithinLimits(MessageStore.since(session, id, account, now.minus(DAY)), file);
      var message =
          new CaseMessage(
              ids.get(),
              id,
              seat,
              account,
              audience(found, seat, audience),
              typed,
              file.map(kept -> attached(session, kept, account, now)).orElse(null),
              now);
      MessageStore.add(session, message);
      Audit.add(
          session,
          now,
          viewer.actor(),
          List.of(new Audit.Entry("write message", "case", id, found.revision())));
      news.tellOfMessage(session, found, message);
      return message;
    });
  }

  private CaseMessage.Attached attached(
      Session session, CheckedFile file, UUID account, Instant now) {
    return new CaseMessage.Attached(
        files.keep(session, file, account, now), file.type().mediaType(), file.bytes().length);
  }

  private static void requireWithinLimits(
      MessageStore.Counted counted, Optional<CheckedFile> file) {
    if (counted.byAccount() >= OF_ACCOUNT_A_DAY || counted.inCase() >= IN_CASE_A_DAY) {
      throw new Refused.TooMany(
          "At most %d messages a day are written in a case, and %d by one person."
              .formatted(IN_CASE_A_DAY, OF_ACCOUNT_A_DAY),
          (int) DAY.toSeconds());
    }
    if (file.isPresent() && counted.files() >= FILES) {
      throw new Refused.Invalid("/file", "is one too many: a case may have " + FILES);
    }
  }

  /**
   * Opens a file that was sent; that he saw it is written into the audit trail.
   *
   * @throws Refused.NotFound when there is none of this id in the case for the viewer
   */
  public StoredFile open(Viewer viewer, UUID id, UUID file) {
    Cases.requireSomebody(viewer);
    return database.inTransaction(session -> {
      var seat = inside(viewer, Cases.find(session, viewer, id)).seat();
      var there =
          MessageStore.of(session, id, ALL).stream()
              .filter(message -> message.isFor(seat) && message.file() != null)
              .anyMatch(message -> message.file().id().equals(file));
      if (!there) {
        throw new Refused.NotFound("file", file.toString());
      }
      Audit.viewed(session, clock.instant(), viewer.actor(), "file of case", file);
      return files
          .find(session, file)
          .orElseThrow(() -> new Refused.NotFound("file", file.toString()));
    });
  }

  private static void requireOpen(Case found) {
    if (found.broker() == null && found.introducedAt() == null) {
      throw new Refused.Conflict("The case is in nobody's hands yet, so nobody would read it.");
    }
    if (!found.state().isOpen() && found.state() != State.AGREED) {
      throw new Refused.Conflict("The case is over.");
    }
  }

  private static CaseMessage.Audience audience(Case found, Seat seat, CaseMessage.Audience wanted) {
    var own = seat == Seat.ASKING ? CaseMessage.Audience.ASKING : CaseMessage.Audience.ASKED;
    if (seat.isSide()) {
      return found.contactsShown() ? CaseMessage.Audience.BOTH : own;
    }
    var chosen = wanted == null ? CaseMessage.Audience.BOTH : wanted;
    if (!found.knownTo(Seat.ASKED) && chosen != CaseMessage.Audience.ASKING) {
      throw new Refused.Invalid(
          "/audience", "must be ASKING: the other side does not know of the case yet");
    }
    return chosen;
  }

  private static String checked(Case found, String text) {
    var rules = new Rules();
    rules.required(text, "/text");
    rules.atMost(text, Typed.MESSAGE_CHARACTERS, "/text");
    if (!found.contactsShown()) {
      Typed.requireNoContact(rules, text, "/text");
    }
    rules.refuseIfBroken();
    return text.strip();
  }
}
