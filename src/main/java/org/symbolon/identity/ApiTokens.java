package org.symbolon.identity;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;

/** Tokens with which programs act for an account: shown once, limited in time, revocable. */
public final class ApiTokens {
  /** What every token begins with, so that a leaked one is recognised by whoever finds it. */
  static final String PREFIX = "symbolon_";

  static final int OF_ACCOUNT = 20;
  private static final Duration VALID = Duration.ofDays(365);
  private static final int NAME_CHARACTERS = 100;

  private final Database database;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public ApiTokens(Database database, Secrets secrets, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Makes a token.
   *
   * @return its text, which is never shown again
   * @throws Refused.Invalid naming {@code name}
   * @throws Refused.Conflict when the account has {@value #OF_ACCOUNT} already
   */
  public String create(Account account, String name, boolean writes) {
    var called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > NAME_CHARACTERS) {
      throw new Refused.Invalid("name", "must have 1 to " + NAME_CHARACTERS + " characters");
    }
    var now = clock.instant();
    var token = new ApiToken(ids.get(), called, writes, now, Optional.empty(), now.plus(VALID));
    var text = PREFIX + secrets.next();
    if (!ApiTokenStore.add(database.session(), account.id(), token, text, OF_ACCOUNT)) {
      throw new Refused.Conflict("An account has " + OF_ACCOUNT + " tokens at the most.");
    }
    note(account, "makeToken");
    return text;
  }

  private void note(Account account, String operation) {
    Audit.add(
        database.session(),
        clock.instant(),
        "account:" + account.id(),
        List.of(new Audit.Entry(operation, "account", account.id(), 0)));
  }

  public List<ApiToken> list(Account account) {
    return ApiTokenStore.list(database.session(), account.id());
  }

  public void revoke(Account account, UUID id) {
    ApiTokenStore.revoke(database.session(), account.id(), id);
    note(account, "revokeToken");
  }

  /** Who is behind a token; empty when it is unknown, revoked or too old. */
  Future<Optional<Viewer>> viewer(String text) {
    return ApiTokenStore.used(database.session(), text, clock.instant())
        .compose(known ->
            known.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : AccountStore.find(database.session(), known.get().account())
                    .map(account ->
                        account.map(
                            found -> (Viewer) new Viewer.Person(found, known.get().writes()))));
  }
}
