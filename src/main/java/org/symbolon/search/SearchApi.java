package org.symbolon.search;

import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Language;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;

/** The search as JSON. */
public final class SearchApi {
  /** Completes what is being typed. */
  @FunctionalInterface
  public interface Suggesting {
    List<Suggestion> suggest(String typed, Language language);
  }

  private final Finder finder;
  private final Suggesting suggesting;
  private final SearchParameters parameters;

  public SearchApi(Finder finder, Suggesting suggesting, SearchParameters parameters) {
    this.finder = finder;
    this.suggesting = suggesting;
    this.parameters = parameters;
  }

  public void bind(Operations operations) {
    operations.bind("searchListings", this::search).bind("suggest", this::suggest);
  }

  private Reply search(Call call) {
    var query = parameters.parse(call::queryParameters);
    return Reply.json(finder.find(query, call.language()));
  }

  private Reply suggest(Call call) {
    var typed = call.queryParameter("q").orElse("").strip();
    return Reply.json(
        Map.of(
            "suggestions",
            typed.isEmpty() ? List.of() : suggesting.suggest(typed, call.language())));
  }
}
