package org.cairn.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example keys are those of RFC 8037, appendix A; their signatures there must be their
 * signatures here.
 */
class SigningKeysTest {

  static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
  static final String D = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
  private static final String X2 = "56er5AAi6657DDO_YlFNI5sUQzB7ZS_huBYfbEq1v-I";
  private static final String D2 = "z1moDV8WMLjqlH7eBHAr7e2cFkiVjFfwZtxg5mc5CQ0";
  private static final byte[] MESSAGE =
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(US_ASCII);
  private static final String SIGNATURE =
      "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

  static String pair(String kid) {
    return key(kid, X, D);
  }

  static String publicOnly(String kid) {
    return key(kid, X, null);
  }

  static String otherPair(String kid) {
    return key(kid, X2, D2);
  }

  static SigningKeys keys(String... keys) {
    return SigningKeys.read(Stream.of(keys).collect(Collectors.joining(",", "{\"keys\":[", "]}")));
  }

  private static String key(String kid, String x, @org.jspecify.annotations.Nullable String d) {
    return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\"%s}"
        .formatted(kid, x, d == null ? "" : ",\"d\":\"" + d + "\"");
  }

  @Test
  void signing_givesTheSignatureOfTheRfc() {
    byte[] signature = keys(pair("a")).sign(MESSAGE);

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(signature))
        .isEqualTo(SIGNATURE);
  }

  @Test
  void theSignatureOfTheRfc_isValid() {
    byte[] signature = Base64.getUrlDecoder().decode(SIGNATURE);

    assertThat(keys(publicOnly("a")).verifies("a", MESSAGE, signature)).isTrue();
  }

  @Test
  void anotherMessage_anotherSignature_orAnUnknownKey_isNotValid() {
    SigningKeys keys = keys(pair("a"));
    byte[] signature = Base64.getUrlDecoder().decode(SIGNATURE);

    assertThat(keys.verifies("a", "other".getBytes(US_ASCII), signature)).isFalse();
    assertThat(keys.verifies("a", MESSAGE, new byte[64])).isFalse();
    assertThat(keys.verifies("a", MESSAGE, new byte[3])).isFalse();
    assertThat(keys.verifies("b", MESSAGE, signature)).isFalse();
  }

  @Test
  void afterARotation_theNewKeySigns_andTheOldOneStillVerifies() {
    byte[] before = keys(pair("old")).sign(MESSAGE);
    SigningKeys rotated = keys(otherPair("new"), publicOnly("old"));

    assertThat(rotated.signingKeyId()).isEqualTo("new");
    assertThat(rotated.verifies("old", MESSAGE, before)).isTrue();
    assertThat(rotated.verifies("new", MESSAGE, rotated.sign(MESSAGE))).isTrue();
    assertThat(rotated.verifies("old", MESSAGE, rotated.sign(MESSAGE))).isFalse();
  }

  @Test
  void publishedKeys_haveNoPrivatePart() {
    assertThat(keys(pair("a")).published())
        .containsExactly(new SigningKeys.PublishedKey("OKP", "Ed25519", "a", "EdDSA", "sig", X));
  }

  @Test
  void publicKeysAlone_cannotSign() {
    assertThatThrownBy(() -> keys(publicOnly("a")).sign(MESSAGE))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json, but secret",
        "[]",
        "{\"keys\":[]}",
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X + "\"}]}",
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"x\":\"" + X + "\"}]}",
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\"c2VjcmV0\"}]}",
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\"%secret%\"}]}",
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\""
            + X2
            + "\",\"d\":\""
            + D
            + "\"}]}"
      })
  void aSetThatCannotBeUsed_isRefused_withoutRepeatingIt(String jwks) {
    assertThatThrownBy(() -> SigningKeys.read(jwks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("secret", D, X)
        .hasNoCause();
  }

  @Test
  void twoKeysWithTheSameId_areRefused() {
    assertThatThrownBy(() -> keys(pair("a"), otherPair("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
