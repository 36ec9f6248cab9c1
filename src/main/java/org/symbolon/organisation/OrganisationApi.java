package org.symbolon.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.symbolon.identity.Viewers;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.json.Json;

/** Organisations as JSON. */
public final class OrganisationApi {
  private static final String PATH = "/api/v1/organisations/";
  private static final int LIMIT = 20;
  private static final UUID START = new UUID(0, 0);

  private final Organisations organisations;
  private final Viewers viewers;

  public OrganisationApi(Organisations organisations, Viewers viewers) {
    this.organisations = organisations;
    this.viewers = viewers;
  }

  public void bind(Operations operations) {
    operations
        .bind("listOrganisations", this::list)
        .bind("getOrganisation", this::get)
        .bind("postOrganisation", this::post)
        .bind("reviseOrganisation", this::revise)
        .bind("publishOrganisation", call -> perform(call, OrganisationAct.PUBLISH))
        .bind("pauseOrganisation", call -> perform(call, OrganisationAct.PAUSE))
        .bind("withdrawOrganisation", call -> perform(call, OrganisationAct.WITHDRAW))
        .bind("renewOrganisation", call -> perform(call, OrganisationAct.RENEW))
        .bind("verifyOrganisation", call -> perform(call, OrganisationAct.VERIFY))
        .bind("unverifyOrganisation", call -> perform(call, OrganisationAct.UNVERIFY));
  }

  private Reply list(Call call) {
    var limit = call.queryParameter("limit").map(Integer::parseInt).orElse(LIMIT);
    var after = call.queryParameter("after").map(UUID::fromString).orElse(START);
    // One more than asked for tells whether there is another page.
    var found = organisations.after(viewers.of(call), after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    ObjectNode answer = Json.mapper().createObjectNode();
    var rows = answer.putArray("organisations");
    page.forEach(organisation -> rows.add(OrganisationJson.write(organisation)));
    if (found.size() > limit) {
      answer.put("after", page.getLast().id().toString());
    }
    return Reply.json(answer);
  }

  private Reply get(Call call) {
    return reply(200, organisations.get(viewers.of(call), call.id("id")));
  }

  private Reply post(Call call) {
    var posted = organisations.post(viewers.of(call), OrganisationJson.read(call.json()));
    return reply(201, posted).withLocation(PATH + posted.id());
  }

  private Reply revise(Call call) {
    var expected = call.ifMatch().required().orElse(-1);
    var content = OrganisationJson.read(call.json());
    return reply(200, organisations.revise(viewers.of(call), call.id("id"), expected, content));
  }

  private Reply perform(Call call, OrganisationAct act) {
    var expected = call.ifMatch().expected();
    return reply(200, organisations.perform(viewers.of(call), call.id("id"), act, expected));
  }

  private static Reply reply(int status, Organisation organisation) {
    return Reply.json(status, OrganisationJson.write(organisation))
        .withEtag("\"" + organisation.revision() + "\"");
  }
}
