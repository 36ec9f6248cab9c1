package org.symbolon.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.symbolon.identity.Viewers;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.json.Json;

/** Handing listings over, as JSON. */
public final class HandoverApi {
  private final Handovers handovers;
  private final Viewers viewers;

  public HandoverApi(Handovers handovers, Viewers viewers) {
    this.handovers = handovers;
    this.viewers = viewers;
  }

  public void bind(Operations operations) {
    operations.bind("listHandovers", this::list).bind("offerListing", this::offer);
    for (var answer : Handover.Answer.values()) {
      operations.bind(
          answer.operation(),
          call -> Reply.json(write(handovers.answer(viewers.of(call), call.id("id"), answer))));
    }
  }

  private Reply list(Call call) {
    ObjectNode answer = Json.mapper().createObjectNode();
    var rows = answer.putArray("handovers");
    handovers.of(viewers.of(call), call.id("id")).forEach(handover -> rows.add(write(handover)));
    return Reply.json(answer);
  }

  private Reply offer(Call call) {
    var sent = call.json();
    var to = Call.idOf("/to", sent.path("to").asText());
    var note = Optional.ofNullable(sent.get("note")).map(text -> text.asText()).orElse(null);
    return Reply.json(201, write(handovers.offer(viewers.of(call), call.id("id"), to, note)));
  }

  private static ObjectNode write(Handover handover) {
    var node = Json.mapper().createObjectNode();
    node.put("id", handover.id().toString());
    node.put("listing", handover.listing().toString());
    node.put("title", handover.title());
    node.put("from", handover.from().toString());
    node.put("to", handover.to().toString());
    node.put("status", handover.status().name());
    if (!handover.note().isEmpty()) {
      node.put("note", handover.note());
    }
    node.put("offeredAt", handover.offeredAt().toString());
    handover.decidedAt().ifPresent(at -> node.put("decidedAt", at.toString()));
    return node;
  }
}
