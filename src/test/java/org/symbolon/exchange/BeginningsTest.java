package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.kernel.Refused;
import org.symbolon.taxonomy.IpcSymbol;

/** What a listing can begin with: records of publications, pasted rows. */
class BeginningsTest {
  private final Vertx vertx = Vertx.vertx();
  private final PastedTable tables = new PastedTable(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void aFileIsReadInItsEncoding(@TempDir Path folder) throws IOException {
    var file = folder.resolve("rows.csv");
    Files.writeString(file, "title;summary\nPompe à eau;Elle pompe\n", StandardCharsets.ISO_8859_1);
    assertThat(tables.read(file).getFirst().path("title").asText()).isEqualTo("Pompe à eau");
  }

  @Test
  void aNumberIsFoundHoweverItIsWritten() {
    var samples = PublicationFile.bundled();
    for (var written : new String[] {"WO2026900001A1", "wo 2026/900001", "WO-2026.900001 B1"}) {
      assertThat(samples.find(written)).as(written).isPresent();
    }
    assertThat(samples.find("WO 2026/900099")).isEmpty();
    assertThat(samples.find(" ")).isEmpty();
    assertThat(samples.samples()).isNotEmpty().allMatch(one -> samples.find(one).isPresent());
  }

  @Test
  void bundledRecordsAreWholeAndMarkedAsInvented() {
    var samples = PublicationFile.bundled();
    for (var number : new String[] {"EP9900002", "FR9900003", "ES9900004", "KE9900006"}) {
      var record = samples.find(number).orElseThrow();
      assertThat(record.sample()).isTrue();
      assertThat(record.abstractText()).isNotBlank();
      assertThat(record.applicants()).isNotEmpty();
      assertThat(record.classes()).isNotEmpty().allMatch(one -> IpcSymbol.parse(one).isPresent());
      assertThat(record.filed()).isBefore(record.published());
    }
  }

  @Test
  void aFileOfRecordsThatIsNoneNamesTheLine(@TempDir Path folder) throws IOException {
    var file = folder.resolve("records.jsonl");
    Files.writeString(
        file,
        "{\"number\":\"KE 77 A\",\"office\":\"KE\",\"title\":\"Pump\"}\n\n{\"office\":\"KE\"}");
    assertThatThrownBy(() -> PublicationFile.of(file))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("records.jsonl, line 3")
        .hasMessageContaining("lacks number");
    Files.writeString(file, "{\"number\":\"KE 77 A\",\"office\":\"KE\",\"title\":\"Pump\"}\n");
    var record = PublicationFile.of(file).find("ke77").orElseThrow();
    assertThat(record.title()).isEqualTo("Pump");
    assertThat(record.sample()).isFalse();
  }

  @Test
  void rowsArePastedWithOrWithoutAHeader() {
    var named = tables.read("title;trl;advantages\nPump;6;Energy use:hand:-30:%:test\n");
    assertThat(named).hasSize(1);
    assertThat(named.getFirst().path("title").asText()).isEqualTo("Pump");
    assertThat(named.getFirst().at("/advantages/0/value").asInt()).isEqualTo(-30);
    assertThat(named.getFirst().has("organisation")).isFalse();
    assertThat(named.getFirst().has("source")).isFalse();
    var plain = tables.read("mine,T-1,TECHNOLOGY,Pump,It pumps.,\"Two\nlines\",en");
    assertThat(plain.getFirst().path("summary").asText()).isEqualTo("It pumps.");
    assertThat(plain.getFirst().path("description").asText()).contains("Two");
  }

  @Test
  void aRowThatCannotBeReadNamesLineColumnAndRule() {
    assertThatThrownBy(() -> tables.read("title,trl\nPump,six"))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("line 2, trl")
        .hasMessageContaining("must be a number");
    assertThatThrownBy(() -> tables.read("title,trl\n" + "Pump,6\n".repeat(21)))
        .hasMessageContaining("more than 20 rows");
    assertThatThrownBy(() -> tables.read(" \n ")).isInstanceOf(Refused.Invalid.class);
    assertThatThrownBy(() -> tables.read("title,trl\nPump,6,7")).hasMessageContaining("3 values");
  }
}
