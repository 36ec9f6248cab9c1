package org.symbolon.platform.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.symbolon.kernel.Refused;

/**
 * An institution's provider (OpenID Connect Core 1.0, code flow, with PKCE as RFC 7636 has it).
 * What it says about itself and its keys is remembered for a while; an unknown key is asked for
 * once a minute at the most.
 */
public final class OpenIdProvider {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final Duration KEYS_AGAIN_AFTER = Duration.ofMinutes(1);
  private static final int RETRY_AFTER_SECONDS = 60;

  private record Description(URI authorization, URI token, URI keys) {}

  private record Known(Description description, JWKSet keys, Instant at) {}

  private final OpenIdClient client;
  private final ProviderCalls calls;
  private final IdTokens tokens;
  private final InstantSource clock;
  private final AtomicReference<Known> known = new AtomicReference<>();

  public OpenIdProvider(Vertx vertx, OpenIdClient client, InstantSource clock) {
    this.client = client;
    this.calls = new ProviderCalls(vertx);
    this.tokens = new IdTokens(client, clock);
    this.clock = clock;
  }

  /**
   * Where to send somebody.
   *
   * @param state comes back with him
   * @param nonce comes back inside what the provider signs
   * @param verifier proves in the end that it was us who began
   * @throws Refused.Unavailable when the provider does not describe itself
   */
  public String authorization(String state, String nonce, String verifier) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("response_type", "code");
    fields.put("client_id", client.id());
    fields.put("redirect_uri", client.redirect().toString());
    fields.put("scope", "openid email profile");
    fields.put("state", state);
    fields.put("nonce", nonce);
    fields.put("code_challenge", challenge(verifier));
    fields.put("code_challenge_method", "S256");
    var address = known().description().authorization().toString();
    return address + (address.contains("?") ? "&" : "?") + Forms.of(fields);
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the provider says of whoever came back with this code.
   *
   * @throws Refused.Unauthenticated when what it says is not signed, not for us or not of now
   */
  public Vouched redeem(String code, String nonce, String verifier) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", code);
    fields.put("redirect_uri", client.redirect().toString());
    fields.put("code_verifier", verifier);
    var answer = calls.post(known().description().token(), Forms.of(fields), client);
    var token = answer.path("id_token").asText();
    return tokens
        .check(token, nonce, known().keys())
        .or(() -> tokens.check(token, nonce, freshKeys()))
        .orElseThrow(() -> new Refused.Unauthenticated("The institution's answer does not hold."));
  }

  private Known known() {
    var kept = known.get();
    if (kept != null && kept.at().plus(REMEMBERED).isAfter(clock.instant())) {
      return kept;
    }
    var description =
        description(calls.get(URI.create(client.issuer() + "/.well-known/openid-configuration")));
    var fresh = new Known(description, keys(description), clock.instant());
    known.set(fresh);
    return fresh;
  }

  /** The keys as they are now: providers change them without saying so. */
  private JWKSet freshKeys() {
    var kept = known();
    if (kept.at().plus(KEYS_AGAIN_AFTER).isAfter(clock.instant())) {
      return kept.keys();
    }
    var fresh = new Known(kept.description(), keys(kept.description()), clock.instant());
    known.set(fresh);
    return fresh.keys();
  }

  private JWKSet keys(Description description) {
    try {
      return JWKSet.parse(calls.get(description.keys()).toString());
    } catch (ParseException e) {
      throw unusable();
    }
  }

  private Description description(JsonNode said) {
    if (!said.path("issuer").asText().equals(client.issuer().toString())) {
      throw unusable();
    }
    return new Description(
        address(said, "authorization_endpoint"),
        address(said, "token_endpoint"),
        address(said, "jwks_uri"));
  }

  /** Over TLS, except from a provider on this machine, as in tests. */
  private URI address(JsonNode said, String name) {
    try {
      var address = URI.create(said.path(name).asText());
      if ("https".equals(address.getScheme())
          || ("http".equals(address.getScheme())
              && List.of("localhost", "127.0.0.1").contains(address.getHost())
              && address.getHost().equals(client.issuer().getHost()))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
    throw unusable();
  }

  private static Refused.Unavailable unusable() {
    return new Refused.Unavailable(
        "The institution's sign-in is not set up as it has to be.", RETRY_AFTER_SECONDS);
  }
}
