package org.cairn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import org.cairn.journeys.document.ReceiptCheck;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.ProgramResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a receipt proves to strangers, verified with programs that are not ours. */
@ExtendWith(CairnSystem.class)
class ReceiptsInPublicIT {
  private static final Path SOURCE = CairnSystem.root().resolve("journeys/receipt-check");
  private static final Path WORK = CairnSystem.root().resolve("journeys/target/receipt-check");
  private static final SampleDocument DOCUMENT = SampleDocument.aPdf();

  private static Answer receipt;
  private static Answer keys;

  @BeforeAll
  static void aReceiptAndALibraryToCheckItWith() throws IOException {
    Outage.awaitUp();
    receipt = Applicant.named("load-048").submits("training-hours", DOCUMENT);
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    keys = CairnSystem.gateway().send(SampleDocuments.keys());
    Files.createDirectories(WORK);
    for (String file : List.of("package.json", "package-lock.json", "check.mjs")) {
      Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    ProgramResult install =
        ProgramResult.of(
            WORK,
            List.of(
                "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"));
    assertThat(install.status()).as(install.output()).isZero();
  }

  @Test
  void anotherLibraryVerifiesTheSignature() throws IOException {
    ProgramResult result = byJose(receipt.text("proof"));

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output().strip())
        .isEqualTo(
            "cairn-receipt+sd-jwt %s %s"
                .formatted(receipt.text("number"), receipt.text("receivedAt")));
  }

  @Test
  void anotherLibraryRejectsAChangedNumber() throws IOException {
    String[] parts = receipt.text("proof").split("\\.", 3);
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String other = payload.replace(receipt.text("number"), "R-00000000000000000000000000");
    String forged =
        parts[0]
            + '.'
            + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(UTF_8))
            + '.'
            + parts[2];

    ProgramResult result = byJose(forged);

    assertThat(result.status()).as(result.output()).isEqualTo(1);
    assertThat(result.output()).contains("ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
  }

  private static ProgramResult byJose(String proof) throws IOException {
    Files.writeString(WORK.resolve("proof"), proof);
    Files.writeString(WORK.resolve("keys.json"), keys.body());
    return ProgramResult.of(WORK, List.of("node", "check.mjs", "proof", "keys.json"));
  }

  @Test
  void theVerifierWithoutLibrariesAcceptsTheReceipt_andRejectsForgedOnes() {
    String proof = receipt.text("proof");
    try (var check = ReceiptCheck.with(keys.body())) {
      assertThat(check.byNode(proof, DOCUMENT).output())
          .contains(receipt.text("number"), DOCUMENT.sha256());
      assertThat(check.byNode(proof, DOCUMENT).status()).isZero();
      String forged = ReceiptCheck.forged(proof, "training-hours", "supervision-plan");
      assertThat(check.byNode(forged, DOCUMENT).status()).isEqualTo(1);
      assertThat(check.byNode(proof, SampleDocument.aPdf()).status()).isEqualTo(1);
    }
  }

  @Test
  void thePublicAnswerHasNumberTimeJurisdictionAndValidityOnly() {
    Answer answer = CairnSystem.gateway().send(SampleDocuments.check(receipt.text("number")));

    assertThat(answer.json().properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactlyInAnyOrder("number", "receivedAt", "jurisdiction", "valid");
    assertThat(answer.json().path("valid").asBoolean()).isTrue();
    BadInputIT.assertRefused(
        CairnSystem.gateway().send(SampleDocuments.check("R-00000000000000000000000000")),
        404,
        "not-found");
  }
}
