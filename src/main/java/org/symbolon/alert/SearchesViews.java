package org.symbolon.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.symbolon.alert.SearchesView.Option;
import org.symbolon.alert.SearchesView.Row;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Frame;

/** Writes subscriptions out as their owner sees them. */
final class SearchesViews {
  private final Messages messages;
  private final SearchAddress addresses;

  SearchesViews(Messages messages, SearchAddress addresses) {
    this.messages = messages;
    this.addresses = addresses;
  }

  SearchesView of(Frame frame, Visit visit, List<Subscription> kept, String said, String wrong) {
    var say = frame.say();
    var searches = new ArrayList<Row>();
    var matches =
        row(null, say.text("searches.matches"), "/my", Cadence.NEVER, false, say, say.language());
    for (var one : kept) {
      if (Subscriptions.isSearch(one)) {
        searches.add(row(one, one.name(), addresses.page(one.query()), say));
      } else {
        matches = row(one, say.text("searches.matches"), "/my", say);
      }
    }
    return new SearchesView(
        frame, visit.formToken(), visit.account().email(), said, wrong, searches, matches);
  }

  private Row row(Subscription one, String name, String path, Wording say) {
    var waits = one.cadence() != Cadence.NEVER && one.confirmedAt().isEmpty();
    return row(one.id().toString(), name, path, one.cadence(), waits, say, one.language());
  }

  private Row row(
      String id,
      String name,
      String path,
      Cadence cadence,
      boolean waits,
      Wording say,
      Language language) {
    var state =
        say.text(
            "searches.state." + cadence,
            Map.of("language", messages.in(language).text("language.self")));
    return new Row(
        id,
        name,
        "/" + say.language().tag() + path,
        state,
        waits,
        cadences(cadence, say),
        languages(language));
  }

  static List<Option> cadences(Cadence chosen, Wording say) {
    return Arrays.stream(Cadence.values())
        .map(one -> new Option(one.name(), say.text("cadence." + one), one == chosen))
        .toList();
  }

  private List<Option> languages(Language chosen) {
    return Arrays.stream(Language.values())
        .map(one -> new Option(one.tag(), messages.in(one).text("language.self"), one == chosen))
        .toList();
  }
}
