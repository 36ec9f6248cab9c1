package org.symbolon.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.symbolon.listing.ListingContent;
import org.symbolon.platform.json.Json;

/** Tells whether what a dismissal spoke of is still as it was. Pure. */
final class Fingerprint {
  private Fingerprint() {}

  /** A hash of the facts of one listing that the reason speaks of. */
  static String of(DismissalReason reason, ListingContent content) {
    return of(content, name -> reason.speaksOfAll() || reason.facts.contains(name));
  }

  /** A hash of those members of the content of a listing. */
  static String of(ListingContent content, Predicate<String> spokenOf) {
    ObjectNode all = Json.mapper().valueToTree(content);
    var facts = new TreeMap<String, Object>();
    all.properties()
        .forEach(member -> {
          if (spokenOf.test(member.getKey())) {
            facts.put(member.getKey(), member.getValue());
          }
        });
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(Json.write(facts).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
