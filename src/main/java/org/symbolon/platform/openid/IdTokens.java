package org.symbolon.platform.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks identity tokens (OpenID Connect Core 1.0, 3.1.3.7): a signature by a public key of the
 * provider, issuer, audience, time and nonce. Tokens without a signature, or signed with the shared
 * secret, are not taken.
 */
final class IdTokens {
  private static final Logger LOG = LoggerFactory.getLogger(IdTokens.class);
  private static final int SKEW_SECONDS = 60;
  private static final int SUBJECT_CHARACTERS = 255;
  private static final Set<JWSAlgorithm> SIGNED =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final Set<String> NEEDED = Set.of("sub", "iat", "exp", "nonce");

  private final OpenIdClient client;
  private final InstantSource clock;

  IdTokens(OpenIdClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** What a token says; empty when it does not hold. */
  Optional<Vouched> check(String token, String nonce, JWKSet keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(SIGNED, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier(new Claims(client, nonce, clock));
    try {
      var said = processor.process(token, null);
      var party = said.getStringClaim("azp");
      if (said.getSubject().length() > SUBJECT_CHARACTERS
          || (party != null && !party.equals(client.id()))
          || (said.getAudience().size() > 1 && party == null)) {
        return Optional.empty();
      }
      return Optional.of(
          new Vouched(
              said.getIssuer(),
              said.getSubject(),
              Optional.ofNullable(said.getStringClaim("email")),
              Optional.ofNullable(said.getStringClaim("name"))));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.warn("An identity token was not taken: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The library's checks, by the clock of the house. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    Claims(OpenIdClient client, String nonce, InstantSource clock) {
      super(
          client.id(),
          new JWTClaimsSet.Builder()
              .issuer(client.issuer().toString())
              .claim("nonce", nonce)
              .build(),
          NEEDED);
      this.clock = clock;
      setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
