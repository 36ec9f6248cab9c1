package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who owns the listings of laureates. Nothing is stated that the rows do not say:
 *
 * <ul>
 *   <li>a company that is linked to a French research structure is a spin-off, with that structure
 *       as its parent where it is the only one;
 *   <li>another company is an MSME: the contest takes no others;
 *   <li>a company of which only the register number is known, or whose name is a person's, is
 *       called by that number;
 *   <li>a project without a company belongs to the contest that published it.
 * </ul>
 */
final class IlabOrganisations {
  /** Codes of French institutions of education and research (UAI). */
  private static final Pattern INSTITUTION = Pattern.compile("\\d{7}[A-Z]");

  private static final Pattern TEACHES =
      Pattern.compile(
          "(?i).*(universit|école|ecole|sciences appliquées|polytechnique|télécom|bordeaux"
              + " inp|grenoble inp|centralesup|agroparis|collège de france|isae|insa\\b).*");

  private final Map<String, Company> companies = new HashMap<>();
  private final Map<String, Map<String, Integer>> institutions = new HashMap<>();

  /** What all rows together say of one company. */
  private record Company(
      Map<String, Integer> names, Map<String, Integer> websites, TreeSet<String> institutions) {}

  /** The owner of a listing, and his parent where there is one. */
  record Owner(ObjectNode json, Optional<ObjectNode> parent) {}

  /** Takes note of what a row says of organisations; every row first, then {@link #owner}. */
  void note(IlabRow row) {
    var linked =
        row.structureIds().stream().filter(id -> INSTITUTION.matcher(id).matches()).toList();
    key(row)
        .ifPresent(key -> {
          var company =
              companies.computeIfAbsent(
                  key, k -> new Company(new TreeMap<>(), new TreeMap<>(), new TreeSet<>()));
          count(company.names(), row.company());
          count(company.websites(), row.website());
          company.institutions().addAll(linked);
        });
    if (linked.size() == 1 && row.structureIds().size() == 1) {
      count(
          institutions.computeIfAbsent(linked.getFirst(), k -> new TreeMap<>()), row.structures());
    }
  }

  Owner owner(IlabRow row) {
    var key = key(row);
    if (key.isEmpty()) {
      return new Owner(contest(), Optional.empty());
    }
    var company = companies.get(key.get());
    var name = most(company.names()).filter(n -> !GivenNames.isPersonsName(n));
    if (name.isEmpty() && row.siren().isEmpty()) {
      return new Owner(contest(), Optional.empty());
    }
    var parent =
        company.institutions().size() == 1
            ? institution(company.institutions().first())
            : Optional.<ObjectNode>empty();
    var type = company.institutions().isEmpty() ? "MSME" : "UNIVERSITY_SPIN_OFF";
    var json =
        Draft.organisation(
            IlabLaureates.NAME,
            key.get(),
            name.orElseGet(() -> "Entreprise SIREN " + key.get()),
            type,
            "FR");
    name.flatMap(n -> most(company.websites())).ifPresent(site -> json.put("website", site));
    json.putArray("languages").add("fr");
    parent.ifPresent(p ->
        json.putObject("parent")
            .put("source", IlabLaureates.NAME)
            .put("externalId", p.get("externalId").textValue()));
    return new Owner(json, parent);
  }

  /** The register number, else the name; empty where the row knows no company. */
  private static Optional<String> key(IlabRow row) {
    return row.siren()
        .or(() ->
            Optional.of(row.company())
                .filter(name -> !name.isEmpty() && !GivenNames.isPersonsName(name))
                .map(name -> "nom-" + name.toLowerCase(Locale.FRENCH).replace(' ', '-')));
  }

  private Optional<ObjectNode> institution(String id) {
    return Optional.ofNullable(institutions.get(id))
        .flatMap(IlabOrganisations::most)
        .map(name -> {
          var type = TEACHES.matcher(name).matches() ? "UNIVERSITY" : "RESEARCH_INSTITUTE";
          return Draft.organisation(IlabLaureates.NAME, id, name, type, "FR");
        });
  }

  private static ObjectNode contest() {
    var contest =
        Draft.organisation(
            IlabLaureates.NAME,
            "concours",
            "Concours i-Lab, ministère français chargé de la recherche",
            "GOVERNMENT",
            "FR");
    contest.putArray("languages").add("fr");
    return contest.put(
        "description",
        "Organisateur du concours d'innovation i-Lab. Il publie les projets lauréats dont"
            + " l'entreprise n'est pas connue.");
  }

  private static void count(Map<String, Integer> names, String name) {
    if (!name.isEmpty()) {
      names.merge(name, 1, Integer::sum);
    }
  }

  /** What most rows say; of equals the first in the alphabet, so that it never depends on order. */
  private static Optional<String> most(Map<String, Integer> counted) {
    return counted.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
