package org.cairn.journeys.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.cairn.journeys.running.ProgramResult;
import org.junit.jupiter.api.Test;

/** The verifier for strangers, with a receipt that this test signs itself. */
class ReceiptCheckTest {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final SampleDocument DOCUMENT = SampleDocument.aPdf();

  private final KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  private final String proof = proof("training-hours");

  ReceiptCheckTest() throws GeneralSecurityException {}

  private String proof(String requirement) throws GeneralSecurityException {
    String disclosure =
        encoded(
            "[\"%s\",\"details\",{\"requirement\":\"%s\",\"sha256\":\"%s\"}]"
                .formatted(ENCODER.encodeToString(new byte[16]), requirement, DOCUMENT.sha256()));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(US_ASCII));
    String signed =
        encoded("{\"alg\":\"EdDSA\",\"typ\":\"cairn-receipt+sd-jwt\",\"kid\":\"k\"}")
            + '.'
            + encoded(
                "{\"number\":\"R-1\",\"_sd_alg\":\"sha-256\",\"_sd\":[\"%s\"]}"
                    .formatted(ENCODER.encodeToString(digest)));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(US_ASCII));
    return signed + '.' + ENCODER.encodeToString(signature.sign()) + '~' + disclosure + '~';
  }

  private static String encoded(String json) {
    return ENCODER.encodeToString(json.getBytes(UTF_8));
  }

  private ReceiptCheck check() {
    byte[] whole = keys.getPublic().getEncoded();
    byte[] key = Arrays.copyOfRange(whole, whole.length - 32, whole.length);
    return ReceiptCheck.with(
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"%s\"}]}"
            .formatted(ENCODER.encodeToString(key)));
  }

  @Test
  void aValidReceiptWithItsFile_isVerified() {
    try (var check = check()) {
      ProgramResult result = check.byNode(proof, DOCUMENT);

      assertThat(result.status()).as(result.output()).isZero();
      assertThat(result.output()).contains("R-1", "training-hours", DOCUMENT.sha256());
    }
  }

  @Test
  void changedDetails_areRejected() {
    try (var check = check()) {
      ProgramResult result =
          check.byNode(ReceiptCheck.forged(proof, "training-hours", "exam"), DOCUMENT);

      assertThat(result.status()).isEqualTo(1);
      assertThat(result.output()).contains("rejected: the details are not those that were signed");
    }
  }

  @Test
  void anotherFile_isRejected() {
    try (var check = check()) {
      ProgramResult result = check.byNode(proof, SampleDocument.aPdf());

      assertThat(result.status()).isEqualTo(1);
      assertThat(result.output()).contains("rejected: this is a different file");
    }
  }

  @Test
  void anotherSignature_isRejectedByBothPrograms() throws GeneralSecurityException {
    String other = proof("exam");
    String[] parts = proof.split("[.~]", -1);
    String mixed =
        parts[0] + '.' + parts[1] + '.' + other.split("[.~]", -1)[2] + '~' + parts[3] + '~';
    try (var check = check()) {
      ProgramResult result = check.byNode(mixed, DOCUMENT);

      assertThat(result.status()).isEqualTo(1);
      assertThat(result.output()).contains("rejected: the signature does not belong");
      assertThat(check.byOpenSsl(mixed).map(ProgramResult::status).orElse(1)).isEqualTo(1);
      assertThat(check.byOpenSsl(proof).map(ProgramResult::status).orElse(0)).isZero();
    }
  }
}
