package org.symbolon.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.identity.Brokerage;
import org.symbolon.identity.DemonstrationAccounts;
import org.symbolon.identity.DemonstrationAccounts.Sample;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Membership;
import org.symbolon.kernel.Language;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.Organisations;

/**
 * Who tries the demonstration catalogue out: somebody for every role, bound to its organisations.
 */
public final class DemoAccounts {
  private static final String FIRM = "majisense";
  private static final String UNIVERSITY = "nyeri-tech";
  private static final String SPIN_OFF = "nyota-membranes";
  private static final String CENTRE = "tisc-zomba";

  /** Somebody with the organisation of the catalogue that he acts for. */
  private record Person(
      String role, String email, String name, String organisation, MemberRole membership) {}

  private static final List<Person> MEMBERS =
      List.of(
          new Person(
              "MSME_OWNER", "owner@majisense.example.org", "Wanjiru Kamau", FIRM, MemberRole.OWNER),
          new Person(
              "MSME_EDITOR",
              "editor@majisense.example.org",
              "Otieno Odhiambo",
              FIRM,
              MemberRole.EDITOR),
          new Person(
              "MSME_VIEWER",
              "viewer@majisense.example.org",
              "Halima Noor",
              FIRM,
              MemberRole.VIEWER),
          new Person(
              "OFFICE",
              "office@nyeri-tech.example.org",
              "Nyambura Gathoni",
              UNIVERSITY,
              MemberRole.OWNER),
          new Person(
              "SPIN_OFF",
              "founder@nyota-membranes.example.org",
              "Kiprop Cheruiyot",
              SPIN_OFF,
              MemberRole.OWNER));

  private static final String BROKER = "broker@tisc-zomba.example.org";
  private static final String OPERATOR = "operator@symbolon.example.org";
  private static final List<String> COUNTRIES = List.of("MW", "KE", "TZ", "UG", "ZM");
  private static final List<String> LANGUAGES = List.of("en", "ny", "sw");

  /** Role and address of each, in the order in which they are offered. */
  public static final Map<String, String> OFFERED = offered();

  private final DemonstrationAccounts accounts;
  private final Organisations organisations;

  public DemoAccounts(DemonstrationAccounts accounts, Organisations organisations) {
    this.accounts = accounts;
    this.organisations = organisations;
  }

  private static Map<String, String> offered() {
    var offered = new LinkedHashMap<String, String>();
    MEMBERS.forEach(person -> offered.put(person.role(), person.email()));
    offered.put("BROKER", BROKER);
    offered.put("OPERATOR", OPERATOR);
    return Collections.unmodifiableMap(offered);
  }

  /** Opens the accounts; after the catalogue, whose organisations they act for. */
  public void open() {
    var members = MEMBERS.stream().map(this::member);
    var broker =
        sample(
            "BROKER",
            BROKER,
            "Chipo Banda",
            Optional.empty(),
            Optional.of(new Brokerage(organisation(CENTRE), COUNTRIES, LANGUAGES)));
    var operator =
        new Sample(
            "OPERATOR",
            OPERATOR,
            "Operator",
            Language.EN,
            Optional.empty(),
            Optional.empty(),
            true);
    accounts.open(Stream.concat(members, Stream.of(broker, operator)).toList());
  }

  private Sample member(Person person) {
    var membership = new Membership(organisation(person.organisation()), person.membership());
    return sample(
        person.role(), person.email(), person.name(), Optional.of(membership), Optional.empty());
  }

  private static Sample sample(
      String role,
      String email,
      String name,
      Optional<Membership> membership,
      Optional<Brokerage> brokerage) {
    return new Sample(role, email, name, Language.EN, membership, brokerage, false);
  }

  private UUID organisation(String externalId) {
    return organisations
        .find(OrganisationRef.of(DemoCatalogue.SOURCE, externalId))
        .orElseThrow(() -> new IllegalStateException("The catalogue lacks " + externalId))
        .id();
  }
}
