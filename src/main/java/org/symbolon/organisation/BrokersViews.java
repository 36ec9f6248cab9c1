package org.symbolon.organisation;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.symbolon.identity.Members.Broker;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** Fills the page of the brokers, and reads countries as people write them. */
final class BrokersViews {
  private static final Set<String> DONE = Set.of("appointed", "dismissed");
  private static final int COUNTRIES_CHARACTERS = 4_000;

  private final Site site;
  private final Vocabularies vocabularies;

  BrokersViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
  }

  /** Codes of countries that were written as codes or names, with commas between them. */
  List<String> countries(String written, Wording say) {
    var byName = new LinkedHashMap<String, String>();
    for (var term : vocabularies.get("countries").terms()) {
      byName.put(term.label(say.language()).toLowerCase(say.language().locale()), term.id());
    }
    return Arrays.stream((written == null ? "" : written).split("[,;،，、\\n]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part ->
            byName.getOrDefault(
                part.toLowerCase(say.language().locale()), part.toUpperCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  BrokersView of(
      Visit visit,
      List<Broker> brokers,
      List<Organisation> centres,
      MultiMap typed,
      Optional<String> done,
      Refused.Invalid refused,
      Wording say) {
    var errors = refused == null ? List.<FormError>of() : FormError.of(refused, "broker", say);
    var names = new LinkedHashMap<UUID, String>();
    centres.stream()
        .sorted(Comparator.comparing(o -> o.content().name(), say.order()))
        .forEach(centre -> names.put(centre.id(), centre.content().name()));
    var choices = new LinkedHashMap<String, String>();
    choices.put("", say.text("org.choose"));
    names.forEach((id, name) -> choices.put(id.toString(), name));
    return new BrokersView(
        site.frame(say.language(), BrokerPages.PATH, "", say.text("broker.title")).notIndexed(),
        visit.formToken(),
        done.filter(DONE::contains).map(what -> say.text("broker.done." + what)).orElse(null),
        errors,
        brokers.stream().map(broker -> row(broker, names, say)).toList(),
        new FormFields(say, "broker", typed, FormError.byField(errors))
            .line("email", "email", "off")
            .choice("centre", true, choices)
            .text("countries", true, COUNTRIES_CHARACTERS)
            .ticks("languages", languages(say))
            .list());
  }

  private static BrokersView.Row row(Broker broker, Map<UUID, String> centres, Wording say) {
    var area = broker.brokerage();
    return new BrokersView.Row(
        broker.account().toString(),
        broker.name(),
        broker.email(),
        centres.getOrDefault(area.centre(), area.centre().toString()),
        say.list(area.countries().stream().map(say::country).toList()),
        say.list(area.languages().stream().map(say::languageName).toList()));
  }

  private Map<String, String> languages(Wording say) {
    return vocabularies.get("languages").terms().stream()
        .sorted(Comparator.comparing(term -> term.label(say.language()), say.order()))
        .collect(
            Collectors.toMap(
                Term::id, term -> term.label(say.language()), (a, b) -> a, LinkedHashMap::new));
  }
}
