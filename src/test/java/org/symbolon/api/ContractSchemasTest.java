package org.symbolon.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.symbolon.platform.http.Contract;

/** What the contract says twice, it says alike. */
class ContractSchemasTest {

  @Test
  void aDocumentToScoreMayHoldWhatAListingMayHold() {
    var vertx = Vertx.vertx();
    var schemas =
        Contract.load(vertx)
            .parsed()
            .getRawContract()
            .getJsonObject("components")
            .getJsonObject("schemas");
    vertx.close().toCompletionStage().toCompletableFuture().join();
    assertThat(members(schemas, "ScoreDocument")).isEqualTo(members(schemas, "ListingInput"));
    assertThat(members(schemas, "ReadinessDocument")).isEqualTo(members(schemas, "ListingInput"));
    assertThat(members(schemas, "ScoreOrganisation"))
        .isEqualTo(members(schemas, "OrganisationInput"));
  }

  private static Set<String> members(JsonObject schemas, String name) {
    return schemas.getJsonObject(name).getJsonObject("properties").fieldNames();
  }
}
