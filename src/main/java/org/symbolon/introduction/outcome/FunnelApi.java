package org.symbolon.introduction.outcome;

import org.symbolon.identity.Viewers;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;

/** The funnel as JSON. */
public final class FunnelApi {
  private final Funnels funnels;
  private final Viewers viewers;

  public FunnelApi(Funnels funnels, Viewers viewers) {
    this.funnels = funnels;
    this.viewers = viewers;
  }

  public void bind(Operations operations) {
    operations.bind("getFunnel", this::get);
  }

  private Reply get(Call call) {
    return Reply.json(funnels.of(viewers.of(call))).withCacheControl("no-store");
  }
}
