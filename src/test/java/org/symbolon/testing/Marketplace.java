package org.symbolon.testing;

import com.fasterxml.uuid.Generators;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingInput;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.DatabaseAddress;
import org.symbolon.platform.database.Migrations;
import org.symbolon.taxonomy.Vocabularies;

/** The domain over a real database of its own, with a clock that the test moves. */
public final class Marketplace implements AutoCloseable {
  /** A clock that stands still until the test moves it. */
  public static final class MovingClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-20T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    public void set(Instant instant) {
      now = instant;
    }
  }

  public final MovingClock clock = new MovingClock();
  public final Vertx vertx = Vertx.vertx();
  public final DatabaseAddress address;
  public final Database database;
  public final Vocabularies vocabularies = Vocabularies.load();
  public final Organisations organisations;
  public final Listings listings;

  public Marketplace(TestEngines engines) {
    address = DatabaseAddress.parse(engines.databaseUrl());
    Migrations.apply(address);
    database = new Database(vertx, address);
    var ids = Generators.timeBasedEpochGenerator();
    organisations = new Organisations(database, clock, ids::generate);
    listings = new Listings(database, vocabularies, clock, ids::generate);
  }

  public Organisation organisation(String name) {
    return organisations.post(Viewer.OPERATOR, organisationContent(name));
  }

  public static OrganisationContent organisationContent(String name) {
    return OrganisationContent.of(name, OrganisationType.MSME, "KE")
        .with(o -> {
          o.headcount = 12;
          o.languages = List.of("en");
        });
  }

  public static ListingContent technology(String title, String summary) {
    return ListingContent.of(Kind.TECHNOLOGY, title, summary, null, "en");
  }

  public static ListingInput of(Organisation organisation, ListingContent content) {
    return new ListingInput(OrganisationRef.of(organisation.id()), content);
  }

  @Override
  public void close() {
    database.close();
    vertx.close().await();
  }
}
