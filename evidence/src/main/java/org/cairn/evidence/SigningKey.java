package org.cairn.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An Ed25519 key in the form of RFC 8037: {@code x} is public, {@code d} private. */
record SigningKey(String id, String x, PublicKey publicKey, @Nullable PrivateKey ownPart) {

  static final String ALGORITHM = "Ed25519";
  private static final int BYTES = 32;

  static SigningKey of(JsonNode jwk) {
    String id = jwk.path("kid").asText();
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("A signing key has no usable kid");
    }
    if (!jwk.path("kty").asText().equals("OKP") || !jwk.path("crv").asText().equals(ALGORITHM)) {
      throw new IllegalArgumentException("Signing key " + id + " is not for Ed25519");
    }
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      String x = jwk.path("x").asText();
      PublicKey publicKey = factory.generatePublic(publicSpec(bytes(id, x)));
      PrivateKey ownPart =
          jwk.hasNonNull("d")
              ? factory.generatePrivate(
                  new EdECPrivateKeySpec(
                      NamedParameterSpec.ED25519, bytes(id, jwk.path("d").asText())))
              : null;
      var key = new SigningKey(id, x, publicKey, ownPart);
      key.requireBothPartsBelongTogether();
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Signing key " + id + " is not for Ed25519", e);
    }
  }

  /** The encoding of RFC 8032: little-endian y, its top bit says whether x is odd. */
  private static EdECPublicKeySpec publicSpec(byte[] encoded) {
    byte[] bigEndian = new byte[encoded.length];
    for (int i = 0; i < encoded.length; i++) {
      bigEndian[encoded.length - 1 - i] = encoded[i];
    }
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    return new EdECPublicKeySpec(
        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian)));
  }

  private static byte[] bytes(String id, String base64Url) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(base64Url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Signing key " + id + " is not Base64url");
    }
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("Signing key " + id + " does not have 32 bytes");
    }
    return bytes;
  }

  /** Parts of different keys would produce signatures that nobody could verify. */
  private void requireBothPartsBelongTogether() throws GeneralSecurityException {
    if (ownPart == null) {
      return;
    }
    byte[] probe = {1};
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(ownPart);
    signature.update(probe);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(probe);
    if (!signature.verify(signed)) {
      throw new IllegalArgumentException("The parts of signing key " + id + " do not match");
    }
  }

  boolean canSign() {
    return ownPart != null;
  }

  PrivateKey privateKey() {
    if (ownPart == null) {
      throw new IllegalStateException("Signing key " + id + " has no private part");
    }
    return ownPart;
  }

  SigningKeys.PublishedKey published() {
    return new SigningKeys.PublishedKey("OKP", ALGORITHM, id, "EdDSA", "sig", x);
  }

  /** The text form of a key may appear in a log; its private part must not. */
  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
