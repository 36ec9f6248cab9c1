package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The centres of the US space agency by the codes of its technology transfer portal. Names as the
 * agency writes them (nasa.gov, "NASA Centers and Facilities"). The Jet Propulsion Laboratory is
 * run by a university for the agency; the others are parts of the government.
 */
enum NasaCentre {
  ARC("NASA Ames Research Center", "https://www.nasa.gov/ames/"),
  /** Renamed from Dryden in 2014; the portal keeps the old code. */
  DFRC("NASA Armstrong Flight Research Center", "https://www.nasa.gov/armstrong/"),
  GRC("NASA Glenn Research Center", "https://www.nasa.gov/glenn/"),
  GSFC("NASA Goddard Space Flight Center", "https://www.nasa.gov/goddard/"),
  HDQS("NASA Headquarters", "https://www.nasa.gov/headquarters/"),
  JPL("NASA Jet Propulsion Laboratory", "https://www.jpl.nasa.gov/"),
  JSC("NASA Johnson Space Center", "https://www.nasa.gov/johnson/"),
  KSC("NASA Kennedy Space Center", "https://www.nasa.gov/kennedy/"),
  LARC("NASA Langley Research Center", "https://www.nasa.gov/langley/"),
  MSFC("NASA Marshall Space Flight Center", "https://www.nasa.gov/marshall/"),
  SSC("NASA Stennis Space Center", "https://www.nasa.gov/stennis/");

  static final String SOURCE = "nasa-t2";

  private final String title;
  private final String website;

  NasaCentre(String title, String website) {
    this.title = title;
    this.website = website;
  }

  /** By the portal's code, whose letter case differs from row to row. */
  static Optional<NasaCentre> of(String code) {
    return Arrays.stream(values())
        .filter(centre -> centre.name().equals(code.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  ObjectNode organisation() {
    var type = this == JPL ? "RESEARCH_INSTITUTE" : "GOVERNMENT";
    var organisation = Draft.organisation(SOURCE, name(), title, type, "US");
    organisation.put("website", website).putArray("languages").add("en");
    return organisation;
  }
}
