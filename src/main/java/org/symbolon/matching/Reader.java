package org.symbolon.matching;

import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Reply;

/**
 * Who reads a page of matching.
 *
 * @param formToken for the forms of the page; null for a visitor, who gets none
 */
record Reader(Viewer viewer, String formToken) {
  static final Reader VISITOR = new Reader(Viewer.VISITOR, null);

  static Reader of(Visits visits, Call call) {
    return visits.current(call).map(Reader::of).orElse(VISITOR);
  }

  private static Reader of(Visits.Visit visit) {
    return new Reader(visit.viewer(), visit.formToken());
  }

  /** Whoever sent a form; see {@link Visits#sender}. */
  static Reader sending(Visits visits, Call call) {
    return of(visits.sender(call));
  }

  boolean isVisitor() {
    return formToken == null;
  }

  /** Whether he sees what both sides think of each other. */
  boolean seesBothViews() {
    return viewer.may("seeBothViews", null);
  }

  /** Whether he may say for this organisation what it thinks of a match. */
  boolean decidesFor(UUID organisation) {
    return !isVisitor() && viewer.may("shortlistMatch", organisation);
  }

  /** Whether he may ask for introductions of this organisation. */
  boolean asksFor(UUID organisation) {
    return !isVisitor() && viewer.may("requestCase", organisation);
  }

  /** Only visitors share what they see. */
  Reply only(Reply reply) {
    return isVisitor() ? reply : reply.withCacheControl("no-store");
  }
}
