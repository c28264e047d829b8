package org.cairn.applications.document.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.cairn.applications.PublicNumber;
import org.cairn.evidence.SignedStatement;
import org.cairn.evidence.SigningKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues receipts and checks them. A receipt is a Selective Disclosure JWT (RFC 9901): what is
 * signed holds number, time and a salted digest, so it reveals nothing to somebody who finds it;
 * the disclosure behind it holds the details, and its holder can prove them with any JWT tool.
 */
@ApplicationScoped
public class Receipts {

  /** 130 bits. */
  public static final PublicNumber NUMBER = new PublicNumber("R-", 26);

  static final String TYPE = "cairn-receipt+sd-jwt";
  private static final int SALT_BYTES = 16;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SigningKeys keys;
  private final String issuer;
  private final SecureRandom random = new SecureRandom();

  public Receipts(SigningKeys keys, @ConfigProperty(name = "cairn.public-url") String issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  public String nextNumber() {
    return NUMBER.next(random);
  }

  /**
   * @return the signed statement and the disclosure of the details, {@code <jwt>~<disclosure>~}
   */
  public String issue(String number, Instant receivedAt, ReceiptDetails details) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    String disclosure =
        encoded(List.of(ENCODER.encodeToString(salt), ReceiptDetails.CLAIM, details.claims()));
    var statement = new LinkedHashMap<String, Object>();
    statement.put("iss", issuer);
    statement.put("iat", receivedAt.getEpochSecond());
    statement.put("number", number);
    statement.put("receivedAt", receivedAt.toString());
    statement.put("_sd_alg", "sha-256");
    statement.put("_sd", List.of(digestOf(disclosure)));
    return SignedStatement.sign(keys, TYPE, statement) + '~' + disclosure + '~';
  }

  /** Whether the receipt was signed here, and says exactly this. */
  public boolean isValid(
      String receipt, String number, Instant receivedAt, ReceiptDetails details) {
    String[] parts = receipt.split("~", -1);
    if (parts.length != 3 || !parts[2].isEmpty()) {
      return false;
    }
    Optional<JsonNode> statement = SignedStatement.verified(keys, TYPE, parts[0]);
    return statement
        .filter(claims -> claims.path("number").asText().equals(number))
        .filter(claims -> claims.path("receivedAt").asText().equals(receivedAt.toString()))
        .filter(claims -> digestsIn(claims).equals(List.of(digestOf(parts[1]))))
        .filter(claims -> discloses(parts[1], details))
        .isPresent();
  }

  private static List<String> digestsIn(JsonNode statement) {
    var digests = new ArrayList<String>();
    statement.path("_sd").forEach(digest -> digests.add(digest.asText()));
    return digests;
  }

  private static boolean discloses(String disclosure, ReceiptDetails details) {
    try {
      JsonNode disclosed = JSON.readTree(Base64.getUrlDecoder().decode(disclosure));
      return disclosed.path(1).asText().equals(ReceiptDetails.CLAIM)
          && disclosed.path(2).equals(JSON.readTree(JSON.writeValueAsBytes(details.claims())));
    } catch (java.io.IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String encoded(Object value) {
    try {
      return ENCODER.encodeToString(JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can always be written", e);
    }
  }

  private static String digestOf(String disclosure) {
    try {
      return ENCODER.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The keys with which anyone can verify a receipt. */
  public List<SigningKeys.PublishedKey> publishedKeys() {
    return keys.published();
  }
}
