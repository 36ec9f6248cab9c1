package org.symbolon.identity;

import java.util.List;
import java.util.UUID;

/**
 * That somebody works for a centre that introduces others.
 *
 * @param centre organisation of the type TISC or of another intermediary
 * @param countries ISO 3166-1 alpha-2 codes that he looks after
 * @param languages BCP 47 tags that he works in
 */
public record Brokerage(UUID centre, List<String> countries, List<String> languages) {

  public Brokerage {
    countries = List.copyOf(countries);
    languages = List.copyOf(languages);
  }
}
