package org.cairn.evidence.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Each link is the hash of the previous link and of its own row. */
public final class AuditChain {

  private static final String BEGINNING = "org.cairn.audit.v1\n";

  private AuditChain() {}

  /** The start of a chain; different for each service, so that no log is accepted as another's. */
  public static byte[] beginningOf(String service) {
    return sha256((BEGINNING + service).getBytes(UTF_8));
  }

  public static byte[] next(byte[] before, byte[] leaf) {
    MessageDigest digest = digest();
    digest.update(before);
    return digest.digest(leaf);
  }

  static byte[] sha256(byte[] bytes) {
    return digest().digest(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
