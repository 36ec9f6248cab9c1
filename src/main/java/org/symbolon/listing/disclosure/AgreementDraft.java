package org.symbolon.listing.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.EmailValidator;
import org.symbolon.kernel.Rules;

/**
 * An agreement before it is offered.
 *
 * @param party for whom the people act, at most {@value #PARTY_CHARACTERS} characters
 * @param people addresses, 1 to {@value #PEOPLE}
 * @param lastDay the last day (UTC) on which it holds, at most {@value #YEARS} years ahead
 */
public record AgreementDraft(String party, List<String> people, String text, LocalDate lastDay) {
  public static final int PARTY_CHARACTERS = 200;
  public static final int PEOPLE = 20;
  public static final int TEXT_CHARACTERS = 10_000;
  public static final int YEARS = 10;

  /** Addresses in lower case, each once. */
  public AgreementDraft {
    people =
        people.stream()
            .map(person -> person.strip().toLowerCase(Locale.ROOT))
            .filter(person -> !person.isEmpty())
            .distinct()
            .toList();
  }

  void check(Instant now) {
    var rules = new Rules();
    rules.required(party, "/party");
    rules.atMost(party, PARTY_CHARACTERS, "/party");
    rules.check(!people.isEmpty(), "/people", "must name at least one person");
    rules.atMost(people, PEOPLE, "/people");
    rules.check(
        people.stream().allMatch(EmailValidator.getInstance()::isValid),
        "/people",
        "must be addresses of electronic mail, one in each line");
    rules.required(text, "/text");
    rules.atMost(text, TEXT_CHARACTERS, "/text");
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    rules.check(
        lastDay != null && lastDay.isAfter(today) && lastDay.isBefore(today.plusYears(YEARS)),
        "/lastDay",
        "must be a day after today, at most " + YEARS + " years ahead");
    rules.refuseIfBroken();
  }

  /** The instant at which the day after the last one begins. */
  Instant validUntil() {
    return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
