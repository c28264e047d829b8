package org.cairn.gateway;

import io.restassured.RestAssured;
import java.security.Key;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Issues tokens as the sign-in service would, and tokens that it never would. */
final class SignIn {

  static final RsaJsonWebKey KEY = newKey();

  private SignIn() {}

  static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(UUID.randomUUID().toString());
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static void isUpWith(RsaJsonWebKey... keys) {
    publish(
        new JsonWebKeySet(Arrays.asList(keys)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
  }

  static void isDown() {
    publish("");
  }

  static int keyRequests() {
    return Integer.parseInt(RestAssured.get(url() + "/test/key-requests").asString());
  }

  /** A valid token. */
  static Token token() {
    return new Token();
  }

  private static void publish(String keys) {
    RestAssured.given().body(keys).put(url() + "/test/keys").then().statusCode(200);
  }

  static String url() {
    return ConfigProvider.getConfig().getValue("test.sign-in-url", String.class);
  }

  static final class Token {
    private final JwtClaims claims = new JwtClaims();

    Token() {
      claims.setIssuer(url() + "/realms/cairn");
      claims.setAudience("cairn");
      claims.setSubject("peer-" + UUID.randomUUID());
      claims.setIssuedAtToNow();
      claims.setExpirationTimeMinutesInTheFuture(5);
    }

    Token subject(String subject) {
      claims.setSubject(subject);
      return this;
    }

    Token audience(String audience) {
      claims.setAudience(audience);
      return this;
    }

    Token issuer(String issuer) {
      claims.setIssuer(issuer);
      return this;
    }

    Token expired() {
      NumericDate past = NumericDate.now();
      past.addSeconds(-60);
      claims.setExpirationTime(past);
      return this;
    }

    Token with(String claim, Object value) {
      claims.setClaim(claim, value);
      return this;
    }

    Token expiringIn(int seconds) {
      NumericDate soon = NumericDate.now();
      soon.addSeconds(seconds);
      claims.setExpirationTime(soon);
      return this;
    }

    Token without(String claim) {
      claims.unsetClaim(claim);
      return this;
    }

    String signed() {
      return signed(KEY);
    }

    String signed(RsaJsonWebKey key) {
      return sign(AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey(), key.getKeyId());
    }

    String unsigned() {
      return sign(AlgorithmIdentifiers.NONE, null, KEY.getKeyId());
    }

    /** The well-known confusion: the public key, which everyone has, used as a shared secret. */
    String signedWithThePublicKeyAsSecret() {
      return sign(
          AlgorithmIdentifiers.HMAC_SHA256,
          new HmacKey(KEY.getPublicKey().getEncoded()),
          KEY.getKeyId());
    }

    private String sign(String algorithm, @Nullable Key key, String keyId) {
      try {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        if (key != null) {
          signature.setKey(key);
        }
        return signature.getCompactSerialization();
      } catch (JoseException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
