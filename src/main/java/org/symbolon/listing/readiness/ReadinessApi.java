package org.symbolon.listing.readiness;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.symbolon.listing.ListingJson;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.language.Messages;

/** A document in, what the readiness checker finds out. Stores nothing; open to everybody. */
public final class ReadinessApi {
  private final Readiness readiness;
  private final Messages messages;
  private final InstantSource clock;

  public ReadinessApi(Readiness readiness, Messages messages, InstantSource clock) {
    this.readiness = readiness;
    this.messages = messages;
    this.clock = clock;
  }

  public void bind(Operations operations) {
    operations.bind("checkReadiness", this::check);
  }

  private Reply check(Call call) {
    var say = messages.in(call.language());
    var content = ListingJson.readContent(call.json());
    var report = readiness.of(content, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var json = Json.mapper().createObjectNode().put("ready", report.ready());
    var counts = json.putObject("counts");
    for (var severity : Severity.values()) {
      counts.put(severity.name(), report.count(severity));
    }
    var findings = json.putArray("findings");
    for (var finding : report.findings()) {
      var node = findings.addObject();
      node.put("rule", finding.rule().id())
          .put("severity", finding.severity().name())
          .put("field", finding.field());
      if (finding.count() != null) {
        node.put("count", finding.count()).put("limit", finding.limit());
      }
      node.put("sentence", finding.sentence(say));
    }
    return Reply.json(json);
  }
}
