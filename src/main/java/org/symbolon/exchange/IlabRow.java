package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of the list of laureates, under the names of its columns. */
record IlabRow(long line, Map<String, String> cells) {
  static final String PITCH = "Moto";
  static final String ABSTRACT = "Résumé";
  static final String ID = "Identifiant";
  static final String YEAR = "Année de concours";
  static final String COMPANY = "Libellé entreprise";
  static final String SIREN = "N° SIREN";
  private static final String FILE_NUMBER = "Dossier Aide";
  private static final String PROJECT = "Projet";
  private static final String FIELD = "Domaine technologique";
  private static final String APPLICATION = "Type de candidature";
  private static final String WEBSITE = "Site web entreprise";
  // Spelt so by the source.
  private static final String COMPANY_PAGE = "Lienc vers scanR";
  private static final String STRUCTURE_IDS = "Id de la structure liée au projet";
  private static final String STRUCTURES = "Structure liée au projet";
  private static final String UNIT = "Unité de recherche liée au projet";

  private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");
  private static final int DIGEST_CHARACTERS = 12;
  private static final int LIST_MOST = 20;

  String line(String column) {
    return PlainText.line(cells.getOrDefault(column, ""));
  }

  /** Pitch and abstract, or what there is of them. */
  String text() {
    return String.join(
        "\n\n",
        Stream.of(pitchNotInAbstract(), PlainText.of(cells.get(ABSTRACT)))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private String pitchNotInAbstract() {
    var pitch = line(PITCH);
    return PlainText.line(cells.get(ABSTRACT)).contains(pitch) ? "" : pitch;
  }

  Optional<String> siren() {
    return Optional.of(line(SIREN)).filter(s -> NINE_DIGITS.matcher(s).matches());
  }

  String company() {
    return line(COMPANY);
  }

  String website() {
    var address = line(WEBSITE).replace(" ", "");
    return address.startsWith("http://") || address.startsWith("https://") ? address : "";
  }

  String companyPage() {
    var address = line(COMPANY_PAGE);
    return address.startsWith("https://") ? address : "";
  }

  List<String> structureIds() {
    return Arrays.stream(line(STRUCTURE_IDS).split(",", LIST_MOST))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  String structures() {
    return line(STRUCTURES);
  }

  /**
   * The contest's identifier of the project; recent years have none: then its project name, company
   * or text under the year, each of which stays the same as long as the row does.
   */
  Optional<String> externalId() {
    for (var column : List.of(ID, FILE_NUMBER)) {
      if (!line(column).isEmpty()) {
        return Optional.of(line(column).replace(" ", ""));
      }
    }
    if (text().isEmpty()) {
      return Optional.empty();
    }
    var name = line(PROJECT).isEmpty() ? siren().orElseGet(this::digest) : line(PROJECT);
    return Optional.of(line(YEAR) + "-" + name.replaceAll("\\s+", "-"));
  }

  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var bytes = sha.digest(text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** Title, summary and description; the facts of the row are its last paragraph. */
  void describe(ObjectNode listing) {
    var pitch = line(PITCH).isEmpty() ? text().lines().findFirst().orElse("") : line(PITCH);
    var project = line(PROJECT);
    var title =
        project.isEmpty()
                || pitch.toLowerCase(Locale.FRENCH).contains(project.toLowerCase(Locale.FRENCH))
            ? pitch
            : project + " : " + pitch;
    var heading = Excerpt.sentences(title, Draft.TITLE_CHARACTERS, Locale.FRENCH);
    Draft.describe(listing, heading, text(), facts(), Locale.FRENCH);
  }

  private List<String> facts() {
    var facts = new ArrayList<String>();
    facts.add("Lauréat i-Lab " + line(YEAR) + in(APPLICATION) + in(FIELD) + ".");
    fact(facts, "Unité de recherche liée au projet : ", line(UNIT));
    fact(facts, "Structure liée au projet : ", structures());
    return facts;
  }

  private String in(String column) {
    return line(column).isEmpty() ? "" : ", " + line(column);
  }

  private static void fact(List<String> facts, String what, String value) {
    if (!value.isEmpty()) {
      facts.add(what + value.replace(",", ", ").replace(",  ", ", ") + ".");
    }
  }
}
