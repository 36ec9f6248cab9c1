package org.symbolon.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/**
 * What a person may ask of his data: all of it in one archive, and its end. The audit trail stays,
 * since it holds ids only.
 */
public final class OwnData {
  /**
   * What becomes of an organisation when its last owner goes.
   *
   * @param heir who owns it then: whoever has edited it longest, else looked at it longest; empty
   *     where nobody else acts for it, and it ends
   */
  public record Consequence(UUID organisation, Optional<Members.Member> heir) {}

  private final Database database;
  private final List<PersonalData> parts;
  private final Consumer<String> mailbox;
  private final InstantSource clock;

  /**
   * @param parts what each part of the house holds
   * @param mailbox forgets what was delivered to an address, where mails are kept in a folder
   */
  public OwnData(
      Database database, List<PersonalData> parts, Consumer<String> mailbox, InstantSource clock) {
    this.database = database;
    this.parts = List.copyOf(parts);
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /** Everything about an account: a ZIP archive with one JSON file for each part. */
  public byte[] export(Account account) {
    return database.inTransaction(session -> {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
        put(zip, "account", IdentityData.export(session, account));
        for (var part : parts) {
          put(zip, part.name(), part.export(session, account));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      note(session, account, "exportPersonalData");
      return bytes.toByteArray();
    });
  }

  private static void put(ZipOutputStream zip, String name, Object content) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".json"));
    zip.write(Json.write(content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** What becomes of the organisations of which he is the last owner. */
  public List<Consequence> foresee(Account account) {
    return foresee(database.session(), account);
  }

  private static List<Consequence> foresee(Session session, Account account) {
    var all = new ArrayList<Consequence>();
    for (var membership : account.memberships()) {
      var others =
          Members.of(session, membership.organisation()).stream()
              .filter(member -> !member.account().equals(account.id()))
              .toList();
      var owned = others.stream().anyMatch(member -> member.role() == MemberRole.OWNER);
      if (others.isEmpty() || (membership.role() == MemberRole.OWNER && !owned)) {
        // Owners first, then editors, then viewers, and who came first: as Members says it.
        all.add(new Consequence(membership.organisation(), others.stream().findFirst()));
      }
    }
    return all;
  }

  /**
   * Ends an account: sessions, tokens, everything typed. What others may go on with stays theirs:
   * see {@link #foresee}.
   */
  public void erase(Account account) {
    database.inTransaction(session -> {
      var now = clock.instant();
      var current = AccountStore.byId(session, account.id()).map(AccountStore.Credentials::account);
      if (current.isEmpty()) {
        return null;
      }
      var alone = new ArrayList<UUID>();
      for (var consequence : foresee(session, current.get())) {
        consequence
            .heir()
            .ifPresentOrElse(
                heir ->
                    AccountStore.join(
                        session,
                        heir.account(),
                        new Membership(consequence.organisation(), MemberRole.OWNER),
                        now),
                () -> alone.add(consequence.organisation()));
      }
      parts.forEach(part -> part.erase(session, current.get(), List.copyOf(alone)));
      IdentityData.erase(session, current.get());
      note(session, account, "eraseAccount");
      return null;
    });
    // Files follow no transaction: last, so that nothing is lost that would have stayed.
    mailbox.accept(account.email());
  }

  private void note(Session session, Account account, String operation) {
    Audit.add(
        session,
        clock.instant(),
        "account:" + account.id(),
        List.of(new Audit.Entry(operation, "account", account.id(), 0)));
  }
}
