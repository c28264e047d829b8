package org.cairn.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ed25519 keys from a JSON Web Key Set (RFC 7517, RFC 8037). The first key that has a private part
 * signs; every key verifies, so a key that has been replaced stays in the set without its private
 * part, and its signatures stay valid.
 */
public final class SigningKeys {

  private static final JsonMapper JSON = new JsonMapper();

  private final List<SigningKey> keys;
  private final Optional<SigningKey> signing;

  private SigningKeys(List<SigningKey> keys) {
    this.keys = List.copyOf(keys);
    this.signing = keys.stream().filter(SigningKey::canSign).findFirst();
  }

  /**
   * @throws IllegalArgumentException if this is not such a set; the message never repeats the text,
   *     which may hold secrets
   */
  public static SigningKeys read(String jwks) {
    var keys = new ArrayList<SigningKey>();
    for (JsonNode key : tree(jwks).path("keys")) {
      SigningKey read = SigningKey.of(key);
      if (keys.stream().anyMatch(other -> other.id().equals(read.id()))) {
        throw new IllegalArgumentException("Two signing keys have the same kid");
      }
      keys.add(read);
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("The signing keys are not a JSON Web Key Set with keys");
    }
    return new SigningKeys(keys);
  }

  private static JsonNode tree(String jwks) {
    try {
      return JSON.readTree(jwks);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalArgumentException("The signing keys are not JSON");
    }
  }

  /**
   * @throws IllegalStateException if the set holds public keys only
   */
  public String signingKeyId() {
    return signingKey().id();
  }

  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
      signature.initSign(signingKey().privateKey());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot sign with Ed25519", e);
    }
  }

  private SigningKey signingKey() {
    return signing.orElseThrow(() -> new IllegalStateException("No key here can sign"));
  }

  public boolean verifies(String keyId, byte[] message, byte[] claimed) {
    Optional<SigningKey> key = keys.stream().filter(k -> k.id().equals(keyId)).findFirst();
    if (key.isEmpty()) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
      signature.initVerify(key.get().publicKey());
      signature.update(message);
      return signature.verify(claimed);
    } catch (java.security.SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot check Ed25519", e);
    }
  }

  /** The public keys, in the form in which they are published. */
  public List<PublishedKey> published() {
    return keys.stream().map(SigningKey::published).toList();
  }

  /** A key as an entry of a JSON Web Key Set, without its private part. */
  public record PublishedKey(
      String kty, String crv, String kid, String alg, String use, String x) {}
}
