package org.symbolon.introduction;

import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.json.Json;

/** Cases as JSON. */
public final class CaseApi {
  private static final String PATH = "/api/v1/cases/";

  private final Cases cases;
  private final Requests requests;
  private final Contacts contacts;
  private final CaseMessages messages;
  private final CaseNames names;
  private final Viewers viewers;

  /** What the body of a step says; each step reads what it needs. */
  record StepBody(
      Step step,
      String reason,
      String note,
      String phone,
      UUID broker,
      UUID centre,
      String agreementType,
      String valueBand,
      Integer jobs) {
    Act act() {
      return switch (step) {
        case null -> throw new Refused.Invalid("/step", "is required");
        case TAKE -> new Act.Take();
        case HAND_OVER -> new Act.HandOver(broker);
        case REFER -> new Act.Refer(centre);
        case ASK_BOTH -> new Act.AskBoth();
        case CONSENT -> new Act.Consent(phone);
        case DECLINE -> new Act.Decline(reason, note);
        case START_TALKS -> new Act.StartTalks();
        case AGREE -> new Act.Agree(AgreementFields.of(agreementType, valueBand, jobs));
        case CLOSE -> new Act.Close(reason);
        case WITHDRAW -> new Act.Withdraw();
        case REQUEST, PROPOSE, EXPIRE ->
            throw new Refused.Invalid("/step", "is not done to a case that is there");
      };
    }

    /** Without note and number. */
    @Override
    public String toString() {
      return "StepBody[" + step + "]";
    }
  }

  record MessageBody(String text, CaseMessage.Audience audience) {}

  public CaseApi(
      Cases cases,
      Requests requests,
      Contacts contacts,
      CaseMessages messages,
      CaseNames names,
      Viewers viewers) {
    this.cases = cases;
    this.requests = requests;
    this.contacts = contacts;
    this.messages = messages;
    this.names = names;
    this.viewers = viewers;
  }

  public void bind(Operations operations) {
    operations
        .bind("listCases", this::list)
        .bind("requestCase", call -> opened(call, false))
        .bind("proposeCase", call -> opened(call, true))
        .bind("getCase", this::get)
        .bind("stepCase", this::step)
        .bind("getCaseContacts", this::contacts)
        .bind("listCaseMessages", this::messages)
        .bind("postCaseMessage", this::write)
        .bind("listDeclines", this::declines);
  }

  private Reply list(Call call) {
    var viewer = viewers.of(call);
    return Reply.json(
            new CaseJson.Lists(
                all(cases.mine(viewer), viewer),
                all(cases.inHandsOf(viewer), viewer),
                all(cases.waiting(viewer), viewer)))
        .withCacheControl("no-store");
  }

  private List<CaseJson.CaseOf> all(List<Seen> seen, Viewer viewer) {
    var named = names.of(seen);
    return seen.stream().map(one -> CaseJson.of(one, named, viewer)).toList();
  }

  private Reply opened(Call call, boolean byBroker) {
    var viewer = viewers.of(call);
    var wanted = Json.convert(call.json(), Introduction.class);
    var seen = byBroker ? requests.propose(viewer, wanted) : requests.request(viewer, wanted);
    return reply(201, seen, viewer).withLocation(PATH + seen.what().id());
  }

  private Reply get(Call call) {
    var viewer = viewers.of(call);
    return reply(200, cases.get(viewer, call.id("id")), viewer);
  }

  private Reply step(Call call) {
    var viewer = viewers.of(call);
    var body = Json.convert(call.json(), StepBody.class);
    return reply(200, cases.step(viewer, call.id("id"), body.act()), viewer);
  }

  private Reply reply(int status, Seen seen, Viewer viewer) {
    return Reply.json(status, CaseJson.of(seen, names.of(List.of(seen)), viewer))
        .withCacheControl("no-store");
  }

  private Reply contacts(Call call) {
    var found = contacts.of(viewers.of(call), call.id("id"));
    return Reply.json(
            new CaseJson.ContactsJson(found.stream().map(CaseJson.ContactJson::of).toList()))
        .withCacheControl("no-store");
  }

  private Reply messages(Call call) {
    var read = messages.of(viewers.of(call), call.id("id"));
    return Reply.json(
            new CaseJson.MessagesJson(read.stream().map(CaseJson.MessageJson::of).toList()))
        .withCacheControl("no-store");
  }

  private Reply write(Call call) {
    var body = Json.convert(call.json(), MessageBody.class);
    var written = messages.write(viewers.of(call), call.id("id"), body.text(), body.audience());
    return Reply.json(201, CaseJson.MessageJson.of(written)).withCacheControl("no-store");
  }

  private Reply declines(Call call) {
    var listing = call.queryParameter("listing").map(UUID::fromString).orElse(null);
    var counted = cases.declines(viewers.of(call), call.id("id"), listing);
    return Reply.json(
            new CaseJson.DeclinesJson(
                Cases.LEAST_TOLD,
                counted.entrySet().stream()
                    .map(one -> new CaseJson.DeclineJson(one.getKey(), one.getValue()))
                    .toList()))
        .withCacheControl("no-store");
  }
}
