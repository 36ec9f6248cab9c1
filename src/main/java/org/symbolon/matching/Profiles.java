package org.symbolon.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.matching.ProfileStore.Version;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Profile;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * The profiles that matches are scored by. The first version of each comes with the release, later
 * ones are made by an operator; a version never changes, so that a stored match stays explained.
 */
public final class Profiles {
  private final Database database;
  private final InstantSource clock;
  private final Map<String, Profile> bundled = BundledProfiles.load();

  public Profiles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A profile with when it was made.
   *
   * @param createdAt empty for a version that came with the release
   */
  public record Dated(Profile profile, Optional<Instant> createdAt) {}

  /**
   * The version of a profile that comes with the release, which needs no database.
   *
   * @throws Refused.NotFound when there is no profile of this name
   */
  public static Profile first(String name) {
    var profile = BundledProfiles.load().get(name);
    if (profile == null) {
      throw new Refused.NotFound("profile", name);
    }
    return profile;
  }

  /** The names of all profiles. */
  public List<String> names() {
    return List.copyOf(bundled.keySet());
  }

  /** The version that holds now of each profile. */
  public List<Dated> current() {
    var made = ProfileStore.latest(database.session());
    return bundled.values().stream().map(first -> dated(first, made.get(first.name()))).toList();
  }

  /**
   * The version that holds now.
   *
   * @throws Refused.NotFound when there is no profile of this name
   */
  public Profile current(String name) {
    return current(database.session(), name).profile();
  }

  /**
   * A version of a profile; without a version the one that holds now.
   *
   * @throws Refused.NotFound when there is no such profile or version
   */
  public Dated get(String name, Optional<Integer> version) {
    var first = bundled(name);
    if (version.isEmpty()) {
      return current(database.session(), name);
    }
    if (version.get() == first.version()) {
      return dated(first, null);
    }
    return ProfileStore.find(database.session(), name, version.get())
        .map(made -> dated(first, made))
        .orElseThrow(() -> new Refused.NotFound("profile", name + " of version " + version.get()));
  }

  /**
   * Makes a new version of a profile, which holds from now on. The same weights again make none.
   *
   * @param expectedVersion the version that the caller saw; empty for any
   * @throws Refused.Stale when it is another one now
   * @throws Refused.Invalid when the weights break {@link ProfileRules}
   */
  public Dated change(
      Viewer viewer, String name, OptionalLong expectedVersion, Map<Criterion, Double> weights) {
    viewer.require("changeMatchProfile", null);
    var first = bundled(name);
    var broken = ProfileRules.violations(first.weights().keySet(), weights);
    if (!broken.isEmpty()) {
      throw new Refused.Invalid(broken);
    }
    return database.inTransaction(session -> {
      ProfileStore.lock(session);
      var now = current(session, name);
      if (expectedVersion.isPresent() && expectedVersion.getAsLong() != now.profile().version()) {
        throw new Refused.Stale(now.profile().version());
      }
      if (now.profile().weights().equals(weights)) {
        return now;
      }
      var next =
          new Version(
              name,
              now.profile().version() + 1,
              weights,
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      ProfileStore.insert(session, next, viewer.actor());
      // A profile has a name instead of an id: the id follows from it.
      var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      Audit.add(
          session,
          clock.instant(),
          viewer.actor(),
          List.of(new Audit.Entry("change", "match profile", id, next.version())));
      return dated(first, next);
    });
  }

  private Dated current(Session session, String name) {
    return dated(bundled(name), ProfileStore.latest(session).get(name));
  }

  private Profile bundled(String name) {
    var profile = bundled.get(name);
    if (profile == null) {
      throw new Refused.NotFound("profile", name);
    }
    return profile;
  }

  private static Dated dated(Profile first, Version made) {
    return made == null
        ? new Dated(first, Optional.empty())
        : new Dated(
            new Profile(first.name(), made.version(), first.title(), made.weights()),
            Optional.of(made.createdAt()));
  }
}
