package org.symbolon;

import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Accounts;
import org.symbolon.identity.ApiTokens;
import org.symbolon.identity.Brokerages;
import org.symbolon.identity.DemonstrationAccounts;
import org.symbolon.identity.Institution;
import org.symbolon.identity.InstitutionPages;
import org.symbolon.identity.Invitations;
import org.symbolon.identity.Memberships;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Passkeys;
import org.symbolon.identity.Sessions;
import org.symbolon.kernel.Change;
import org.symbolon.platform.crypto.PasskeyProtocol;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;
import org.symbolon.platform.mail.Postman;
import org.symbolon.platform.openid.OpenIdClient;
import org.symbolon.platform.openid.OpenIdProvider;
import org.symbolon.platform.outbox.Relay;

/** Who can sign in, and the mails that they get. */
final class People {
  final Accounts accounts;
  final Sessions sessions;
  final ApiTokens tokens;
  final Mails mails;
  final Notices notices;
  final Invitations invitations;
  final Memberships memberships;
  final Brokerages brokerages;
  final Passkeys passkeys;

  /** Where the operator set an institution's provider. */
  final Optional<Institution> institution;

  final DemonstrationAccounts demonstration;

  /** Sends what was written. */
  final Relay relay;

  People(
      Vertx vertx,
      Database database,
      Postman postman,
      Settings settings,
      InstantSource clock,
      Supplier<UUID> ids) {
    var baseUrl = settings.baseUrl();
    var secrets = new Secrets(new SecureRandom());
    var passwords = new Passwords(vertx);
    mails = new Mails(database, postman, clock, ids);
    accounts =
        new Accounts(database, passwords, secrets, mails, Messages.load(), baseUrl, clock, ids);
    sessions = new Sessions(database, passwords, secrets, clock, ids);
    tokens = new ApiTokens(database, secrets, clock, ids);
    passkeys =
        new Passkeys(
            database,
            new PasskeyProtocol(baseUrl),
            secrets,
            mails,
            Messages.load(),
            baseUrl,
            clock,
            ids);
    institution =
        settings
            .institution()
            .map(set ->
                new Institution(
                    database,
                    new OpenIdProvider(vertx, client(set, baseUrl), clock),
                    secrets,
                    mails,
                    Messages.load(),
                    baseUrl,
                    clock,
                    ids));
    notices = new Notices(database, Messages.load(), clock, ids);
    invitations =
        new Invitations(database, passwords, secrets, mails, Messages.load(), baseUrl, clock, ids);
    memberships = new Memberships(database, clock);
    brokerages = new Brokerages(database, clock);
    demonstration = new DemonstrationAccounts(database, passwords, clock, ids);
    relay = new Relay(database, mails::send, EnumSet.of(Change.Subject.MAIL));
  }

  private static OpenIdClient client(Settings.InstitutionSettings set, String baseUrl) {
    return new OpenIdClient(
        set.issuer(),
        set.clientId(),
        set.clientSecret(),
        URI.create(baseUrl + InstitutionPages.BACK));
  }
}
