package org.symbolon.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * One intellectual property right with the status that somebody recorded for it. The status of a
 * right is per country and dated: a family is as many rows as countries are known.
 *
 * @param type id in the vocabulary {@code right-types}
 * @param office WIPO ST.3 code of the office; null for rights without registration (know-how,
 *     copyright)
 * @param number publication, grant or registration number as the office writes it, or null
 * @param country the country that the status holds for (ISO 3166-1 alpha-2); null means the
 *     office's own country, and for regional offices and WO that it is not known per country
 * @param status id in the vocabulary {@code right-statuses}
 * @param asOf the day on which the status was looked up, or null when nobody said
 * @param expires the day on which the term ends at the latest, or null
 * @param source where the status was looked up, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Right(
    RightType type,
    String office,
    String number,
    String country,
    RightStatus status,
    LocalDate asOf,
    LocalDate expires,
    String source) {}
