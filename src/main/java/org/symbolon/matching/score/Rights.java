package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.listing.FreedomToUse.Statement;
import org.symbolon.listing.FreedomToUse.Verdict;
import org.symbolon.listing.ListingRules;

/**
 * What the recorded rights say about where it is wanted, by {@link FreedomToUse}: a right in force
 * gives a licence its worth; where none is, it may be used without one; an application is half of
 * that; unknown gives nothing, is said as missing, and never reads as free. {@value
 * Territory#OF_PLACES} of the points for the mean over the need's territories, the rest for the
 * country where the seeker sits. For the whole world the best of the countries that the records
 * name counts.
 */
final class Rights implements Judge {
  private static final Map<Verdict, Double> SHARES =
      Map.of(
          Verdict.IN_FORCE, 1.0,
          Verdict.FREE, 0.8,
          Verdict.PENDING, 0.5,
          Verdict.UNKNOWN, 0.0,
          Verdict.NOT_RECORDED, 0.0);

  private final FreedomToUse freedom;
  private final Set<String> countries;

  /**
   * @param countries ISO 3166-1 alpha-2 codes of the vocabulary {@code countries}
   */
  Rights(FreedomToUse freedom, Set<String> countries) {
    this.freedom = freedom;
    this.countries = Set.copyOf(countries);
  }

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var wanted = need.content().territories();
    var seat = need.owner().facts().country();
    if (technology.content().rights().isEmpty()) {
      return Judgement.missing(Because.of("missing.rights"));
    }
    var findings = new Findings();
    var statements = new TreeMap<String, Statement>();
    if (wanted.isEmpty()) {
      findings.lacks(Missing.of("territories", true, false));
    } else {
      findings.rests(Fact.need("territories", wanted));
      if (wanted.contains(ListingRules.WORLD)) {
        findings.gives(Territory.OF_PLACES * ofTheWorld(technology, statements));
      } else {
        for (var place : wanted) {
          var statement = freedom.in(place, technology.content().rights());
          statements.put(place, statement);
          findings.gives(Territory.OF_PLACES * SHARES.get(statement.verdict()) / wanted.size());
        }
      }
    }
    if (seat != null) {
      var statement = freedom.in(seat, technology.content().rights());
      statements.put(seat, statement);
      findings
          .gives((1 - Territory.OF_PLACES) * SHARES.get(statement.verdict()))
          .rests(Fact.need("organisation/country", seat));
    }
    rest(findings, technology, statements);
    // Where everything is reached already, what is unknown elsewhere could give no more.
    say(findings, statements, findings.judgement().share() < 1);
    return findings.judgement();
  }

  /** The best of the countries that the records name. */
  private double ofTheWorld(Side technology, Map<String, Statement> statements) {
    var rights = technology.content().rights();
    var named = new LinkedHashSet<String>();
    rights.forEach(right -> named.add(right.country() == null ? right.office() : right.country()));
    var best = 0.0;
    for (var place : named) {
      if (place != null && countries.contains(place)) {
        var statement = freedom.in(place, rights);
        statements.put(place, statement);
        best = Math.max(best, SHARES.get(statement.verdict()));
      }
    }
    return best;
  }

  private static void rest(Findings findings, Side technology, Map<String, Statement> statements) {
    var rights = technology.content().rights();
    for (var i = 0; i < rights.size(); i++) {
      var right = rights.get(i);
      if (statements.values().stream().anyMatch(statement -> statement.rows().contains(right))) {
        findings.rests(Fact.technology("rights/" + i + "/status", right.status()));
      }
    }
  }

  /** One sentence for each verdict, with the countries that it holds for. */
  private static void say(
      Findings findings, Map<String, Statement> statements, boolean lacksPoints) {
    var places = new EnumMap<Verdict, List<String>>(Verdict.class);
    statements.forEach((place, statement) ->
        places.computeIfAbsent(statement.verdict(), v -> new ArrayList<>()).add(place));
    places.forEach((verdict, codes) -> {
      var day = oldest(codes.stream().map(statements::get).map(Statement::asOf).toList());
      var sentence =
          new Because(
              key(verdict),
              Map.of(
                  "places",
                  Said.list(Said.Form.COUNTRY, codes),
                  "dated",
                  Said.choice(day == null ? "NO" : "YES"),
                  "day",
                  day == null ? Said.text("") : Said.day(day)));
      if (lacksPoints && isUnknown(verdict)) {
        findings.lacks(sentence);
      } else {
        findings.say(sentence);
      }
    });
  }

  private static boolean isUnknown(Verdict verdict) {
    return switch (verdict) {
      case UNKNOWN, NOT_RECORDED -> true;
      case FREE, IN_FORCE, PENDING -> false;
    };
  }

  private static LocalDate oldest(List<LocalDate> days) {
    return days.stream().anyMatch(Objects::isNull)
        ? null
        : days.stream().min(LocalDate::compareTo).orElse(null);
  }

  private static String key(Verdict verdict) {
    return switch (verdict) {
      case FREE -> "rights.free";
      case IN_FORCE -> "rights.inForce";
      case PENDING -> "rights.pending";
      case UNKNOWN -> "rights.unknown";
      case NOT_RECORDED -> "missing.rights";
    };
  }
}
