package org.symbolon.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random secrets for sessions, links in mails and machine clients. Only their fingerprints are
 * stored, so that whoever reads the database can use none of them. A fingerprint needs no salt and
 * no slow hash, because a secret has 256 random bits.
 */
public final class Secrets {
  private static final int BYTES = 32;
  private static final String DIGEST = "SHA-256";
  private static final String MAC = "HmacSHA256";
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;

  public Secrets(SecureRandom random) {
    this.random = random;
  }

  /** A new secret: 43 letters, digits, hyphens and underscores. */
  public String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  /** What is stored of a secret: its SHA-256, 32 bytes. */
  public static byte[] fingerprint(String secret) {
    try {
      return MessageDigest.getInstance(DIGEST).digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A second secret that follows from a first one for one purpose, and does not give it away. */
  public static String derived(String secret, String purpose) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
      return TEXT.encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether two secrets are equal, in a time that tells nothing of where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
