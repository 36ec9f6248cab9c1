package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;

class PermissionsTest {
  private static final UUID MINE = new UUID(1, 1);
  private static final UUID THEIRS = new UUID(2, 2);

  /** Rows that are no operation of the contract: what several of them or a page ask. */
  private static final Set<String> ACTS =
      Set.of(
          "seeUnpublished",
          "seeConfidential",
          "manageDisclosure",
          "stateRight",
          "checkRight",
          "seeTasks",
          "write",
          "importListings",
          "reportListing",
          "decideReports",
          "appealTakedown",
          "leaveOrganisation",
          "seeMembers",
          "inviteMember",
          "changeMemberRole",
          "removeMember",
          "seeBrokers",
          "appointBroker",
          "dismissBroker",
          "saveSearch",
          "keepCollection",
          "seeDesk",
          "workDesk",
          "seeMatchDecisions",
          "seeBothViews");

  private static Set<String> operationsOfTheContract() throws IOException {
    try (var stream = PermissionsTest.class.getResourceAsStream("/openapi/openapi.yaml")) {
      var ids = new HashSet<String>();
      new YAMLMapper()
          .readTree(stream)
          .path("paths")
          .forEach(path ->
              path.forEach(operation -> {
                if (operation.has("operationId")) {
                  ids.add(operation.path("operationId").asText());
                }
              }));
      return ids;
    }
  }

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() throws IOException {
    var rows = new HashSet<>(Permissions.operations());
    rows.removeAll(ACTS);
    assertThat(rows).isEqualTo(operationsOfTheContract());
  }

  @Test
  void whatTheTableDoesNotNameIsForbiddenToEverybody() {
    for (var standing : Standing.values()) {
      assertThat(Permissions.allow("somethingElse", standing)).isFalse();
    }
  }

  private static Viewer member(MemberRole role) {
    return person(List.of(new Membership(MINE, role)), false, Optional.empty(), true);
  }

  private static Viewer person(
      List<Membership> memberships,
      boolean operator,
      Optional<Brokerage> brokerage,
      boolean writes) {
    return new Viewer.Person(
        new Account(
            new UUID(3, 3),
            "a@example.org",
            "A",
            Language.EN,
            operator,
            memberships,
            brokerage,
            Instant.EPOCH),
        writes);
  }

  @Test
  void membersActForTheirOwnOrganisationOnly() {
    member(MemberRole.EDITOR).require("postListing", MINE);
    assertThatThrownBy(() -> member(MemberRole.EDITOR).require("postListing", THEIRS))
        .isInstanceOf(Refused.Forbidden.class);
    assertThatThrownBy(() -> member(MemberRole.VIEWER).require("postListing", MINE))
        .isInstanceOf(Refused.Forbidden.class);
    assertThatThrownBy(() -> member(MemberRole.EDITOR).require("withdrawOrganisation", MINE))
        .isInstanceOf(Refused.Forbidden.class);
    member(MemberRole.OWNER).require("withdrawOrganisation", MINE);
    assertThat(member(MemberRole.VIEWER).seesUnpublished(MINE)).isTrue();
    assertThat(member(MemberRole.OWNER).seesUnpublished(THEIRS)).isFalse();
    assertThat(member(MemberRole.OWNER).seesUnpublished()).isFalse();
  }

  @Test
  void aVisitorIsAskedToSignIn() {
    assertThatThrownBy(() -> Viewer.VISITOR.require("postListing", MINE))
        .isInstanceOf(Refused.Unauthenticated.class);
    Viewer.VISITOR.require("searchListings", null);
  }

  @Test
  void brokersLookAfterOthersButWriteNothingForThem() {
    var centre = new Brokerage(THEIRS, List.of("KE"), List.of("en"));
    var broker = person(List.of(), false, Optional.of(centre), true);
    assertThat(broker.standing(MINE)).isEqualTo(Standing.BROKER);
    assertThatThrownBy(() -> broker.require("reviseListing", MINE))
        .isInstanceOf(Refused.Forbidden.class);
  }

  @Test
  void operatorsMayEverythingAndReadingTokensNothingThatWrites() {
    var operator = person(List.of(), true, Optional.empty(), true);
    operator.require("verifyOrganisation", MINE);
    assertThat(operator.seesUnpublished()).isTrue();
    var reader = person(List.of(), true, Optional.empty(), false);
    assertThatThrownBy(() -> reader.require("postListing", MINE))
        .isInstanceOf(Refused.Forbidden.class)
        .hasMessageContaining("read");
  }
}
