package org.symbolon.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.json.Json;

/** Vocabularies as JSON. They change with a release only, so every reply is written once. */
public final class VocabularyApi {
  /** One line of the list. */
  private record Entry(String name, String version, Map<String, String> title, int terms) {}

  private final Reply list;
  private final Map<String, Reply> byName = new LinkedHashMap<>();

  public VocabularyApi(Vocabularies vocabularies) {
    var entries = new ArrayList<Entry>();
    for (var name : Vocabularies.NAMES) {
      var vocabulary = vocabularies.get(name);
      entries.add(
          new Entry(name, vocabulary.version(), vocabulary.title(), vocabulary.terms().size()));
      byName.put(name, tagged(Json.write(vocabulary)));
    }
    this.list = tagged(Json.write(Map.of("vocabularies", List.copyOf(entries))));
  }

  private static Reply tagged(String json) {
    return Reply.json(200, json).withContentEtag();
  }

  public void bind(Operations operations) {
    operations.bind("listVocabularies", call -> list).bind("getVocabulary", this::get);
  }

  private Reply get(Call call) {
    var name = call.pathParameter("name");
    var reply = byName.get(name);
    if (reply == null) {
      throw new Refused.NotFound("vocabulary", name);
    }
    return reply;
  }
}
