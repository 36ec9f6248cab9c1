package org.symbolon.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Brokerage;
import org.symbolon.identity.Brokerages;
import org.symbolon.identity.Members.Broker;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Rules;

/** Appoints those who introduce others: staff of one centre, for countries and in languages. */
public final class Brokers {
  /** Only these have brokers. */
  private static final Set<OrganisationType> CENTRES =
      Set.of(OrganisationType.TISC, OrganisationType.OTHER_INTERMEDIARY);

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int COUNTRIES_MOST = 250;
  private static final int LANGUAGES_MOST = 50;

  private final Organisations organisations;
  private final Brokerages brokerages;

  public Brokers(Organisations organisations, Brokerages brokerages) {
    this.organisations = organisations;
    this.brokerages = brokerages;
  }

  /** Every broker, by name. */
  public List<Broker> list(Viewer viewer) {
    return brokerages.list(viewer);
  }

  /** The organisations that may have brokers, whatever their status. */
  public List<Organisation> centres() {
    return organisations.ofTypes(CENTRES);
  }

  /**
   * Makes the account of an address a broker, or gives one who is already another area.
   *
   * @param centre a TISC or another intermediary
   * @param countries ISO 3166-1 alpha-2
   * @param languages ISO 639-1
   * @throws org.symbolon.kernel.Refused.Invalid naming {@code email}, {@code centre}, {@code
   *     countries} or {@code languages}
   */
  public Account appoint(
      Viewer viewer, String email, UUID centre, List<String> countries, List<String> languages) {
    viewer.require("appointBroker", null);
    var rules = new Rules();
    var found = centre == null ? List.<Organisation>of() : organisations.getAll(List.of(centre));
    rules.check(
        found.stream().anyMatch(o -> CENTRES.contains(o.content().type())),
        "centre",
        "must be a TISC or another intermediary of the marketplace");
    rules.check(!countries.isEmpty(), "countries", "must name a country");
    rules.atMost(countries, COUNTRIES_MOST, "countries");
    rules.check(COUNTRIES.containsAll(countries), "countries", "must be ISO 3166-1 alpha-2 codes");
    rules.noRepetition(countries, "countries");
    rules.check(!languages.isEmpty(), "languages", "must name a language");
    rules.atMost(languages, LANGUAGES_MOST, "languages");
    languages.forEach(language -> rules.language(language, "languages"));
    rules.noRepetition(languages, "languages");
    rules.refuseIfBroken();
    return brokerages.appoint(viewer, email, new Brokerage(centre, countries, languages));
  }

  /** Ends what somebody does for a centre; his account stays. */
  public void dismiss(Viewer viewer, UUID account) {
    brokerages.dismiss(viewer, account);
  }
}
