package org.symbolon.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A small provider of OpenID Connect over HTTP: signs what a test tells it to. */
final class TestProvider implements AutoCloseable {
  static final String CLIENT = "symbolon";
  static final String SECRET = "agreed between the two";

  /** How the next tokens are made. */
  interface Signing {
    String token(JWTClaimsSet.Builder claims) throws JOSEException;
  }

  private record Asked(String challenge, String nonce) {}

  private final HttpServer server;
  final RSAKey key;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private final AtomicInteger counter = new AtomicInteger();
  volatile String subject = "u-1";
  volatile String email = "amina@university.example.org";
  volatile Signing signing = claims -> signed(key(), claims);

  TestProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", exchange -> json(exchange, new JWKSet(key).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  private RSAKey key() {
    return key;
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  static String signed(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys"}\
        """
            .formatted(issuer()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = fields(exchange.getRequestURI().getRawQuery());
    var code = "code-" + counter.incrementAndGet();
    codes.put(code, new Asked(asked.get("code_challenge"), asked.get("nonce")));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var asked = codes.remove(sent.get("code"));
    var credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    if (asked == null
        || !credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !asked.challenge().equals(hash(sent.get("code_verifier")))) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject(subject)
            .claim("nonce", asked.nonce())
            .claim("email", email)
            .claim("email_verified", true)
            .claim("name", "Amina of the provider")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    try {
      json(exchange, "{\"id_token\":\"" + signing.token(claims) + "\"}");
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String raw) {
    var all = new HashMap<String, String>();
    for (var pair : raw.split("&")) {
      var parts = pair.split("=", 2);
      all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return all;
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
