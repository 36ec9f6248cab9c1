package org.symbolon.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an import did, or with {@code dryRun} would do.
 *
 * @param file name of the file
 * @param format its format as on the command line
 * @param rows how many rows the file has, bad ones included
 * @param created listings that are new
 * @param revised listings that changed
 * @param unchanged listings that stayed as they were: no new revision
 * @param withdrawn listings that vanished from their source
 * @param rejected rows that were not taken
 * @param report path of the file that says why, or null when nothing was rejected
 * @param notes what else people should know, in sentences; not part of the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
    String file,
    String format,
    boolean dryRun,
    long rows,
    long created,
    long revised,
    long unchanged,
    long withdrawn,
    long rejected,
    OfOrganisations organisations,
    String report,
    @JsonIgnore List<String> notes) {

  /** The same of the organisations that own the listings. */
  public record OfOrganisations(long created, long revised, long unchanged) {}
}
