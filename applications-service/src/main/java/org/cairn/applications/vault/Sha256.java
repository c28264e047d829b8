package org.cairn.applications.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The hash of a file's plaintext, and so its address. It reveals whether somebody has a certain
 * file; therefore its string form, which may reach a log, does not show it.
 */
public record Sha256(byte[] bytes) {

  public static final int LENGTH = 32;

  public Sha256 {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A SHA-256 has 32 bytes, this one " + bytes.length);
    }
    bytes = bytes.clone();
  }

  /**
   * @param hex 64 hexadecimal digits
   * @throws IllegalArgumentException if it is anything else
   */
  public static Sha256 ofHex(String hex) {
    return new Sha256(HexFormat.of().parseHex(hex));
  }

  static Sha256 of(MessageDigest digest) {
    return new Sha256(digest.digest());
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 lowercase digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sha256 that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Sha256[hidden]";
  }
}
