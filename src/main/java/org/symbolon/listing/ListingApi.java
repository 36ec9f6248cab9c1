package org.symbolon.listing;

import io.vertx.core.Future;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;

/** Listings as JSON. */
public final class ListingApi {
  private static final String PATH = "/api/v1/listings/";

  private final Listings listings;
  private final Viewers viewers;

  public ListingApi(Listings listings, Viewers viewers) {
    this.listings = listings;
    this.viewers = viewers;
  }

  public void bind(Operations operations) {
    operations
        .bindComposing("getListing", this::get)
        .bind("postListing", this::post)
        .bind("reviseListing", this::revise)
        .bind("publishListing", call -> perform(call, Act.PUBLISH))
        .bind("pauseListing", call -> perform(call, Act.PAUSE))
        .bind("withdrawListing", call -> perform(call, Act.WITHDRAW))
        .bind("renewListing", call -> perform(call, Act.RENEW));
  }

  /** The read that happens most: it stays on the event loop, and asks for the tag alone first. */
  private Future<Reply> get(Call call) {
    call.requireNoQuery();
    var id = call.id("id");
    return viewers.find(call).compose(viewer -> get(call, id, viewer));
  }

  private Future<Reply> get(Call call, UUID id, Viewer viewer) {
    if (call.headers().contains("If-None-Match")) {
      return listings
          .etag(viewer, id)
          .compose(tag -> {
            var quoted = quoted(tag.orElseThrow(() -> missing(id)));
            return call.knows(quoted)
                ? Future.succeededFuture(Reply.notModified(quoted))
                : document(viewer, id);
          });
    }
    return document(viewer, id);
  }

  private Future<Reply> document(Viewer viewer, UUID id) {
    return listings
        .document(viewer, id)
        .map(found -> {
          var document = found.orElseThrow(() -> missing(id));
          return Reply.json(200, document.json(), quoted(document.etag()));
        });
  }

  private static Refused.NotFound missing(UUID id) {
    return new Refused.NotFound("listing", id.toString());
  }

  private static String quoted(String etag) {
    return '"' + etag + '"';
  }

  private Reply post(Call call) {
    var viewer = viewers.of(call);
    var posted = listings.post(viewer, ListingJson.read(call.json()));
    return now(201, viewer, posted.id()).withLocation(PATH + posted.id());
  }

  private Reply revise(Call call) {
    var viewer = viewers.of(call);
    var expected = call.ifMatch().required().orElse(-1);
    var id = call.id("id");
    listings.revise(viewer, id, expected, ListingJson.read(call.json()));
    return now(200, viewer, id);
  }

  private Reply perform(Call call, Act act) {
    var viewer = viewers.of(call);
    var id = call.id("id");
    listings.perform(viewer, id, act, call.ifMatch().expected());
    return now(200, viewer, id);
  }

  /** Read back, so that a write answers the same text and tag as the next read. */
  private Reply now(int status, Viewer viewer, UUID id) {
    var document = listings.document(viewer, id).await().orElseThrow(() -> missing(id));
    return Reply.json(status, document.json(), quoted(document.etag()));
  }
}
