package org.symbolon.testing;

import com.fasterxml.uuid.Generators;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Sessions;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.CaseApi;
import org.symbolon.introduction.Introducing;
import org.symbolon.introduction.outcome.FunnelApi;
import org.symbolon.introduction.outcome.Funnels;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.ComparePages;
import org.symbolon.listing.ConfidentialView;
import org.symbolon.listing.HandoverApi;
import org.symbolon.listing.Handovers;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingApi;
import org.symbolon.listing.ListingPages;
import org.symbolon.listing.ViewCounts;
import org.symbolon.listing.disclosure.DisclosureApi;
import org.symbolon.listing.disclosure.Disclosures;
import org.symbolon.listing.disclosure.Grants;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.ReadinessApi;
import org.symbolon.matching.Counterparts;
import org.symbolon.matching.Decisions;
import org.symbolon.matching.Explanations;
import org.symbolon.matching.MatchApi;
import org.symbolon.matching.Matches;
import org.symbolon.matching.PairScoring;
import org.symbolon.matching.PartnerApi;
import org.symbolon.matching.Partners;
import org.symbolon.matching.ProfileApi;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.Reasons;
import org.symbolon.matching.ScoreApi;
import org.symbolon.matching.Scores;
import org.symbolon.matching.ShownCounts;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.partner.PartnerScorer;
import org.symbolon.organisation.OrganisationApi;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.http.Contract;
import org.symbolon.platform.http.ContractApi;
import org.symbolon.platform.http.HttpVerticle;
import org.symbolon.platform.http.Idempotency;
import org.symbolon.platform.http.Limits;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Problems;
import org.symbolon.platform.http.Site;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.Assets;
import org.symbolon.platform.pages.PlainErrors;
import org.symbolon.search.Finder;
import org.symbolon.search.HomePages;
import org.symbolon.search.OrganisationPages;
import org.symbolon.search.SearchApi;
import org.symbolon.search.SearchPages;
import org.symbolon.search.SearchParameters;
import org.symbolon.search.index.Meaning;
import org.symbolon.taxonomy.VocabularyApi;

/**
 * The whole API and all pages over a real database and a real socket; the test says what searching
 * answers.
 */
public final class MarketplaceApi implements AutoCloseable {
  public static final String TOKEN = "a-token-for-tests";

  public final TestClient client;
  public final ContractCheck contract;

  public MarketplaceApi(Marketplace marketplace, Finder finder, SearchApi.Suggesting suggesting) {
    this(marketplace, finder, suggesting, Optional.of(TOKEN));
  }

  public MarketplaceApi(
      Marketplace marketplace,
      Finder finder,
      SearchApi.Suggesting suggesting,
      Optional<String> token) {
    this(marketplace, finder, suggesting, new Viewers(token), new Introducing(marketplace));
  }

  /** For people with tokens of their own. */
  public MarketplaceApi(Marketplace marketplace, Introducing here) {
    this(
        marketplace,
        (query, language) -> {
          throw new Refused.Unavailable("There is no search here.", 1);
        },
        (text, language) -> {
          throw new Refused.Unavailable("There is no search here.", 1);
        },
        new Viewers(Optional.of(TOKEN), here.people.tokens()),
        here);
  }

