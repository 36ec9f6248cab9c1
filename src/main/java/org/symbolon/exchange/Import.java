package org.symbolon.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored.Outcome;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.progress.Progress;

/**
 * Brings a file into the marketplace. The file is read twice: the first reading finds out whether
 * it is what it claims to be and which rows are good, and writes nothing but the report on the
 * others; the second one stores. Files and the database are waited for, so it runs on a virtual
 * thread or outside of Vert.x.
 */
public final class Import {
  /** More rows than this are several files. */
  static final long ROWS_MOST = 1_000_000;

  static final long FILE_BYTES = 4L << 30;

  private final Organisations organisations;
  private final Listings listings;
  private final RowCheck.Marketplace marketplace;
  private final InstantSource clock;
  private final Path reports;

  /**
   * An importer.
   *
   * @param reports folder for the reports on rejected rows
   */
  public Import(Organisations organisations, Listings listings, InstantSource clock, Path reports) {
    this.organisations = organisations;
    this.listings = listings;
    this.marketplace = new Rules(organisations, listings);
    this.clock = clock;
    this.reports = reports;
  }

  /**
   * Imports a file.
   *
   * @param dryRun says what would happen and leaves the marketplace as it is
   * @param complete the file holds everything that its sources have: what else is known of them is
   *     withdrawn
   * @throws Refused.Invalid when the file is not what it claims to be; nothing was written then
   */
  public ImportReport run(
      Path file, Format format, boolean dryRun, boolean complete, Progress progress) {
    refuseUnreadable(file);
    var report = reports.resolve(file.getFileName() + ".report.csv");
    try (var rejected = new Rejections(report)) {
      var rows = new Counter();
      var first = new RowCheck(marketplace, clock, Optional.empty(), ok -> {}, rejected);
      try (var task = progress.start("Checking " + file.getFileName(), "rows", -1)) {
        read(file, format, rows, task, first);
      }
      first.end();
      if (rows.count == 0) {
        throw FileRefused.because(file, "holds no rows");
      }
      var intake = new Intake(organisations, listings, dryRun, rejected);
      try (var task = progress.start(dryRun ? "Comparing" : "Importing", "rows", rows.count);
          intake;
          var again = new Rejections(null)) {
        var before = Optional.of(first);
        var second = new RowCheck(marketplace, clock, before, intake::take, again);
        read(file, format, new Counter(), task, second);
      }
      var notes = new ArrayList<String>();
      var withdrawn = complete ? withdraw(first, rejected, dryRun, notes) : 0;
      return report(file, format, dryRun, rows.count, intake, withdrawn, rejected, notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Rules(Organisations organisations, Listings listings)
      implements RowCheck.Marketplace {
    @Override
    public boolean has(OrganisationRef organisation) {
      return organisations.find(organisation).isPresent();
    }

    @Override
    public List<Refused.Violation> violations(ListingContent content, boolean published) {
      return listings.violations(content, published);
    }
  }

  private static final class Counter {
    private long count;
  }

  private static void read(
      Path file, Format format, Counter rows, Progress.Task task, RowCheck check) {
    format
        .source()
        .read(
            file,
            row -> {
              if (++rows.count > ROWS_MOST) {
                throw FileRefused.because(file, "has more than " + ROWS_MOST + " rows");
              }
              check.check(row);
              task.advance(1);
            });
  }

  private static void refuseUnreadable(Path file) {
    if (!Files.exists(file)) {
      throw FileRefused.because(file, "does not exist");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw FileRefused.because(file, "is not a file that can be read");
    }
    try {
      if (Files.size(file) == 0) {
        throw FileRefused.because(file, "is empty");
      }
      if (Files.size(file) > FILE_BYTES) {
        throw FileRefused.because(file, "is larger than " + (FILE_BYTES >> 30) + " GiB");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long withdraw(RowCheck first, Rejections rejected, boolean dryRun, List<String> notes) {
    if (rejected.unidentified() > 0) {
      notes.add(
          "Nothing was withdrawn: "
              + rejected.unidentified()
              + " rejected rows do not tell which listings they are, so none can be called"
              + " vanished.");
      return 0;
    }
    var withdrawn = 0L;
    for (var source : first.present().entrySet()) {
      withdrawn +=
          dryRun
              ? listings.countMissing(source.getKey(), source.getValue())
              : listings.withdrawMissing(Viewer.OPERATOR, source.getKey(), source.getValue());
    }
    return withdrawn;
  }

  private static ImportReport report(
      Path file,
      Format format,
      boolean dryRun,
      long rows,
      Intake intake,
      long withdrawn,
      Rejections rejected,
      List<String> notes) {
    var of = intake.ofOrganisations();
    return new ImportReport(
        file.getFileName().toString(),
        format.tag(),
        dryRun,
        rows,
        intake.ofListings().of(Outcome.CREATED),
        intake.ofListings().of(Outcome.REVISED),
        intake.ofListings().of(Outcome.UNCHANGED),
        withdrawn,
        rejected.rows(),
        new ImportReport.OfOrganisations(
            of.of(Outcome.CREATED), of.of(Outcome.REVISED), of.of(Outcome.UNCHANGED)),
        rejected.file().map(Path::toString).orElse(null),
        List.copyOf(notes));
  }
}
