package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.organisation.OrganisationType;

/** The real files, where they are; skipped elsewhere. */
class SharedDataTest {
  private static final Path DATA =
      Path.of(System.getProperty("symbolon.shared.data", "../shared/data"));
  private static final Pattern MARKUP =
      Pattern.compile("</?(span|p|br|sub|sup|i|b|q)\\b[^>]*>|&(amp|quot|apos|deg|#\\d+);");

  @TempDir Path folder;

  private Reading read(String name, Format format) throws Exception {
    var file = DATA.resolve(name);
    assumeTrue(Files.exists(file), "The shared data is not here: " + file.toAbsolutePath());
    var reading = Reading.of(file, format, folder.resolve("report.csv"));
    System.err.printf(
        "%s: %d rows, %d listings, %d organisations, %d rejected%n",
        name,
        reading.rows.size(),
        reading.listings().size(),
        reading.organisations().size(),
        reading.rejected.rows());
    var dirty =
        reading.listings().stream()
            .map(listing -> listing.title() + "\n" + listing.description())
            .filter(text ->
                MARKUP.matcher(text).find()
                    || text.chars().anyMatch(c -> c >= 0x7f && c <= 0x9f || c < ' ' && c != '\n'))
            .toList();
    assertThat(dirty).isEmpty();
    return reading;
  }

  @Test
  void nasaPatents() throws Exception {
    var reading = read("offers/nasa-t2-patent.json", Format.NASA_T2);
    assertThat(reading.listings().size()).isEqualTo(633);
    assertThat(reading.rejected.rows()).isZero();
    assertThat(reading.organisations()).hasSize(10);
    assertThat(reading.listings().stream().allMatch(l -> l.kind() == Kind.TECHNOLOGY)).isTrue();
    assertThat(sources(reading)).containsExactly("nasa-t2-patent");
    // What a newcomer looks for first.
    assertThat(
            reading.listings().stream().filter(l -> l.topics().contains("water-treatment")).count())
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void nasaSoftware() throws Exception {
    var reading = read("offers/nasa-t2-software.json", Format.NASA_T2);
    assertThat(reading.listings().size()).isEqualTo(934);
    assertThat(reading.rejected.rows()).isZero();
    assertThat(sources(reading)).containsExactly("nasa-t2-software");
    assertThat(reading.organisations()).hasSize(11);
  }

  @Test
  void nasaSpinoffs() throws Exception {
    var reading = read("offers/nasa-t2-spinoff.json", Format.NASA_T2);
    assertThat(reading.rows.size()).isEqualTo(2387);
    // Three stories have no text.
    assertThat(reading.rejected.rows()).isEqualTo(3);
    assertThat(sources(reading)).containsExactly("nasa-t2-spinoff");
  }

  @Test
  void sbirTopics() throws Exception {
    var reading = read("needs/sbir-topics.jsonl", Format.SBIR);
    assertThat(reading.rows.size()).isEqualTo(12_879);
    // One has no title, some are longer than a description may be.
    assertThat(reading.rejected.rows()).isBetween(1L, 25L);
    assertThat(reading.organisations()).hasSize(11);
    assertThat(reading.listings().stream().allMatch(l -> l.kind() == Kind.NEED)).isTrue();
  }

  @Test
  void ilabLaureates() throws Exception {
    var reading = read("offers/ilab-fr.csv", Format.ILAB);
    assertThat(reading.rows.stream().filter(row -> !(row instanceof Row.OrganisationRow)).count())
        .isEqualTo(3_923);
    assertThat(reading.listings().size()).isEqualTo(3_570);
    assertThat(reading.listings().stream().allMatch(l -> l.language().equals("fr"))).isTrue();
    var owners = reading.organisations();
    assertThat(owners.stream().filter(o -> o.type() == OrganisationType.UNIVERSITY_SPIN_OFF))
        .anyMatch(o -> o.parent() != null);
    assertThat(owners.stream().filter(o -> GivenNames.isPersonsName(o.name()))).isEmpty();
  }

  private static Set<String> sources(Reading reading) {
    return reading.listings().stream().map(ListingContent::source).collect(Collectors.toSet());
  }
}
