package org.symbolon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The words that generated listings and queries are made of: a few frequent ones, a long tail. */
final class Wording {
  private static final double TEXT_EXPONENT = 0.9;

  private static final List<String> QUALITIES =
      words(
          """
          low-cost modular portable compact robust adaptive autonomous passive flexible transparent
          biodegradable recyclable lightweight corrosion-resistant self-cleaning high-efficiency
          solar-powered wireless printable porous membrane-free catalytic enzymatic magnetic acoustic
          optical thermal hybrid layered woven ceramic metallic polymeric organic regenerative smart
          distributed floating submerged airborne mobile stackable foldable washable sterile
          continuous batch closed-loop gravity-fed hand-operated waterless solvent-free lead-free
          cobalt-free non-toxic fire-resistant salt-tolerant drought-tolerant vibration-damping
          low-noise low-pressure high-temperature ambient rapid precise remote predictive
          """);

  private static final List<String> THINGS =
      words(
          """
          filter sensor pump membrane battery turbine reactor electrolyser coating catalyst collector
          inverter controller absorber heat-exchanger dryer digester gasifier separator evaporator
          condenser compressor storage tank insulation panel window roof brick concrete adhesive
          composite textile film foam aerogel electrode electrolyte cell module blade bearing motor
          drive gearbox actuator valve nozzle burner stove lamp charger converter transformer cable
          drone robot vehicle trailer vessel hull sail greenhouse irrigation harvester seeder sprayer
          fertiliser pesticide feed trap packaging container label scanner camera spectrometer assay
          probe antenna network platform model algorithm simulator map register meter gauge logger
          beacon shelter kit toolbox mould press extruder printer furnace kiln cooler refrigerator
          """);

  private static final List<String> PROCESSES =
      words(
          """
          purification desalination monitoring recycling recovery storage conversion generation
          separation drying cooling heating insulation pumping disinfection detection prediction
          treatment harvesting pyrolysis fermentation digestion gasification electrolysis oxidation
          reduction adsorption capture sequestration mineralisation transport distribution charging
          balancing metering lighting cooking ventilation sorting shredding washing casting welding
          coating printing machining inspection calibration sampling mapping grafting pollination
          breeding pest-control weeding fertilisation irrigation reforestation restoration
          """);

  private static final List<String> MATERIALS =
      words(
          """
          water wastewater seawater brine biomass straw husk manure sludge algae wood bamboo cork
          paper plastic polyethylene polyester rubber glass steel aluminium copper lithium nickel
          cobalt graphite silicon perovskite zeolite clay sand cement ash slag gypsum lime carbon
          hydrogen methane ammonia ethanol biodiesel syngas steam air dust smoke nitrate phosphate
          arsenic fluoride mercury cadmium chromium pharmaceuticals microplastics dyes oil grease
          milk rice maize cassava coffee cocoa tea cotton wool leather fish shrimp fruit vegetables
          """);

  private static final List<String> PLACES =
      words(
          """
          households villages farms schools hospitals clinics harbours islands deserts highlands
          cities factories mines quarries refineries breweries dairies tanneries laundries hotels
          ships railways airports warehouses markets greenhouses forests wetlands rivers lakes coasts
          """);

  private static final List<String> PREFIXES =
      words(
          """
          nano micro photo electro bio hydro thermo aero geo magneto ferro sono piezo chemo plasma
          cryo opto meso ultra multi poly semi inter super sub
          """);

  private static final List<String> SENTENCES =
      List.of(
          "A %s %s for %s of %s in %s.",
          "The %s %s replaces conventional %s of %s and was tried in %s.",
          "It uses a %s %s that makes %s of %s affordable for %s.",
          "Losses fall because the %s %s joins %s and %s, which %s asked for.",
          "Operators report that the %s %s needs no %s of %s, even in %s.",
          "With the %s %s the cost of %s of %s is halved for %s.");

  private final Zipf<String> qualities = new Zipf<>(QUALITIES, TEXT_EXPONENT);
  private final Zipf<String> things;
  private final Zipf<String> processes = new Zipf<>(PROCESSES, TEXT_EXPONENT);
  private final Zipf<String> materials = new Zipf<>(withTail(MATERIALS), TEXT_EXPONENT);
  private final Zipf<String> places = new Zipf<>(PLACES, TEXT_EXPONENT);

  Wording() {
    things = new Zipf<>(withTail(THINGS), TEXT_EXPONENT);
  }

  /** The words themselves first, then each of them under each prefix. */
  private static List<String> withTail(List<String> heads) {
    var all = new ArrayList<>(heads);
    PREFIXES.forEach(prefix -> heads.forEach(head -> all.add(prefix + head)));
    return all;
  }

  String title(RandomGenerator random) {
    var quality = qualities.draw(random);
    return Character.toUpperCase(quality.charAt(0))
        + quality.substring(1)
        + " %s for %s of %s in %s"
            .formatted(
                things.draw(random),
                processes.draw(random),
                materials.draw(random),
                places.draw(random));
  }

  String sentences(RandomGenerator random, int count) {
    var text = new StringBuilder();
    for (var i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ")
          .append(
              SENTENCES
                  .get(random.nextInt(SENTENCES.size()))
                  .formatted(
                      qualities.draw(random),
                      things.draw(random),
                      processes.draw(random),
                      materials.draw(random),
                      places.draw(random)));
    }
    return text.toString();
  }

  /** What somebody types: two to four words, now and then only one. */
  String query(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> things.draw(random);
      case 1, 2 -> materials.draw(random) + " " + processes.draw(random);
      case 3, 4 -> qualities.draw(random) + " " + things.draw(random);
      case 5 -> things.draw(random) + " " + processes.draw(random) + " " + materials.draw(random);
      case 6 -> materials.draw(random) + " " + things.draw(random) + " " + places.draw(random);
      default ->
          qualities.draw(random)
              + " " + things.draw(random)
              + " for " + processes.draw(random)
              + " of " + materials.draw(random);
    };
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
