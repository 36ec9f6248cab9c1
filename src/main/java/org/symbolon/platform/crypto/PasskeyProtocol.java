package org.symbolon.platform.crypto;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import tools.jackson.core.JacksonException;

/**
 * Checks what authenticators sign (Web Authentication Level 3, 7.1 and 7.2) for one origin. What
 * browsers send is the JSON form of a credential (5.1.8). Who made the authenticator is not asked.
 */
public final class PasskeyProtocol {
  /** COSE algorithms that are taken, the best liked first: EdDSA, ES256, RS256. */
  public static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

  private static final String FIELD = "credential";

  /**
   * What is kept of a passkey.
   *
   * @param id the authenticator's name of it
   * @param key attested credential data with the public key
   * @param signCount 0 for authenticators that do not count
   */
  public record Known(
      byte[] id,
      byte[] key,
      long signCount,
      boolean userVerified,
      boolean backupEligible,
      boolean backedUp) {}

  /** A new passkey that a browser sent; not checked yet. */
  public record Registering(byte[] challenge, Supplier<Known> check) {}

  /**
   * A proof that a browser sent; not checked yet.
   *
   * @param userHandle of whoever the authenticator takes the user for, if it says so
   */
  public record Proving(
      byte[] challenge, byte[] credentialId, Optional<byte[]> userHandle, AuthenticationData data) {

    /** Without what was signed. */
    @Override
    public String toString() {
      return "Proving";
    }
  }

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);
  private final Origin origin;
  private final String host;

  /**
   * @param baseUrl under which visitors reach the server; passkeys belong to its host
   */
  public PasskeyProtocol(String baseUrl) {
    var uri = URI.create(baseUrl);
    this.host = uri.getHost();
    this.origin = new Origin(uri.getScheme() + "://" + uri.getAuthority());
  }

  /** The host that passkeys belong to. */
  public String host() {
    return host;
  }

  /**
   * Reads a new passkey.
   *
   * @throws Refused.Invalid when the text is none
   */
  public Registering registering(String json) {
    var data = readable(() -> manager.parseRegistrationResponseJSON(json));
    var challenge = challenge(data.getCollectedClientData());
    return new Registering(challenge, () -> known(data, challenge));
  }

  private Known known(RegistrationData data, byte[] challenge) {
    var algorithms =
        ALGORITHMS.stream()
            .map(number ->
                new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
            .toList();
    readable(() ->
        manager.verify(
            data, new RegistrationParameters(server(challenge), algorithms, false, true)));
    var told = data.getAttestationObject().getAuthenticatorData();
    var credential = told.getAttestedCredentialData();
    return new Known(
        credential.getCredentialId(),
        keys.convert(credential),
        told.getSignCount(),
        told.isFlagUV(),
        told.isFlagBE(),
        told.isFlagBS());
  }

  /**
   * Reads a proof.
   *
   * @throws Refused.Invalid when the text is none
   */
  public Proving proving(String json) {
    var data = readable(() -> manager.parseAuthenticationResponseJSON(json));
    return new Proving(
        challenge(data.getCollectedClientData()),
        data.getCredentialId(),
        Optional.ofNullable(data.getUserHandle()),
        data);
  }

  /**
   * Checks a proof.
   *
   * @param alone whether it has to show that the authenticator knows its owner, by a PIN or a
   *     finger: yes where nothing else was asked for
   * @return the passkey as it is to be kept from now on
   * @throws Refused.Invalid when it proves nothing
   */
  public Known check(Proving proof, Known known, boolean alone) {
    var record =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            known.userVerified(),
            known.backupEligible(),
            known.backedUp(),
            known.signCount(),
            keys.convert(known.key()),
            null,
            null,
            null,
            null);
    readable(() ->
        manager.verify(
            proof.data(),
            new AuthenticationParameters(server(proof.challenge()), record, null, alone, true)));
    var told = proof.data().getAuthenticatorData();
    return new Known(
        known.id(),
        known.key(),
        told.getSignCount(),
        known.userVerified() || told.isFlagUV(),
        known.backupEligible(),
        told.isFlagBS());
  }

  private ServerProperty server(byte[] challenge) {
    return ServerProperty.builder().origin(origin).rpId(host).challenge(() -> challenge).build();
  }

  private static byte[] challenge(CollectedClientData client) {
    if (client == null || client.getChallenge() == null) {
      throw refused();
    }
    return client.getChallenge().getValue();
  }

  private static <T> T readable(Supplier<T> step) {
    try {
      var read = step.get();
      if (read == null) {
        throw refused();
      }
      return read;
    } catch (WebAuthnException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException e) {
      // The library fails in all of these ways over members that are missing or of another kind.
      throw refused();
    }
  }

  private static Refused refused() {
    return new Refused.Invalid(FIELD, "is not what was asked for");
  }
}
