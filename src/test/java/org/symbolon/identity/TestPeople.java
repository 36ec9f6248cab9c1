package org.symbolon.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.testing.Marketplace;

/** People with roles, entered straight into the database of a test. */
public final class TestPeople {
  private final Database database;
  private final Marketplace market;
  private final ApiTokens tokens;

  public TestPeople(Marketplace market) {
    this.market = market;
    this.database = market.database;
    tokens =
        new ApiTokens(database, new Secrets(new SecureRandom()), market.clock, UUID::randomUUID);
  }

  public ApiTokens tokens() {
    return tokens;
  }

  /** Somebody who acts for nobody. */
  public Account person(String name, String email, Language language) {
    var account =
        new Account(
            UUID.randomUUID(),
            email,
            name,
            language,
            false,
            List.of(),
            Optional.empty(),
            market.clock.instant());
    if (!AccountStore.add(database.session(), account, null)) {
      throw new AssertionError(email + " has an account");
    }
    return account;
  }

  public Account member(Account account, Organisation organisation, MemberRole role) {
    AccountStore.join(
        database.session(),
        account.id(),
        new Membership(organisation.id(), role),
        market.clock.instant());
    return again(account);
  }

  public Account broker(Account account, Organisation centre, List<String> countries) {
    AccountStore.makeBroker(
        database.session(),
        account.id(),
        new Brokerage(centre.id(), countries, List.of("en")),
        market.clock.instant());
    return again(account);
  }

  /** The account as it is now. */
  public Account again(Account account) {
    return AccountStore.byId(database.session(), account.id()).orElseThrow().account();
  }

  /** Somebody who acts on pages. */
  public static Viewer viewer(Account account) {
    return new Viewer.Person(account, true);
  }

  /** The text of a token with which a program acts for him. */
  public String token(Account account) {
    return tokens.create(account, "test", true);
  }
}
