package org.symbolon.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;

/** Who works for which centre; operators decide. */
public final class Brokerages {
  private final Database database;
  private final InstantSource clock;

  public Brokerages(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Every broker, by name. */
  public List<Members.Broker> list(Viewer viewer) {
    viewer.require("seeBrokers", null);
    return Members.brokers(database.session());
  }

  /**
   * Makes the account of an address a broker; one who is already gets another centre, other
   * countries and languages.
   *
   * @param brokerage with a centre that exists and may have brokers
   * @throws Refused.Invalid naming {@code email} when the address has no account
   */
  public Account appoint(Viewer viewer, String email, Brokerage brokerage) {
    viewer.require("appointBroker", null);
    var address = EmailAddress.parse(email, "email");
    return database.inTransaction(session -> {
      var account =
          AccountStore.byEmail(session, address)
              .orElseThrow(() -> new Refused.Invalid("email", "has no account: sign up first"))
              .account();
      var now = clock.instant();
      AccountStore.makeBroker(session, account.id(), brokerage, now);
      Audit.add(
          session,
          now,
          viewer.actor(),
          List.of(
              new Audit.Entry("appointBroker", "organisation", brokerage.centre(), 0),
              new Audit.Entry("appointBroker", "account", account.id(), 0)));
      return account;
    });
  }

  /**
   * Ends what somebody does for a centre; his account stays.
   *
   * @throws Refused.NotFound when he is no broker
   */
  public void dismiss(Viewer viewer, UUID account) {
    viewer.require("dismissBroker", null);
    database.inTransaction(session -> {
      var broker =
          Members.broker(session, account)
              .orElseThrow(() -> new Refused.NotFound("broker", account.toString()));
      MemberStore.dismiss(session, account);
      Audit.add(
          session,
          clock.instant(),
          viewer.actor(),
          List.of(
              new Audit.Entry("dismissBroker", "organisation", broker.brokerage().centre(), 0),
              new Audit.Entry("dismissBroker", "account", account, 0)));
      return null;
    });
  }
}
