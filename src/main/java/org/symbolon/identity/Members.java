package org.symbolon.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.platform.database.Session;

/**
 * Who acts for an organisation, and who works for a centre: for everything that has to reach them.
 * Nothing here asks who wants to know; whoever shows it to people asks the table of permissions
 * first. Works within the caller's transaction or over the pooled reads.
 */
public final class Members {

  /**
   * Somebody who acts for an organisation.
   *
   * @param email confirmed, in lower case; never shown to others before they may know it
   * @param language in which the marketplace writes to him
   * @param since when he became a member
   */
  public record Member(
      UUID account, String name, String email, Language language, MemberRole role, Instant since) {

    /** Without name and address: members end up in log lines. */
    @Override
    public String toString() {
      return "Member[" + account + ", " + role + "]";
    }
  }

  /** Somebody who works for a centre, with what he looks after. */
  public record Broker(
      UUID account, String name, String email, Language language, Brokerage brokerage) {

    /** Without name and address. */
    @Override
    public String toString() {
      return "Broker[" + account + ", " + brokerage + "]";
    }
  }

  private Members() {}

  /** Owners first, then editors, then viewers; within a role who came first. */
  public static List<Member> of(Session session, UUID organisation) {
    return of(session, List.of(organisation)).getOrDefault(organisation, List.of());
  }

  /** The same for several; an organisation for which nobody acts is left out. */
  public static Map<UUID, List<Member>> of(Session session, Collection<UUID> organisations) {
    return MemberStore.of(session, organisations);
  }

  /** One member; empty when the account does not act for the organisation. */
  public static Optional<Member> of(Session session, UUID organisation, UUID account) {
    return of(session, organisation).stream()
        .filter(member -> member.account().equals(account))
        .findFirst();
  }

  /** Every broker, by name. */
  public static List<Broker> brokers(Session session) {
    return MemberStore.brokers(session, null, null);
  }

  /** The brokers of a centre, by name. */
  public static List<Broker> brokersOf(Session session, UUID centre) {
    return MemberStore.brokers(session, centre, null);
  }

  /**
   * The brokers who look after a country, those first who work in one of the languages; empty when
   * no centre covers it.
   *
   * @param country ISO 3166-1 alpha-2
   * @param languages BCP 47 tags
   */
  public static List<Broker> brokersFor(
      Session session, String country, Collection<String> languages) {
    return MemberStore.brokers(session, null, country).stream()
        .sorted(
            Comparator.comparing(
                broker -> broker.brokerage().languages().stream().noneMatch(languages::contains)))
        .toList();
  }

  /** Everybody who runs the marketplace. */
  public static List<Account> operators(Session session) {
    return MemberStore.operators(session).stream()
        .flatMap(id -> account(session, id).stream())
        .toList();
  }

  /** An account with what it may do now. */
  public static Optional<Account> account(Session session, UUID id) {
    return AccountStore.byId(session, id).map(AccountStore.Credentials::account);
  }

  /** The broker behind an account. */
  public static Optional<Broker> broker(Session session, UUID account) {
    return MemberStore.broker(session, account);
  }
}
