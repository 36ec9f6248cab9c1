package org.symbolon.listing.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * What a register says of one publication.
 *
 * @param number publication number as the office writes it, with the code of its kind
 * @param office WIPO ST.3 code of the office that published it
 * @param language ISO 639-1 code of title and abstract
 * @param applicants names as they stand in the record
 * @param classes IPC and CPC symbols
 * @param filed day of filing, or null
 * @param published day of publication, or null
 * @param sample whether it is invented, to show what a record looks like
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
    String number,
    String office,
    String title,
    String abstractText,
    String language,
    List<String> applicants,
    List<String> classes,
    LocalDate filed,
    LocalDate published,
    boolean sample) {

  public Publication {
    applicants = applicants == null ? List.of() : List.copyOf(applicants);
    classes = classes == null ? List.of() : List.copyOf(classes);
  }
}
