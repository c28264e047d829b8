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
import org.cairn.evidence.audit.ChainCheck;
import org.cairn.evidence.audit.Finding.Kind;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes what was sealed is found out, and the place is named. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TamperingIT {

  /** Makes the stored chain follow from the stored leaves again, from a link on. */
  private static final String CHAIN_AGAIN =
      """
      DO $$
      DECLARE
        l record;
        tip bytea;
      BEGIN
        SELECT chain INTO tip FROM audit.link WHERE nth = 4;
        FOR l IN SELECT * FROM audit.link WHERE nth > 4 ORDER BY nth LOOP
          tip := sha256(tip || l.leaf);
          UPDATE audit.link SET chain = tip WHERE nth = l.nth;
        END LOOP;
      END $$
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
  void whatNobodyTouched_isSound() {
    ChainCheck verdict = ledger.verdict();

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.isSound()).isTrue();
    assertThat(verdict.sealed()).isEqualTo(10);
    assertThat(verdict.seals()).isEqualTo(2);
    assertThat(verdict.roots()).isOne();
    assertThat(verdict.unsealed()).isZero();
  }

  @Test
  void whatIsNotSealedYet_isCounted_andNoFault() {
    ledger.write(3);

    assertThat(ledger.verdict().isSound()).isTrue();
    assertThat(ledger.verdict().unsealed()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tx = '77'::xid8",
        "recorded_at = recorded_at + interval '1 microsecond'",
        "who = 'somebody else'",
        "who = NULL",
        "roles = '{admin}'",
        "roles = ARRAY['board-staff', 'with', ' comma and \"quote\"']",
        "roles = '{}'",
        "action = 'action-55'",
        "kind = 'command'",
        "record = NULL",
        "record = gen_random_uuid()",
        "whose = '{}'",
        "whose = whose[1:1]",
        "whose = ARRAY[whose[2], whose[1]]",
        "why = 'own-record'",
        "outcome = 'not-found'",
        "findings = '[]'",
        "correlation = NULL"
      })
  void anEntryWithAnAlteredColumn_isNamed(String change) {
    tamper("UPDATE audit.entry SET " + change + " WHERE position = 5");

    assertThat(ledger.verdict().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
          assertThat(finding.what()).contains("entry 5 (").contains("action-5");
        });
  }

  @Test
  void anEntryUnderAnotherPosition_isNamed() {
    tamper("UPDATE audit.entry SET position = DEFAULT WHERE position = 5");

    assertThat(ledger.found()).containsExactly(Kind.REMOVED, Kind.INSERTED);
  }

  @Test
  void aRemovedEntry_isNamed_withItsNeighbour() {
    tamper("DELETE FROM audit.entry WHERE position = 5");

    assertThat(ledger.verdict().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.REMOVED);
          assertThat(finding.what()).contains("entry 5 ").contains("after entry 4 (");
        });
  }

  @Test
  void anEntryRemovedWithItsLink_leavesAHoleThatIsNamed() {
    tamper("DELETE FROM audit.entry WHERE position = 5");
    tamper("DELETE FROM audit.link WHERE nth = 5");

    assertThat(ledger.verdict().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.REMOVED);
          assertThat(finding.what())
              .contains("links 5 to 5")
              .contains("entry 4")
              .contains("entry 6");
        });
  }

  @Test
  void anEntryInsertedAmongSealedOnes_isNamed() {
    tamper(
        """
        INSERT INTO audit.entry OVERRIDING SYSTEM VALUE
        SELECT 5000, tx, recorded_at, who, roles, 'forged', kind, record, whose, why, outcome,
               findings, correlation
          FROM audit.entry WHERE position = 5
        """);

    assertThat(ledger.verdict().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.INSERTED);
          assertThat(finding.what()).contains("entry 5000 (").contains("forged");
        });
    assertThat(ledger.seal()).describedAs("never sealed").isZero();
  }

  @Test
  void twoEntriesThatChangedPlaces_areBothNamed() {
    tamper(
        """
        UPDATE audit.entry a SET action = b.action, recorded_at = b.recorded_at
          FROM audit.entry b
         WHERE a.position IN (4, 7) AND b.position IN (4, 7) AND a.position <> b.position
        """);

    assertThat(ledger.verdict().findings())
        .extracting(finding -> finding.kind() + " " + finding.what().substring(0, 7))
        .containsExactly("ALTERED entry 4", "ALTERED entry 7");
  }

  @Test
  void linksThatChangedPlaces_doNotFollow() {
    tamper(
        "UPDATE audit.link SET nth = CASE nth WHEN 4 THEN 1007 ELSE 1004 END WHERE nth IN (4, 7)");
    tamper("UPDATE audit.link SET nth = nth - 1000 WHERE nth > 1000");

    assertThat(ledger.found()).containsExactly(Kind.CHAIN_BROKEN);
    assertThat(ledger.verdict().findings().getFirst().what()).contains("link 4 (entry 7)");
  }

  @Test
  void anAlteredEntryWhoseLeafWasMadeAnew_breaksTheChain() {
    alterWithLeaf();

    assertThat(ledger.found()).containsExactly(Kind.CHAIN_BROKEN);
    assertThat(ledger.verdict().findings().getFirst().what()).contains("link 5 (entry 5)");
  }

  @Test
  void aChainThatWasMadeAgain_isNotTheSealedOne_andItIsSaidFromWhereOn() {
    alterWithLeaf();
    tamper(CHAIN_AGAIN);

    assertThat(ledger.verdict().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.CHAINED_AGAIN);
          assertThat(finding.what()).contains("between links 1 and 6");
        });
  }

  @Test
  void aSealThatWasMadeToFitTheNewChain_isNamed() {
    alterWithLeaf();
    tamper(CHAIN_AGAIN);
    tamper(
        """
        UPDATE audit.seal s SET chain = l.chain FROM audit.link l WHERE l.nth = s.through
        """);

    assertThat(ledger.found()).containsExactly(Kind.SEAL_ALTERED, Kind.CHAINED_AGAIN);
    assertThatThrownBy(
            () -> {
              ledger.write(1);
              ledger.seal();
            })
        .isInstanceOf(BrokenChain.class);
  }

  @Test
  void aLogOfAnotherService_doesNotPassForThisOne() throws Exception {
    try (var connection = PlatformResource.administrator()) {
      ChainCheck verdict =
          new org.cairn.evidence.audit.AuditVerification("another", keys).verify(connection);

      assertThat(verdict.isSound()).isFalse();
    }
  }

  /** What the leaf must be, made by PostgreSQL. */
  private static void alterWithLeaf() {
    ForeignCheckIT.functions();
    tamper("UPDATE audit.entry SET outcome = 'not-found' WHERE position = 5");
    tamper(
        "UPDATE audit.link SET leaf = (%s) WHERE nth = 5"
            .formatted(ForeignCheckIT.LEAF + " WHERE e.position = 5"));
  }
}
