package org.symbolon.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.crypto.PasskeyProtocol;
import org.symbolon.platform.json.Json;

/**
 * What a browser hands to authenticators, as JSON (Web Authentication Level 3, 5.1.9 and 5.1.10).
 * Bytes are base64url; the challenge is the text of a secret.
 */
final class PasskeyOptions {
  private static final int TIMEOUT_MILLIS = 300_000;
  private static final int HANDLE_BYTES = 16;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private PasskeyOptions() {}

  /** For making a passkey, one on each authenticator. */
  static String creation(String host, String challenge, Account account, List<byte[]> present) {
    var options = new LinkedHashMap<String, Object>();
    options.put("rp", Map.of("id", host, "name", "Symbolon"));
    options.put(
        "user",
        Map.of(
            "id",
            TEXT.encodeToString(handle(account.id())),
            "name",
            account.email(),
            "displayName",
            account.name()));
    options.put("challenge", encoded(challenge));
    options.put(
        "pubKeyCredParams",
        PasskeyProtocol.ALGORITHMS.stream()
            .map(number -> Map.of("type", "public-key", "alg", number))
            .toList());
    options.put("timeout", TIMEOUT_MILLIS);
    options.put("excludeCredentials", credentials(present));
    options.put(
        "authenticatorSelection",
        Map.of("residentKey", "preferred", "userVerification", "preferred"));
    options.put("attestation", "none");
    return Json.write(options);
  }

  /**
   * For proving who one is.
   *
   * @param allowed one of these; empty: any passkey that the authenticator has for this host, with
   *     its owner's PIN or finger
   */
  static String request(String host, String challenge, List<byte[]> allowed) {
    var options = new LinkedHashMap<String, Object>();
    options.put("challenge", encoded(challenge));
    options.put("timeout", TIMEOUT_MILLIS);
    options.put("rpId", host);
    options.put("allowCredentials", credentials(allowed));
    options.put("userVerification", allowed.isEmpty() ? "required" : "preferred");
    return Json.write(options);
  }

  private static List<Map<String, String>> credentials(List<byte[]> ids) {
    return ids.stream()
        .map(id -> Map.of("type", "public-key", "id", TEXT.encodeToString(id)))
        .toList();
  }

  /** What an authenticator knows an account by: its id, which tells nothing of the person. */
  static byte[] handle(UUID account) {
    return ByteBuffer.allocate(HANDLE_BYTES)
        .putLong(account.getMostSignificantBits())
        .putLong(account.getLeastSignificantBits())
        .array();
  }

  private static String encoded(String challenge) {
    return TEXT.encodeToString(challenge.getBytes(StandardCharsets.US_ASCII));
  }
}
