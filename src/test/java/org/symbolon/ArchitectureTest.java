package org.symbolon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Who may call whom, and what may stand where. */
@AnalyzeClasses(packages = "org.symbolon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_KERNEL_USES_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAPackage("org.symbolon.kernel..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.symbolon.kernel..", "java..");

  @ArchTest
  static final ArchRule THE_PLATFORM_KNOWS_NO_DOMAIN =
      noClasses()
          .that()
          .resideInAPackage("org.symbolon.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.symbolon.identity..",
              "org.symbolon.organisation..",
              "org.symbolon.taxonomy..",
              "org.symbolon.listing..",
              "org.symbolon.search..",
              "org.symbolon.matching..",
              "org.symbolon.introduction..",
              "org.symbolon.alert..",
              "org.symbolon.exchange..",
              "org.symbolon.evaluation..",
              "org.symbolon.command..");

  /**
   * identity, organisation, taxonomy, listing, search, matching, introduction: each calls those
   * before it.
   */
  @ArchTest
  static final ArchRule DOMAINS_CALL_DOWNWARDS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("identity")
          .definedBy("org.symbolon.identity..")
          .layer("taxonomy")
          .definedBy("org.symbolon.taxonomy..")
          .layer("organisation")
          .definedBy("org.symbolon.organisation..")
          .layer("listing")
          .definedBy("org.symbolon.listing..")
          .layer("search")
          .definedBy("org.symbolon.search..")
          .layer("matching")
          .definedBy("org.symbolon.matching..")
          .layer("introduction")
          .definedBy("org.symbolon.introduction..")
          .layer("readers")
          .definedBy("org.symbolon.alert..", "org.symbolon.exchange..", "org.symbolon.evaluation..")
          .layer("front door")
          .definedBy("org.symbolon", "org.symbolon.command..")
          .whereLayer("organisation")
          .mayOnlyBeAccessedByLayers(
              "listing", "search", "matching", "introduction", "readers", "front door")
          .whereLayer("listing")
          .mayOnlyBeAccessedByLayers("search", "matching", "introduction", "readers", "front door")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("matching", "introduction", "readers", "front door")
          .whereLayer("matching")
          .mayOnlyBeAccessedByLayers("introduction", "readers", "front door")
          .whereLayer("introduction")
          .mayOnlyBeAccessedByLayers("readers", "front door")
          .whereLayer("readers")
          .mayOnlyBeAccessedByLayers("front door")
          .whereLayer("front door")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule THE_WEB_STAYS_AT_THE_EDGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.symbolon.platform.http..")
          .and()
          .haveNameNotMatching(".*(Api|Pages)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vertx.ext.web..");

  @ArchTest
  static final ArchRule SQL_STAYS_IN_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.symbolon.platform.database..", "org.symbolon.platform.outbox..")
          .and()
          .haveNameNotMatching(".*(Store|Rows)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vertx.sqlclient..");

  @ArchTest
  static final ArchRule THE_ENGINE_STAYS_IN_SEARCH =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.symbolon.platform.searchengine..", "org.symbolon.search..")
          .and()
          .haveNameNotMatching("org\\.symbolon\\.matching\\.Candidates(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.elastic..");

  @ArchTest
  static final ArchRule SCORING_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("org.symbolon.matching.score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vertx..",
              "co.elastic..",
              "java.sql..",
              "org.symbolon.platform.database..",
              "org.symbolon.platform.http..",
              "org.symbolon.platform.outbox..",
              "org.symbolon.platform.searchengine..",
              "org.symbolon.search..",
              "org.symbolon.identity..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class);

  @ArchTest
  static final ArchRule TIME_AND_CHANCE_ARE_INJECTED =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.symbolon.Wiring")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.symbolon.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Constants|Base)");
}
