package org.cairn.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.sealing.Ledger.tamper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditSealing.BrokenChain;
import org.cairn.evidence.audit.Finding.Kind;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was signed stays checkable, and nobody else can have signed it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SignaturesIT {

  private static final String OTHER_KEY =
      """
      {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"test",
      "x":"PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
      "d":"TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs"}]}
      """;

  @Inject DataSource database;
  @Inject SigningKeys keys;

  private Ledger ledger;

  @BeforeEach
  void twoSealsAndARoot() {
    ledger = new Ledger(database, keys);
    ledger.write(6);
    ledger.seal();
    ledger.write(4);
    ledger.seal();
    ledger.sign();
  }

  @Test
  void aSealSignedWithAnotherKeyOfTheSameName_isNamed() {
    ledger.write(1);
    tamper("DELETE FROM audit.seal WHERE through > 6");
    tamper("DELETE FROM audit.link WHERE nth > 6");

    assertThatThrownBy(() -> ledger.signedWith(SigningKeys.read(OTHER_KEY)).seal())
        .isInstanceOf(BrokenChain.class);
    assertThat(ledger.signedWith(SigningKeys.read(OTHER_KEY)).found()).contains(Kind.SEAL_ALTERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tx = '99999999'::xid8",
        "position = position + 1",
        "sealed_at = sealed_at - interval '1 day'",
        "signature = signature || 'x'",
        "signature = (SELECT signature FROM audit.seal WHERE through = 6)"
      })
  void anAlteredSeal_isNamed(String change) {
    tamper("UPDATE audit.seal SET " + change + " WHERE through = 10");

    assertThat(ledger.found()).containsExactly(Kind.SEAL_ALTERED);
  }

  @Test
  void aRemovedSeal_leavesLinksThatNobodySigned() {
    tamper("DELETE FROM audit.seal WHERE through = 10");

    assertThat(ledger.found()).contains(Kind.INSERTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day = day - 1",
        "daily = true",
        "through = 9",
        "number = 2",
        "chain = sha256('x')",
        "signed_at = signed_at + interval '1 microsecond'",
        "signature = 'a.b.c'"
      })
  void anAlteredRoot_isNamed(String change) {
    tamper("UPDATE audit.root SET " + change);

    assertThat(ledger.found()).containsExactly(Kind.ROOT_ALTERED);
  }

  @Test
  void anEndThatWasCutOff_isNoticedByTheRoot() {
    tamper("DELETE FROM audit.entry WHERE position > 6");
    tamper("DELETE FROM audit.link WHERE nth > 6");
    tamper("DELETE FROM audit.seal WHERE through > 6");

    assertThat(ledger.verdict().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF);
          assertThat(finding.what()).contains("root 1 goes through link 10").contains("ends at 6");
        });
  }

  @Test
  void afterARotationOfKeys_oldSealsStillHold() {
    SigningKeys rotated =
        SigningKeys.read(
            """
            {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"new",
            "x":"PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
            "d":"TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs"},
            {"kty":"OKP","crv":"Ed25519","kid":"test",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
            """);
    Ledger after = ledger.signedWith(rotated);

    after.write(2);
    after.seal();
    after.sign();

    assertThat(after.verdict().findings()).isEmpty();
    assertThat(after.verdict().seals()).isEqualTo(3);
    assertThat(ledger.found()).containsExactly(Kind.SEAL_ALTERED, Kind.ROOT_ALTERED);
  }
}
