package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.listing.Kind;
import org.symbolon.listing.RightStatus;
import org.symbolon.organisation.OrganisationType;

/** What the rows of every format become; the files are written here. */
class SourcesTest {
  static final String NASA =
      """
      {"results": [
        ["a1", "XX-TOPS-1", "Quiet <span class=\\"highlight\\">pump</span>",
         "It pumps water. It is quiet &amp; small.", "XX-TOPS-1", "Mechanical and Fluid Systems", "", "",
         "", "GSFC", "https://example.org/a b.jpg", "", 1.5],
        ["a2", "XX-22222-1", "Solver", "It solves.", "XX-22222-1", "aeronautics", "U.S. Release Only", "",
         "https://example.org/one and https://example.org/two", "LaRC", "", "", 1],
        ["a3", "GSFC-SO-7", "A story", "", "GSFC-SO-7", "", "", "", "", "GSFC", "", "", 1],
        ["a4", "XX-TOPS-4", "Nowhere", "Text.", "XX-TOPS-4", "", "", "", "", "MARS", "", "", 1],
        ["short"],
        {"not": "a list"}
      ], "count": 6, "total": 6}
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws Exception {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws Exception {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private Reading read(Path file, Format format) throws Exception {
    return Reading.of(file, format, folder.resolve("report.csv"));
  }

  private String report() throws Exception {
    return Files.readString(folder.resolve("report.csv"));
  }

  @Test
  void nasa() throws Exception {
    var reading = read(write("t2.json", NASA), Format.NASA_T2);
    assertThat(reading.listings()).hasSize(2);
    var pump = reading.listings().get(0);
    assertThat(pump.title()).isEqualTo("Quiet pump");
    assertThat(pump.summary()).isEqualTo("It pumps water. It is quiet & small.");
    assertThat(pump.description())
        .isEqualTo(
            "It pumps water. It is quiet & small.\n\nCategory: mechanical and fluid systems.");
    assertThat(pump.source()).isEqualTo("nasa-t2-patent");
    assertThat(pump.externalId()).isEqualTo("XX-TOPS-1");
    assertThat(pump.publiclyFunded()).isTrue();
    assertThat(pump.dealTypes()).isEmpty();
    assertThat(pump.images().getFirst().url()).isEqualTo("https://example.org/a%20b.jpg");
    var solver = reading.listings().get(1);
    assertThat(solver.source()).isEqualTo("nasa-t2-software");
    assertThat(solver.territories()).containsExactly("US");
    assertThat(solver.sourceUrl()).isEqualTo("https://example.org/one");
    assertThat(solver.description()).contains("https://example.org/two");
    assertThat(reading.organisations().stream().map(o -> o.externalId()))
        .containsExactly("GSFC", "LARC");
    assertThat(reading.rejected.rows()).isEqualTo(4);
    assertThat(report().lines())
        .contains(
            "line,source,externalId,field,value,reason",
            "7,nasa-t2-spinoff,GSFC-SO-7,summary,,is required",
            "8,nasa-t2-patent,XX-TOPS-4,center,MARS,is no centre we know",
            "9,,,results,,has 1 values instead of 13",
            "10,,,results,,is not a list of values");
  }

  @Test
  void sbir() throws Exception {
    var reading =
        read(
            write(
                "topics.jsonl",
                """
                {"id":"t1","title":"Quiet pump","text":"OBJECTIVE: Be quiet. DESCRIPTION: A pump.","agency":"Department of Pumps","year":1999}
                {"id":"t2","title":"%s","text":"Text.","agency":"Department of Pumps","year":2000}
                {"id":"t3","title":"No text","agency":"Department of Pumps"}
                not json
                """
                    .formatted("long ".repeat(60))),
            Format.SBIR);
    var need = reading.listings().getFirst();
    assertThat(need.kind()).isEqualTo(Kind.NEED);
    assertThat(need.description())
        .isEqualTo("OBJECTIVE: Be quiet.\n\nDESCRIPTION: A pump.\n\nSolicitation of 1999.");
    var longer = reading.listings().get(1);
    assertThat(longer.title()).endsWith("long…").hasSizeLessThanOrEqualTo(200);
    // A title that was shortened stands whole in the description.
    assertThat(longer.description()).startsWith("long ".repeat(60).strip() + "\n\nText.");
    assertThat(reading.organisations()).hasSize(1);
    assertThat(reading.organisations().getFirst().externalId()).isEqualTo("department-of-pumps");
    assertThat(reading.rejected.rows()).isEqualTo(2);
    assertThat(report()).contains("3,,,text,,has no text member 'text'");
  }

  private static final String ILAB_HEADER =
      "\ufeffDossier Aide;Moto;Résumé;Identifiant;Année de concours;Projet;N° SIREN;Libellé"
          + " entreprise;Site web entreprise;Id de la structure liée au projet;Structure liée au"
          + " projet\r\n";

  @Test
  void ilab() throws Exception {
    var reading =
        read(
            write(
                "ilab.csv",
                ILAB_HEADER
                    + "R1;Pompe silencieuse;\"Une pompe\n"
                    + "qui se tait.\";ID1;2001;;111111111;;;;\r\n"
                    + "R2;Deuxième pompe;Encore.;ID2;2002;;111111111;POMPES"
                    + " SA;http://pompes.example;0123456A;Université d'Essai\r\n"
                    + ";Sans entreprise;Texte.;;2003;SEUL;;;;;\r\n"
                    + ";D'une personne;Texte.;;2004;;222222222;Jean"
                    + " Exemple;http://jean.example;;\r\n"
                    + "R5;;;ID5;2005;;333333333;MUETTE;;;\r\n"),
            Format.ILAB);
    assertThat(reading.listings().stream().map(l -> l.externalId()))
        .containsExactly("ID1", "ID2", "2003-SEUL", "2004-222222222");
    assertThat(reading.listings()).allMatch(l -> l.language().equals("fr"));
    var first = reading.listings().getFirst();
    assertThat(first.title()).isEqualTo("Pompe silencieuse");
    assertThat(first.description())
        .isEqualTo("Pompe silencieuse\n\nUne pompe\nqui se tait.\n\nLauréat i-Lab 2001.");
    // The name on a later row counts for all rows of the company.
    assertThat(reading.organisations().stream().map(o -> o.name() + " " + o.type()))
        .containsExactly(
            "Université d'Essai UNIVERSITY",
            "POMPES SA UNIVERSITY_SPIN_OFF",
            "Concours i-Lab, ministère français chargé de la recherche GOVERNMENT",
            "Entreprise SIREN 222222222 MSME");
    assertThat(reading.organisations().get(1).parent().externalId()).isEqualTo("0123456A");
    assertThat(reading.organisations().get(3).website()).isNull();
    assertThat(report()).contains("7,ilab,ID5,Résumé,,says nothing");
  }

  private static final String TABLE =
      """
      source;externalId;kind;title;summary;language;topics;sdgs;trl;advantages;rights;publiclyFunded;images;organisation.externalId;organisation.name;organisation.type;organisation.country;x-mine
      demo;1;technology;Élévateur d'eau;Il élève l'eau.;fr;hydropower | water-treatment;6|7;6;Energy use:old pump:-30:%:Own test: 2024|Price::12.5:EUR;PATENT:EP:EP1234567:GRANTED:2026-05-01::2035-01-01:https://example.org/x;yes;A pump:https://example.org/p.png;acme;Acme;university spin-off;FR;ignored
      demo;2;NEED;Second;Needed.;en;;;;;;;;acme;;;;
      demo;2;NEED;Second again;Needed.;en;;;;;;;;acme;;;;
      demo;3;GIFT;Third;Needed.;en;no-topic;;ten;;;;;acme;;;;
      demo;4;NEED;Fourth;Needed.;en;no-topic;;;;;;;acme;;;;
      demo;5;NEED;Fifth;Needed.;en;;;;;;;;nobody;;;;
      ;6;NEED;Sixth;Needed.;en;;;;;;;;acme;;;;
      demo;7;NEED;Seventh;Needed.;en;;;;;;;;acme;;;;;too;wide
      demo;8;NEED;Eighth;Needed.;en;;;;;;;;acme;Acme Ltd;MSME;FR;
      demo;9;NEED;Ninth;Needed.;en;;;;;;;;other;Other;MSME;XX;
      """;

  private void checkTable(Reading reading) throws Exception {
    assertThat(reading.listings().stream().map(l -> l.externalId())).containsExactly("1", "2");
    var listing = reading.listings().getFirst();
    assertThat(listing.title()).isEqualTo("Élévateur d'eau");
    assertThat(listing.topics()).containsExactly("hydropower", "water-treatment");
    assertThat(listing.sdgs()).containsExactly(6, 7);
    assertThat(listing.trl()).isEqualTo(6);
    assertThat(listing.advantages()).hasSize(2);
    assertThat(listing.advantages().getFirst().value()).isEqualByComparingTo("-30");
    assertThat(listing.advantages().getFirst().evidence()).isEqualTo("Own test: 2024");
    assertThat(listing.advantages().get(1).baseline()).isNull();
    var right = listing.rights().getFirst();
    assertThat(right.status()).isEqualTo(RightStatus.GRANTED);
    assertThat(right.asOf()).hasToString("2026-05-01");
    assertThat(right.country()).isNull();
    assertThat(right.source()).isEqualTo("https://example.org/x");
    assertThat(listing.publiclyFunded()).isTrue();
    assertThat(listing.images().getFirst().alt()).isEqualTo("A pump");
    assertThat(reading.organisations()).hasSize(1);
    assertThat(reading.organisations().getFirst().type())
        .isEqualTo(OrganisationType.UNIVERSITY_SPIN_OFF);
    assertThat(reading.rejected.rows()).isEqualTo(8);
    assertThat(report().lines().skip(1))
        .containsExactly(
            "4,demo,2,externalId,2,stands on line 3 already",
            "5,demo,3,trl,ten,must be a number such as 6 or -12.5",
            "6,demo,4,topics.0,no-topic,must be a green topic of the vocabulary green-topics",
            "7,demo,5,organisation,\"{\"\"source\"\":\"\"demo\"\",\"\"externalId\"\":\"\"nobody\"\"}\",must"
                + " name an organisation of the marketplace or of an earlier line",
            "8,,6,source,,is required",
            "9,demo,7,,,has 20 values where the header has 18",
            "10,demo,8,organisation,,is described otherwise on line 2",
            "11,demo,9,organisation.country,XX,must be an ISO 3166-1 alpha-2 code such as KE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void csvInEveryEncoding(String charset) throws Exception {
    var mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
    checkTable(read(write("t.csv", mark + TABLE, Charset.forName(charset)), Format.CSV));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t"})
  void csvWithEverySeparator(String separator) throws Exception {
    checkTable(read(write("t.csv", "\ufeff" + TABLE.replace(";", separator)), Format.CSV));
  }

  @Test
  void xlsx() throws Exception {
    var file = folder.resolve("t.xlsx");
    try (var workbook = new SXSSFWorkbook(10);
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      var at = 0;
      for (var line : TABLE.lines().toList()) {
        var row = sheet.createRow(at++);
        var cells = line.split(";", -1);
        for (var i = 0; i < cells.length; i++) {
          if (cells[i].matches("\\d")) {
            row.createCell(i).setCellValue(Integer.parseInt(cells[i]));
          } else if (!cells[i].isEmpty()) {
            row.createCell(i).setCellValue(cells[i]);
          }
        }
      }
      workbook.write(out);
    }
    checkTable(read(file, Format.XLSX));
  }

  @Test
  void theTemplatesThatWeGiveAreTakenAndSayTheSame() throws Exception {
    var text = read(TemplateWorkbook.TEXT, Format.CSV);
    assertThat(text.rejected.rows()).isZero();
    assertThat(text.listings()).hasSize(2);
    var workbook = read(TemplateWorkbook.WORKBOOK, Format.XLSX);
    assertThat(workbook.listings()).isEqualTo(text.listings());
    assertThat(workbook.organisations()).isEqualTo(text.organisations());
    var header = Files.readAllLines(TemplateWorkbook.TEXT).getFirst().split(",");
    assertThat(header)
        .containsExactly(
            Arrays.stream(TemplateColumn.values())
                .map(TemplateColumn::title)
                .toArray(String[]::new));
  }

  @Test
  void jsonLines() throws Exception {
    var reading =
        read(
            write(
                "own.jsonl",
                """
                {"record":"header","format":"symbolon","version":1}
                {"record":"organisation","name":"Child","type":"UNIVERSITY_SPIN_OFF","country":"KE","source":"d","externalId":"child","parent":{"source":"d","externalId":"parent"}}
                {"record":"organisation","name":"Parent","type":"UNIVERSITY","country":"KE","source":"d","externalId":"parent"}
                {"record":"organisation","name":"Orphan","type":"UNIVERSITY_SPIN_OFF","country":"KE","source":"d","externalId":"orphan","parent":{"source":"d","externalId":"nobody"}}

