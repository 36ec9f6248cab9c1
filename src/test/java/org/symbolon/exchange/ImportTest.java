package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Status;
import org.symbolon.platform.progress.Progress;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Files into a real database, and out again. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
  private static final String HEADER =
      "source,externalId,kind,title,summary,language,organisation.externalId,organisation.name,"
          + "organisation.type,organisation.country\n";

  private Marketplace market;
  private Import importer;
  private Progress progress;
  @TempDir Path folder;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    progress = Progress.silent(market.clock);
  }

  @AfterAll
  void close() {
    market.close();
  }

  @BeforeEach
  void empty() {
    Emptying.empty(market);
    importer = new Import(market.organisations, market.listings, market.clock, folder);
  }

  private Path table(String... ids) throws Exception {
    var text = new StringBuilder(HEADER);
    for (var id : ids) {
      text.append(
          "office,%s,TECHNOLOGY,Title %s,Summary.,en,acme,Acme,MSME,KE\n".formatted(id, id));
    }
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private ImportReport run(Path file, Format format, boolean dryRun, boolean complete) {
    return importer.run(file, format, dryRun, complete, progress);
  }

  private ImportReport run(Path file) {
    return run(file, Format.CSV, false, false);
  }

  private static void counts(
      ImportReport report, long created, long revised, long unchanged, long withdrawn) {
    assertThat(report.created()).as("created").isEqualTo(created);
    assertThat(report.revised()).as("revised").isEqualTo(revised);
    assertThat(report.unchanged()).as("unchanged").isEqualTo(unchanged);
    assertThat(report.withdrawn()).as("withdrawn").isEqualTo(withdrawn);
  }

  private String export() {
    var out = new ByteArrayOutputStream();
    new Export(market.organisations, market.listings).run(out, progress);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    counts(run(table("1", "2", "3")), 3, 0, 0, 0);
    var first = export();
    market.clock.set(market.clock.instant().plus(Duration.ofHours(1)));
    var again = run(table("1", "2", "3"));
    counts(again, 0, 0, 3, 0);
    assertThat(again.organisations().unchanged()).isEqualTo(1);
    assertThat(again.report()).isNull();
    assertThat(export()).isEqualTo(first);
  }

  @Test
  void whatIsImportedIsPublishedToday() throws Exception {
    run(table("1"));
    var listing = market.listings.after(new UUID(0, 0), 10).getFirst();
    assertThat(listing.isOpenAt(market.clock.instant())).isTrue();
    assertThat(listing.lifecycle().publishedAt()).isEqualTo(market.clock.instant());
    assertThat(listing.content().externalId()).isEqualTo("1");
  }

  @Test
  void aChangedRowIsRevised() throws Exception {
    run(table("1", "2"));
    var changed = Files.readString(table("1", "2")).replace("Title 2", "Another title");
    counts(run(Files.writeString(folder.resolve("table.csv"), changed)), 0, 1, 1, 0);
  }

  @Test
  void completeWithdrawsWhatVanishedAndItMayComeBack() throws Exception {
    run(table("1", "2", "3"));
    counts(run(table("1")), 0, 0, 1, 0);
    counts(run(table("1"), Format.CSV, true, true), 0, 0, 1, 2);
    counts(run(table("1"), Format.CSV, false, true), 0, 0, 1, 2);
    counts(run(table("1"), Format.CSV, false, true), 0, 0, 1, 0);
    assertThat(market.listings.after(new UUID(0, 0), 10))
        .filteredOn(listing -> listing.lifecycle().status() == Status.WITHDRAWN)
        .hasSize(2);
    counts(run(table("1", "2"), Format.CSV, false, true), 0, 1, 1, 0);
  }

  @Test
  void anotherSourceIsNotWithdrawn() throws Exception {
    run(table("1", "2"));
    var other = Files.readString(table("9")).replace("office,", "other,");
    counts(
        run(Files.writeString(folder.resolve("other.csv"), other), Format.CSV, false, true),
        1,
        0,
        0,
        0);
  }

  @Test
  void aBadRowIsReportedAndKeepsItsListing() throws Exception {
    run(table("1", "2"));
    var text = Files.readString(table("1", "2")).replace("TECHNOLOGY,Title 2", "GIFT,Title 2");
    var report = run(Files.writeString(folder.resolve("table.csv"), text), Format.CSV, false, true);
    // Row 2 is still at the source, if broken: it has not vanished.
    counts(report, 0, 0, 1, 0);
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(Files.readString(Path.of(report.report())))
        .contains("3,office,2,kind,GIFT,\"must be one of");
  }

  @Test
  void aRowThatDoesNotSayWhichItIsStopsWithdrawing() throws Exception {
    run(table("1", "2"));
    var text = Files.readString(table("1")) + "office,,NEED,Nameless,Summary.,en,acme,,,\n";
    var report = run(Files.writeString(folder.resolve("table.csv"), text), Format.CSV, false, true);
    counts(report, 0, 0, 1, 0);
    assertThat(report.notes()).singleElement().asString().startsWith("Nothing was withdrawn");
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    run(table("1", "2"));
    var before = export();
    var text = Files.readString(table("1", "2", "3")).replace("Title 2", "Another title");
    var report = run(Files.writeString(folder.resolve("table.csv"), text), Format.CSV, true, false);
    counts(report, 1, 1, 1, 0);
    assertThat(report.organisations().unchanged()).isEqualTo(1);
    assertThat(export()).isEqualTo(before);
  }

  @Test
  void aDryRunIntoAnEmptyMarketplaceForeseesEverything() throws Exception {
    var report = run(table("1", "2"), Format.CSV, true, false);
    counts(report, 2, 0, 0, 0);
    assertThat(report.organisations().created()).isEqualTo(1);
    assertThat(export().lines()).hasSize(1);
  }

  @Test
  void aFileThatBreaksInTheMiddleChangesNothing() throws Exception {
    var whole = SourcesTest.NASA;
    var cut = Files.writeString(folder.resolve("t2.json"), whole.substring(0, whole.length() - 40));
    assertThatThrownBy(() -> run(cut, Format.NASA_T2, false, false))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("t2.json: ");
    assertThat(export().lines()).hasSize(1);
    assertThatThrownBy(() -> run(table(), Format.CSV, false, true))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessage("table.csv: holds no rows");
  }

  @Test
  void severalBatchesGoIn() throws Exception {
    var ids = new String[1_234];
    for (var i = 0; i < ids.length; i++) {
      ids[i] = "id-" + i;
    }
    counts(run(table(ids)), 1_234, 0, 0, 0);
    counts(run(table(ids)), 0, 0, 1_234, 0);
  }
}
