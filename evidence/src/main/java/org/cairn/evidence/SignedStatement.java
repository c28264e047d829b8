package org.cairn.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A JSON statement with its signature in one string: a JSON Web Signature in its compact form (RFC
 * 7515) with EdDSA, so that anyone can verify it with a tool of their own.
 */
public final class SignedStatement {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private SignedStatement() {}

  /**
   * @param type the media type of the statement without {@code application/}, so that a statement
   *     of one kind is never accepted as another
   */
  public static String sign(SigningKeys keys, String type, Object statement) {
    var header = new LinkedHashMap<String, String>();
    header.put("alg", "EdDSA");
    header.put("typ", type);
    header.put("kid", keys.signingKeyId());
    try {
      String signed =
          ENCODER.encodeToString(JSON.writeValueAsBytes(header))
              + '.'
              + ENCODER.encodeToString(JSON.writeValueAsBytes(statement));
      return signed + '.' + ENCODER.encodeToString(keys.sign(signed.getBytes(US_ASCII)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This statement cannot be written as JSON", e);
    }
  }

  /**
   * @return the statement if one of these keys signed exactly this as a statement of this type
   */
  public static Optional<JsonNode> verified(SigningKeys keys, String type, String signed) {
    String[] parts = signed.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      JsonNode header = JSON.readTree(new String(DECODER.decode(parts[0]), UTF_8));
      boolean valid =
          header.path("alg").asText().equals("EdDSA")
              && header.path("typ").asText().equals(type)
              && keys.verifies(
                  header.path("kid").asText(),
                  (parts[0] + '.' + parts[1]).getBytes(US_ASCII),
                  DECODER.decode(parts[2]));
      return valid
          ? Optional.of(JSON.readTree(new String(DECODER.decode(parts[1]), UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A statement in the form that it has after signing and verifying, for comparisons. */
  public static JsonNode asJson(Object statement) {
    try {
      return JSON.readTree(JSON.writeValueAsBytes(statement));
    } catch (IOException e) {
      throw new IllegalArgumentException("This statement cannot be written as JSON", e);
    }
  }
}