                {"record":"listing","kind":"NEED","title":"T","summary":"S","language":"en","source":"d","externalId":"1","organisation":{"source":"d","externalId":"child"},"publishedDaysAgo":3}
                {"record":"listing","kind":"NEED","titel":"T","summary":"S","language":"en","source":"d","externalId":"2","organisation":{"source":"d","externalId":"child"}}
                {"record":"listing","id":"00000000-0000-7000-8000-000000000001","kind":"NEED","title":"T","summary":"S","language":"en","organisation":{"source":"d","externalId":"child"}}
                {"record":"listing","kind":"NEED","title":"T","summary":"S","language":"en","organisation":{"source":"d","externalId":"child"}}
                {"record":"gift"}
                [1]
                """),
            Format.JSONL);
    assertThat(reading.listings()).hasSize(1);
    assertThat(report().lines().skip(1))
        .containsExactly(
            "7,d,2,titel,T,is not a known field",
            "8,,,status,,\"is required beside id: an exported record has id, status, revision and"
                + " times, a hand-written one none of them\"",
            "9,,,source,,\"is required, with externalId\"",
            "10,,,record,gift,must be organisation or listing",
            "11,,,,,is not a JSON object",
            "4,d,orphan,parent,\"{\"\"source\"\":\"\"d\"\",\"\"externalId\"\":\"\"nobody\"\"}\","
                + "must name an organisation of the marketplace or of this file");
  }
}
