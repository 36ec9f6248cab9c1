package org.symbolon.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.symbolon.kernel.Refused;

/** The kinds of files that can be imported. */
public enum Format {
  /** NASA's technology transfer portal: the API's own JSON. */
  NASA_T2("nasa-t2", new NasaT2()),
  /** Topics of the US programmes SBIR and STTR: JSON Lines. */
  SBIR("sbir", new SbirTopics()),
  /** Laureates of the French contest i-Lab: the ministry's CSV. */
  ILAB("ilab", new IlabLaureates()),
  /** The table template as text. */
  CSV("csv", new CsvTemplate()),
  /** The table template as an Excel workbook. */
  XLSX("xlsx", new XlsxTemplate()),
  /** Our own JSON Lines. */
  JSONL("jsonl", new JsonLines());

  private final String tag;
  private final Source source;

  Format(String tag, Source source) {
    this.tag = tag;
    this.source = source;
  }

  /** As it is written on the command line. */
  public String tag() {
    return tag;
  }

  Source source() {
    return source;
  }

  /**
   * By its name on the command line.
   *
   * @throws Refused.Invalid listing the names there are
   */
  public static Format of(String tag) {
    return Arrays.stream(values())
        .filter(format -> format.tag.equals(tag))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid("--format", "must be one of " + tags()));
  }

  /** All names, separated by commas. */
  public static String tags() {
    return Arrays.stream(values()).map(Format::tag).collect(Collectors.joining(", "));
  }
}
