package org.symbolon.matching;

import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;

/** Partners of organisations as JSON. */
public final class PartnerApi {
  private static final int SHOWN_UNASKED = 10;

  private final Partners partners;
  private final Viewers viewers;
  private final Reasons reasons;

  public PartnerApi(Partners partners, Viewers viewers, Reasons reasons) {
    this.partners = partners;
    this.viewers = viewers;
    this.reasons = reasons;
  }

  public void bind(Operations operations) {
    operations.bind("listPartners", this::list).bind("explainPartner", this::explain);
  }

  private Reply list(Call call) {
    var viewer = viewers.of(call);
    var limit = call.queryParameter("limit").map(Integer::parseInt).orElse(SHOWN_UNASKED);
    return Reply.json(json(call, viewer).page(partners.ranked(viewer, call.id("id")), limit));
  }

  private Reply explain(Call call) {
    var viewer = viewers.of(call);
    var explanation = partners.explained(viewer, call.id("id"), call.id("other"));
    return Reply.json(json(call, viewer).pair(explanation));
  }

  private PartnerJson json(Call call, Viewer viewer) {
    return new PartnerJson(reasons, call.language(), viewer);
  }
}
