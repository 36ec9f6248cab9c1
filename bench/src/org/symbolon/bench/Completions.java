package org.symbolon.bench;

import java.util.LinkedHashSet;
import java.util.List;
import org.symbolon.platform.json.Json;

/**
 * Suggestions while somebody types: beginnings of words of the catalogue, one, three and five
 * letters long and a second word begun, one after the other over one connection.
 */
final class Completions {
  private static final int ASKED = 600;
  private static final int WARM_UP = 600;

  private Completions() {}

  static void run() throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      try (var wire = market.connect()) {
        var typed = typed(new Catalogue().searches(4 * (ASKED + WARM_UP), 5));
        for (var prefix : typed.subList(0, WARM_UP)) {
          ask(wire, prefix);
        }
        var samples = new Samples();
        var answered = 0;
        for (var prefix : typed.subList(WARM_UP, WARM_UP + ASKED)) {
          var began = System.nanoTime();
          var body = ask(wire, prefix);
          samples.add(System.nanoTime() - began);
          answered += Json.mapper().readTree(body).path("suggestions").isEmpty() ? 0 : 1;
        }
        Setup.say(
            "suggestions at 100,000 listings, each asked once: %s (within 30 ms), %d of %d with an"
                + " answer, load %s",
            samples.line(), answered, ASKED, Setup.load());
      }
    }
  }

  private static byte[] ask(Wire wire, String prefix) throws Exception {
    return wire.get("/api/v1/suggestions?q=" + prefix).required().body();
  }

  /** Different beginnings of the searches' words; the searches are percent-encoded already. */
  private static List<String> typed(List<String> searches) {
    var typed = new LinkedHashSet<String>();
    for (var search : searches) {
      var words = search.substring(search.indexOf("q=") + 2).replaceAll("&.*", "").split("\\+");
      for (var length : new int[] {1, 3, 5}) {
        typed.add(words[0].substring(0, Math.min(length, words[0].length())));
      }
      if (words.length > 1) {
        typed.add(words[0] + "+" + words[1].substring(0, Math.min(2, words[1].length())));
      }
    }
    typed.removeIf(prefix -> !prefix.matches("[a-z0-9+]+"));
    return List.copyOf(typed);
  }
}
