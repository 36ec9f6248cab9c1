package org.symbolon.testing;

import com.fasterxml.uuid.Generators;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.symbolon.identity.Viewers;
import org.symbolon.listing.ListingApi;
import org.symbolon.organisation.OrganisationApi;
import org.symbolon.platform.http.Contract;
import org.symbolon.platform.http.ContractApi;
import org.symbolon.platform.http.HttpVerticle;
import org.symbolon.platform.http.Idempotency;
import org.symbolon.platform.http.Limits;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Problems;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.http.Site;
import org.symbolon.search.SearchApi;
import org.symbolon.search.SearchParameters;
import org.symbolon.taxonomy.VocabularyApi;

/** The whole API over a real database and a real socket; the test says what searching answers. */
public final class MarketplaceApi implements AutoCloseable {
  public static final String TOKEN = "a-token-for-tests";

  public final TestClient client;
  public final ContractCheck contract;

  public MarketplaceApi(
      Marketplace marketplace, SearchApi.Finding finding, SearchApi.Suggesting suggesting) {
    this(marketplace, finding, suggesting, Optional.of(TOKEN));
  }

  public MarketplaceApi(
      Marketplace marketplace,
      SearchApi.Finding finding,
      SearchApi.Suggesting suggesting,
      Optional<String> token) {
    var vertx = marketplace.vertx;
    var ids = Generators.timeBasedEpochGenerator();
    var file = Contract.load(vertx);
    var viewers = new Viewers(token);
    var operations = new Operations();
    new ListingApi(marketplace.listings, viewers).bind(operations);
    new OrganisationApi(marketplace.organisations, viewers).bind(operations);
    new VocabularyApi(marketplace.vocabularies).bind(operations);
    new SearchApi(finding, suggesting, new SearchParameters(marketplace.vocabularies))
        .bind(operations);
    new ContractApi(file).bind(operations);
    var site =
        new Site(
            file,
            operations,
            new PageRoutes(),
            (call, problem) -> Reply.html(problem.status(), problem.title()),
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
