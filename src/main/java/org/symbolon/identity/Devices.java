package org.symbolon.identity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.platform.http.Call;

/** What people recognise their sessions by, and what counts as one network address. */
final class Devices {
  /** In this order: most browsers also name those that they descend from. */
  private static final List<String> BROWSERS =
      List.of("Firefox", "Edg", "OPR", "SamsungBrowser", "Chromium", "Chrome", "Safari");

  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux");

  /** Of an IPv6 address the first four groups: providers give a customer all the others. */
  private static final int GROUPS = 4;

  private Devices() {}

  /** For example {@code Firefox, Linux}; empty when the browser does not say. */
  static String of(Call call) {
    var agent = call.header("User-Agent").orElse("");
    return Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
        .filter(Objects::nonNull)
        .map(name -> name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name)
        .collect(Collectors.joining(", "));
  }

  private static String first(List<String> names, String agent) {
    return names.stream().filter(agent::contains).findFirst().orElse(null);
  }

  static String address(Call call) {
    var remote = call.remote();
    if (!remote.contains(":")) {
      return remote;
    }
    return Stream.of(remote.split(":", -1)).limit(GROUPS).collect(Collectors.joining(":"));
  }
}
