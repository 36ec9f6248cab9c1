package org.symbolon.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.symbolon.exchange.Row.Problem;

/**
 * The laureates of the French contest i-Lab as the ministry publishes them: one technology per row,
 * {@code ;}, UTF-8. The file is read twice: companies stand on several rows and not always with
 * their name, and an organisation must come out the same whichever row names it first.
 */
final class IlabLaureates implements Source {
  static final String NAME = "ilab";

  private static final List<String> NEEDED =
      List.of(
          IlabRow.PITCH,
          IlabRow.ABSTRACT,
          IlabRow.ID,
          IlabRow.YEAR,
          IlabRow.COMPANY,
          IlabRow.SIREN);

  @Override
  public void read(Path file, Consumer<Row> rows) {
    var organisations = new IlabOrganisations();
    table(file, row -> organisations.note(row));
    table(file, row -> listing(row, organisations).forEach(rows));
  }

  private static void table(Path file, Consumer<IlabRow> rows) {
    var header = new HashMap<String, Integer>();
    CsvTable.read(
        file,
        (line, values) -> {
          if (!header.isEmpty()) {
            rows.accept(new IlabRow(line, cells(header, values)));
            return;
          }
          var names = CsvTable.header(values);
          names.forEach(name -> header.putIfAbsent(name, header.size()));
          var missing = NEEDED.stream().filter(name -> !header.containsKey(name)).toList();
          if (!missing.isEmpty()) {
            throw FileRefused.because(
                file,
                "is not the list of i-Lab laureates: it has no column '"
                    + missing.getFirst()
                    + "'");
          }
        });
    if (header.isEmpty()) {
      throw FileRefused.because(file, "has no header");
    }
  }

  private static Map<String, String> cells(Map<String, Integer> header, List<String> values) {
    var cells = new HashMap<String, String>();
    header.forEach((name, at) -> cells.put(name, at < values.size() ? values.get(at) : ""));
    return cells;
  }

  private static Stream<Row> listing(IlabRow row, IlabOrganisations organisations) {
    if (row.text().isEmpty()) {
      return Stream.of(
          new Row.Unreadable(
              row.line(),
              new Problem(
                  NAME,
                  row.externalId().orElse(null),
                  IlabRow.ABSTRACT,
                  null,
                  "says nothing of the project: neither pitch nor abstract")));
    }
    var owner = organisations.owner(row);
    var listing =
        Draft.listing("TECHNOLOGY", NAME, row.externalId().orElseThrow(), "fr", owner.json());
    row.describe(listing);
    TopicPhrases.addTo(listing);
    listing.put("publiclyFunded", true);
    Draft.put(listing, "sourceUrl", row.companyPage());
    Row described = new Row.ListingRow(row.line(), listing, Optional.of(owner.json()));
    return Stream.concat(
        owner.parent().map(p -> (Row) new Row.OrganisationRow(row.line(), p)).stream(),
        Stream.of(described));
  }
}
