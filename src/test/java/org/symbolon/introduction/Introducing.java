package org.symbolon.introduction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Notices;
import org.symbolon.identity.TestPeople;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.desk.UntriedPairs;
import org.symbolon.introduction.outcome.Ledger;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Act;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.disclosure.Grants;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mail;
import org.symbolon.platform.mail.Mails;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.testing.Marketplace;

/** A marketplace in which people are introduced, with a firm, a spin-off and two centres. */
public final class Introducing {
  public static final String BASE = "https://symbolon.test";

  public final Marketplace market;
  public final TestPeople people;
  public final Cases cases;
  public final Requests requests;
  public final Contacts contacts;
  public final CaseMessages messages;
  public final CaseNames names;
  public final Grants grants;
  public final StoredFiles files;
  public final CaseNews news;
  public final List<Mail> mailbox = Collections.synchronizedList(new ArrayList<>());
  private final Relay relay;

  public final Organisation firm;
  public final Organisation spinOff;
  public final Organisation centre;
  public final Organisation otherCentre;
  public final Account wanjiru;
  public final Account amelie;
  public final Account broker;
  public final Account otherBroker;

  public Introducing(Marketplace market) {
    this.market = market;
    people = new TestPeople(market);
    var mails = new Mails(market.database, mailbox::add, market.clock, UUID::randomUUID);
    var notices = new Notices(market.database, Messages.load(), market.clock, UUID::randomUUID);
    names = new CaseNames(market.organisations, market.listings, market.clock);
    news =
        new CaseNews(
            mails,
            notices,
            Messages.load(),
            market.vocabularies,
            names,
            market.organisations,
            BASE,
            true);
    grants = new Grants(market.database, market.clock, UUID::randomUUID);
    files = new StoredFiles(market.vertx, UUID::randomUUID);
    var acts = new CaseActs(market.organisations, market.vocabularies, market.listings, grants);
    cases =
        new Cases(
            market.database,
            acts,
            news,
            List.of(UntriedPairs.watch(market.listings), new Ledger()),
            market.clock,
            UUID::randomUUID);
    requests =
        new Requests(
            market.database,
            market.listings,
            market.organisations,
            cases,
            market.clock,
            UUID::randomUUID);
    contacts = new Contacts(market.database, market.clock);
    messages = new CaseMessages(market.database, news, files, market.clock, UUID::randomUUID);
    relay = new Relay(market.database, mails::send, EnumSet.of(Change.Subject.MAIL));
    firm = organisation("Maji Safi Ltd", OrganisationType.MSME);
    spinOff = organisation("Membranes du Lac SAS", OrganisationType.UNIVERSITY_SPIN_OFF);
    centre = organisation("TISC Nairobi", OrganisationType.TISC);
    otherCentre = organisation("TISC Geneva", OrganisationType.TISC);
    wanjiru =
        people.member(
            people.person("Wanjiru Kamau", email("wanjiru"), Language.EN), firm, MemberRole.OWNER);
    amelie =
        people.member(
            people.person("Amélie Rochat", email("amelie"), Language.FR),
            spinOff,
            MemberRole.EDITOR);
    broker = people.broker(person("broker"), centre, List.of("KE"));
    otherBroker = people.broker(person("other-broker"), otherCentre, List.of("CH"));
  }

  private static String email(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  public Account person(String name) {
    return people.person(name, email(name), Language.EN);
  }

  public Organisation organisation(String name, OrganisationType type) {
    return market.organisations.post(Viewer.OPERATOR, OrganisationContent.of(name, type, "KE"));
  }

  /** A published listing. */
  public Listing listing(Organisation owner, Kind kind, String title) {
    var content = ListingContent.of(kind, title, "What it does, in one line.", null, "en");
    var posted = market.listings.post(Viewer.OPERATOR, Marketplace.of(owner, content));
    return market.listings.perform(Viewer.OPERATOR, posted.id(), Act.PUBLISH, OptionalLong.empty());
  }

  public Viewer as(Account account) {
    return TestPeople.viewer(account);
  }

  /** The firm asks for a technology of the spin-off, each time on another day. */
  public Seen requested() {
    market.clock.set(market.clock.instant().plus(Duration.ofDays(1)));
    var technology = listing(spinOff, Kind.TECHNOLOGY, "Ceramic membrane");
    return requests.request(
        as(wanjiru),
        Introduction.interest(firm.id(), technology.id(), "We run 640 wells and want to test it."));
  }

  public Seen taken() {
    return cases.step(
        as(broker), requested().what().id(), new org.symbolon.introduction.Act.Take());
  }

  public Seen asked() {
    return cases.step(as(broker), taken().what().id(), new org.symbolon.introduction.Act.AskBoth());
  }

  public Seen introduced() {
    var id = asked().what().id();
    cases.step(as(wanjiru), id, new org.symbolon.introduction.Act.Consent("+254 20 555 0147"));
    return cases.step(as(amelie), id, new org.symbolon.introduction.Act.Consent(null));
  }

  /** Sends what was written and returns it; the mailbox is empty then. */
  public List<Mail> mails() {
    relay.drain(sent -> {});
    var all = List.copyOf(mailbox);
    mailbox.clear();
    return all;
  }
}
