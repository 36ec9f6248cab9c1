package org.symbolon.testing;

import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Brokerage;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Membership;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;

/** Accounts in the database of a {@link Marketplace}, for tests of services. */
public record People(Marketplace marketplace) {

  /** A member of an organisation. */
  public Viewer.Person member(UUID organisation, MemberRole role) {
    var person = account(List.of(new Membership(organisation, role)), Optional.empty());
    run(
        "insert into membership (account_id, organisation_id, role, created_at)"
            + " values ($1, $2, $3, now())",
        Tuple.of(person.account().id(), organisation, role.name()));
    return person;
  }

  /** Somebody who has signed in and belongs to nobody. */
  public Viewer.Person stranger() {
    return account(List.of(), Optional.empty());
  }

  /** Somebody who works for a centre. */
  public Viewer.Person broker(UUID centre) {
    var brokerage = new Brokerage(centre, List.of("KE"), List.of("en"));
    return account(List.of(), Optional.of(brokerage));
  }

  private Viewer.Person account(List<Membership> memberships, Optional<Brokerage> brokerage) {
    var id = UUID.randomUUID();
    var account =
        new Account(
            id,
            id + "@example.org",
            "Somebody",
            Language.EN,
            false,
            memberships,
            brokerage,
            marketplace.clock.instant());
    var now = marketplace.clock.instant().atOffset(ZoneOffset.UTC);
    run(
        "insert into account (id, email, name, language, operator, created_at, updated_at)"
            + " values ($1, $2, 'Somebody', 'en', false, $3, $3)",
        Tuple.of(id, account.email(), now));
    return new Viewer.Person(account, true);
  }

  private void run(String statement, Tuple values) {
    marketplace.database.session().client().preparedQuery(statement).execute(values).await();
  }

  /** The first column of what a query finds, as text. */
  public List<String> column(String query) {
    var rows = marketplace.database.session().client().query(query).execute().await();
    var all = new java.util.ArrayList<String>();
    rows.forEach(row -> all.add(row.getValue(0).toString()));
    return all;
  }
}
