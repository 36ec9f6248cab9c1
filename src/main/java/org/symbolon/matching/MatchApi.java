package org.symbolon.matching;

import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.json.Json;

/** Matches as JSON. */
public final class MatchApi {
  private static final int SHOWN_UNASKED = 10;

  private final Matches matches;
  private final Explanations explanations;
  private final Decisions decisions;
  private final Viewers viewers;
  private final Reasons reasons;

  /** What the body of a dismissal says. */
  record Dismissal(DismissalReason reason, String note) {}

  /** What the body of a shortlisting says. */
  record Shortlisting(String note) {}

  public MatchApi(
      Matches matches,
      Explanations explanations,
      Decisions decisions,
      Viewers viewers,
      Reasons reasons) {
    this.matches = matches;
    this.explanations = explanations;
    this.decisions = decisions;
    this.viewers = viewers;
    this.reasons = reasons;
  }

  public void bind(Operations operations) {
    operations
        .bind("listMatches", this::list)
        .bind("explainMatch", this::explain)
        .bind("shortlistMatch", this::shortlist)
        .bind("dismissMatch", this::dismiss)
        .bind("restoreMatch", this::restore);
  }

  private Reply list(Call call) {
    var viewer = viewers.of(call);
    var limit = call.queryParameter("limit").map(Integer::parseInt).orElse(SHOWN_UNASKED);
    var ranking = matches.ranked(viewer, call.id("id"));
    matches.noteShown(ranking, limit);
    return Reply.json(json(call, viewer).page(ranking, call.queryParameter("profile"), limit));
  }

  private Reply explain(Call call) {
    var viewer = viewers.of(call);
    var explanation = explanations.of(viewer, call.id("id"), other(call));
    return Reply.json(json(call, viewer).pair(explanation, call.queryParameter("profile")));
  }

  private Reply shortlist(Call call) {
    var body = read(call, Shortlisting.class);
    return reply(decisions.shortlist(viewers.of(call), call.id("id"), other(call), body.note()));
  }

  private Reply dismiss(Call call) {
    var body = read(call, Dismissal.class);
    if (body.reason() == null) {
      throw new Refused.Invalid("/reason", "is required");
    }
    return reply(
        decisions.dismiss(
            viewers.of(call), call.id("id"), other(call), body.reason(), body.note()));
  }

  private Reply restore(Call call) {
    return reply(decisions.restore(viewers.of(call), call.id("id"), other(call)));
  }

  private static <T> T read(Call call, Class<T> type) {
    return Json.convert(call.json(), type);
  }

  private static UUID other(Call call) {
    return call.id("other");
  }

  private MatchJson json(Call call, Viewer viewer) {
    return new MatchJson(reasons, call.language(), viewer);
  }

  private static Reply reply(Decision decision) {
    return Reply.json(MatchJson.decision(decision));
  }
}
