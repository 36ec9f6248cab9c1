package org.symbolon.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Language;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * The accounts of the demonstration, one for every role, with a password that anybody may read.
 * They are open while the server shows the demonstration catalogue, and shut whenever it starts
 * without: shut means that no password, session or token of theirs is good and that they may do
 * nothing for anybody.
 */
public final class DemonstrationAccounts {
  /** Published on the page to sign in. */
  public static final String PASSWORD = "seven kites over the lake";

  /**
   * One account.
   *
   * @param role end of the message {@code demo.…} that says who he is
   * @param email under a domain that receives no mail, so that nobody can sign up with it
   */
  public record Sample(
      String role,
      String email,
      String name,
      Language language,
      Optional<Membership> membership,
      Optional<Brokerage> brokerage,
      boolean operator) {}

  private final Database database;
  private final Passwords passwords;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public DemonstrationAccounts(
      Database database, Passwords passwords, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
    this.ids = ids;
  }

  /** Makes the accounts, or gives those that are there back what is published of them. */
  public void open(List<Sample> samples) {
    // One hash for all: what it would protect is published.
    var hash = passwords.hash(PASSWORD);
    database.inTransaction(session -> {
      for (var sample : samples) {
        open(session, sample, hash);
      }
      // One whose address was changed is none of them any more.
      DemonstrationStore.shutAllBut(
          session, samples.stream().map(Sample::email).toList(), clock.instant());
      return null;
    });
  }

  private void open(Session session, Sample sample, String hash) {
    var now = clock.instant();
    var fresh =
        new Account(
            ids.get(),
            sample.email(),
            sample.name(),
            sample.language(),
            sample.operator(),
            List.of(),
            Optional.empty(),
            now);
    AccountStore.add(session, fresh, hash);
    var account =
        AccountStore.byEmail(session, new EmailAddress(sample.email())).orElseThrow().account();
    AccountStore.changePassword(session, account.id(), hash, now);
    DemonstrationStore.mark(session, account.id());
    if (sample.operator()) {
      AccountStore.makeOperator(session, account.id(), now);
    }
    sample
        .membership()
        .ifPresent(membership -> AccountStore.join(session, account.id(), membership, now));
    sample
        .brokerage()
        .ifPresent(brokerage -> AccountStore.makeBroker(session, account.id(), brokerage, now));
  }

  /** Shuts them all. */
  public void shut() {
    database.inTransaction(session -> {
      DemonstrationStore.shutAllBut(session, List.of(), clock.instant());
      return null;
    });
  }
}