  private MarketplaceApi(
      Marketplace marketplace,
      Finder finder,
      SearchApi.Suggesting suggesting,
      Viewers viewers,
      Introducing here) {
    var vertx = marketplace.vertx;
    var ids = Generators.timeBasedEpochGenerator();
    var file = Contract.load(vertx);
    var operations = new Operations();
    new ListingApi(marketplace.listings, viewers).bind(operations);
    new DisclosureApi(disclosures(marketplace), viewers).bind(operations);
    new OrganisationApi(marketplace.organisations, viewers).bind(operations);
    var notices =
        new Notices(marketplace.database, Messages.load(), marketplace.clock, ids::generate);
    new HandoverApi(
            new Handovers(marketplace.database, notices, marketplace.clock, ids::generate), viewers)
        .bind(operations);
    new VocabularyApi(marketplace.vocabularies).bind(operations);
    new SearchApi(finder, suggesting, new SearchParameters(marketplace.vocabularies))
        .bind(operations);
    new CaseApi(here.cases, here.requests, here.contacts, here.messages, here.names, viewers)
        .bind(operations);
    new FunnelApi(new Funnels(marketplace.database), viewers).bind(operations);
    matching(marketplace, viewers).bind(operations);
    partners(marketplace, viewers).bind(operations);
    new ContractApi(file).bind(operations);
    var profiles = new Profiles(marketplace.database, marketplace.clock);
    new ProfileApi(profiles, viewers).bind(operations);
    var messages = Messages.load();
    new ScoreApi(
            new Scores(
                new Scorer(marketplace.vocabularies),
                new PartnerScorer(marketplace.vocabularies),
                profiles,
                Meaning.NONE,
                marketplace.clock),
            marketplace.vocabularies,
            new Reasons(messages, marketplace.vocabularies))
        .bind(operations);
    new ReadinessApi(new Readiness(marketplace.vocabularies), messages, marketplace.clock)
        .bind(operations);
    var look =
        new org.symbolon.platform.pages.Site(messages, Assets.load(), "https://symbolon.example");
    var pages = new PageRoutes();
    new HomePages(look, marketplace.vocabularies, finder).bind(pages);
    new SearchPages(
            look, marketplace.vocabularies, finder, marketplace.listings, visits(marketplace))
        .bind(pages);
    new ListingPages(
            look,
            marketplace.vocabularies,
            marketplace.listings,
            call -> Viewer.VISITOR,
            (listing, say) -> Optional.empty(),
            (viewer, listing, say) -> ConfidentialView.NOTHING,
            (id, limit, say) -> List.of(),
            (listing, limit, say) -> List.of(),
            marketplace.clock,
            new ViewCounts(marketplace.database, marketplace.clock))
        .bind(pages);
    new ComparePages(look, marketplace.vocabularies, marketplace.listings).bind(pages);
    new OrganisationPages(look, marketplace.vocabularies, marketplace.organisations, finder)
        .bind(pages);
    var site =
        new Site(
            file,
            operations,
            pages,
            new PlainErrors(look),
            new Idempotency(marketplace.database, marketplace.clock, ids::generate),
            viewers::admit,
            new Problems(ids::generate),
            new Limits(),
            new SimpleMeterRegistry());
    client =
        new TestClient(
            HttpVerticle.open(vertx, site, "127.0.0.1", 0, 2)
                .toCompletionStage()
                .toCompletableFuture()
                .join());
    contract = new ContractCheck(vertx);
  }

  private static Disclosures disclosures(Marketplace marketplace) {
    var ids = Generators.timeBasedEpochGenerator();
    return new Disclosures(
        marketplace.database,
        marketplace.listings,
        new Grants(marketplace.database, marketplace.clock, ids::generate),
        marketplace.clock);
  }

  /** Nobody is signed in here; whoever asks for more runs a marketplace. */
  private static Visits visits(Marketplace marketplace) {
    var ids = Generators.timeBasedEpochGenerator();
    return new Visits(
        new Sessions(
            marketplace.database,
            new Passwords(marketplace.vertx),
            new Secrets(new SecureRandom()),
            marketplace.clock,
            ids::generate));
  }

  /** Matching without an engine: every listing is a candidate. */
  private static MatchApi matching(Marketplace marketplace, Viewers viewers) {
    var profiles = new Profiles(marketplace.database, marketplace.clock);
    var listings = marketplace.listings;
    var counterparts =
        new Counterparts(
            marketplace.vertx,
            listings,
            marketplace.organisations,
            Meaning.NONE,
            marketplace.clock);
    var decisions = new Decisions(marketplace.database, listings, marketplace.clock);
    var matches =
        new Matches(
            listings,
            counterparts,
            (side, limit) ->
                listings.after(new UUID(0, 0), limit).stream()
                    .filter(other -> other.content().kind() != side.content().kind())
                    .map(Listing::id)
                    .toList(),
            new PairScoring(
                marketplace.vertx,
                new Scorer(marketplace.vocabularies),
                profiles::current,
                marketplace.clock),
            decisions,
            new ShownCounts(marketplace.database, marketplace.clock),
            marketplace.database,
            marketplace.clock);
    return new MatchApi(
        matches,
        new Explanations(listings, matches, marketplace.database),
        decisions,
        viewers,
        new Reasons(Messages.load(), marketplace.vocabularies));
  }

  private static PartnerApi partners(Marketplace marketplace, Viewers viewers) {
    var partners =
        new Partners(
            marketplace.vertx,
            marketplace.database,
            marketplace.vocabularies,
            marketplace.organisations,
            new Counterparts(
                marketplace.vertx,
                marketplace.listings,
                marketplace.organisations,
                Meaning.NONE,
                marketplace.clock),
            new Profiles(marketplace.database, marketplace.clock)::current,
            marketplace.clock);
    return new PartnerApi(
        partners, viewers, new Reasons(Messages.load(), marketplace.vocabularies));
  }

  /** Sends with the operator's token and holds the answer against the contract. */
  public java.net.http.HttpResponse<String> operator(
      String method, String path, String body, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Authorization";
    all[1] = "Bearer " + TOKEN;
    return contract.check(client.send(method, path, body, all));
  }

  /** Sends without a token and holds the answer against the contract. */
  public java.net.http.HttpResponse<String> visitor(
      String method, String path, String body, String... headers) {
    return contract.check(client.send(method, path, body, headers));
  }

  @Override
  public void close() {
    client.close();
  }
}
