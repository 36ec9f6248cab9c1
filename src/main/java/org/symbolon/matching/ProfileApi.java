package org.symbolon.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Rules;
import org.symbolon.matching.score.Criterion;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;

/** Matching profiles as JSON. */
public final class ProfileApi {
  private final Profiles profiles;
  private final Viewers viewers;

  public ProfileApi(Profiles profiles, Viewers viewers) {
    this.profiles = profiles;
    this.viewers = viewers;
  }

  /** {@code createdAt} is null for a version that came with the release. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Shown(
      String name,
      int version,
      Map<String, String> title,
      Map<Criterion, Double> weights,
      Instant createdAt) {

    static Shown of(Profiles.Dated dated) {
      var profile = dated.profile();
      return new Shown(
          profile.name(),
          profile.version(),
          profile.title(),
          profile.weights(),
          dated.createdAt().orElse(null));
    }
  }

  public void bind(Operations operations) {
    operations
        .bind("listMatchProfiles", this::list)
        .bind("getMatchProfile", this::get)
        .bind("changeMatchProfile", this::change);
  }

  private Reply list(Call call) {
    return Reply.json(Map.of("profiles", profiles.current().stream().map(Shown::of).toList()));
  }

  private Reply get(Call call) {
    var version = call.queryParameter("version").map(Integer::valueOf);
    return reply(profiles.get(call.pathParameter("name"), version));
  }

  private Reply change(Call call) {
    var viewer = viewers.of(call);
    var expected = call.ifMatch().required();
    viewer.require("changeMatchProfile", null);
    var weights = weights(call.json().path("weights"));
    return reply(profiles.change(viewer, call.pathParameter("name"), expected, weights));
  }

  private static Map<Criterion, Double> weights(JsonNode node) {
    var weights = new EnumMap<Criterion, Double>(Criterion.class);
    var rules = new Rules();
    for (var member : node.properties()) {
      try {
        weights.put(Criterion.valueOf(member.getKey()), member.getValue().doubleValue());
      } catch (IllegalArgumentException unknown) {
        rules.check(false, "/weights/" + member.getKey(), "is no criterion");
      }
    }
    rules.refuseIfBroken();
    return weights;
  }

  private static Reply reply(Profiles.Dated dated) {
    return Reply.json(Shown.of(dated)).withEtag("\"" + dated.profile().version() + "\"");
  }
}
