package org.symbolon.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.progress.Progress;

/**
 * The demonstration catalogue: invented organisations with green technologies and needs, marked as
 * examples. It is a file of our own format on the class path, and comes in as every other file
 * does.
 */
public final class DemoCatalogue {
  /** Source of everything in the catalogue. */
  public static final String SOURCE = "demo";

  private static final String RESOURCE = "/demo/catalogue.jsonl";

  private final Organisations organisations;
  private final Listings listings;
  private final InstantSource clock;

  public DemoCatalogue(Organisations organisations, Listings listings, InstantSource clock) {
    this.organisations = organisations;
    this.listings = listings;
    this.clock = clock;
  }

  /**
   * Brings the catalogue in; what is there already and has not changed stays as it is.
   *
   * @throws IllegalStateException when a row of the catalogue breaks a rule, which a test prevents
   */
  public ImportReport load() {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("symbolon-demo");
      var file = folder.resolve("catalogue.jsonl");
      try (var in = DemoCatalogue.class.getResourceAsStream(RESOURCE)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      var report =
          new Import(organisations, listings, clock, folder)
              .run(file, Format.JSONL, false, false, Progress.silent(clock));
      if (report.rejected() > 0) {
        throw new IllegalStateException(
            "The demonstration catalogue breaks rules: "
                + Files.readString(Path.of(report.report())));
      }
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /** Withdraws every listing of the catalogue; its organisations stay, and show nothing. */
  public Map<String, Integer> remove() {
    return Map.of("withdrawn", listings.withdrawMissing(Viewer.OPERATOR, SOURCE, Set.of()));
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
