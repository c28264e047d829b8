package org.cairn.supervision.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.imports.decision.Rows.AGREEMENT;
import static org.cairn.supervision.imports.decision.Rows.OTHER;
import static org.cairn.supervision.imports.decision.Rows.OTHER_AGREEMENT;
import static org.cairn.supervision.imports.decision.Rows.PEER;
import static org.cairn.supervision.imports.decision.Rows.SUPERVISOR;
import static org.cairn.supervision.imports.decision.Rows.WORK;
import static org.cairn.supervision.imports.decision.Rows.aSupervisor;
import static org.cairn.supervision.imports.decision.Rows.anAgreement;
import static org.cairn.supervision.imports.decision.Rows.day;
import static org.cairn.supervision.imports.decision.Rows.id;
import static org.cairn.supervision.imports.decision.Rows.someWork;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedAgreement;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSupervisor;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedWork;
import org.junit.jupiter.api.Test;

/** Supervisors, agreements and work of an import, decided one after the other. */
class ImportDecisionTest {

  private static final UUID STRANGER = id(99);

  private final Rows rows = Rows.ofMontana();

  @Test
  void aSupervisor_isImported_andTheSameRowAgainIsNothingNew() {
    assertThat(rows.decided(aSupervisor(), aSupervisor())).containsExactly("supervisor", "known");
  }

  @Test
  void aSupervisor_isRegisteredFromTheFirstMomentOfTheDayInMontana() {
    var imported = (ImportedSupervisor) rows.accepted(aSupervisor());

    assertThat(imported.supervisor().registeredAt())
        .isEqualTo(Instant.parse("2020-01-01T07:00:00Z"));
    assertThat(imported.supervisor().jurisdiction()).isEqualTo("us-mt");
    assertThat(imported.supervisor().supervisionCeHours()).isEqualTo("20");
    assertThat(imported.id()).isEqualTo(SUPERVISOR);
    assertThat(imported.peers()).isEmpty();
    assertThat(imported.affectedPeers()).isEmpty();
    assertThat(imported.findings()).isEmpty();
  }

  @Test
  void anotherRowUnderAnIdThatIsInUse_isRefused() {
    rows.decided(aSupervisor());

    assertThat(
            rows.decided(
                aSupervisor(SUPERVISOR, LicenseType.LAC),
                someWork(SUPERVISOR, "2022-03-01", "1"),
                anAgreement(SUPERVISOR, PEER, "2021-01-01", null)))
        .containsExactly("id-taken", "id-taken", "id-taken");
  }

  @Test
  void aRecordThatNoImportSent_hasItsIdTaken_whateverTheRow() {
    var existing =
        new ExistingRecords(
            Set.of(PEER),
            Map.of(WORK, ""),
            new ExistingAgreements(Rows.pack("us-mt"), List.of(), List.of()),
            Map.of(),
            List.of());

    assertThat(Rows.with("us-mt", existing).decided(someWork(WORK, "2022-03-01", "1")))
        .containsExactly("id-taken");
  }

  @Test
  void aPeerWhoIsNotImportedHere_isRefusedAtTheFieldThatNamesThem() {
    rows.decided(aSupervisor());

    assertThat(rows.decided(anAgreement(AGREEMENT, STRANGER, "2021-01-01", null)))
        .containsExactly("peer-not-imported-here /peerId");
    assertThat(
            rows.decided(
                new HistoricalRecord.Work(
                    WORK, STRANGER, null, day("2022-03-01"), BigDecimal.ONE, true)))
        .containsExactly("peer-not-imported-here /peerId");
  }

  @Test
  void anAgreement_isSignedFromItsFirstDayOn() {
    rows.decided(aSupervisor());

    var imported = (ImportedAgreement) rows.accepted(anAgreement());

    assertThat(imported.agreement().status()).isEqualTo(Agreement.Status.SIGNED);
    assertThat(imported.agreement().endedOn()).isNull();
    assertThat(imported.agreement().version()).isZero();
    assertThat(imported.agreement().terms().signedOn()).isEqualTo("2021-01-01");
    assertThat(imported.events())
        .containsExactly(
            new AgreementEvent.Signed(imported.agreement().terms(), day("2021-01-01")));
    assertThat(imported.findings()).isNotEmpty();
    assertThat(imported.id()).isEqualTo(AGREEMENT);
    assertThat(imported.peers()).containsExactly(PEER);
    assertThat(imported.affectedPeers()).containsExactly(PEER);
  }

  @Test
  void anAgreementWithALastDay_isEnded() {
    rows.decided(aSupervisor());

    var imported =
        (ImportedAgreement) rows.accepted(anAgreement(AGREEMENT, PEER, "2021-01-01", "2021-12-31"));

    assertThat(imported.agreement().status()).isEqualTo(Agreement.Status.ENDED);
    assertThat(imported.agreement().endedOn()).isEqualTo("2021-12-31");
    assertThat(imported.events()).hasSize(2);
  }

  @Test
  void anAgreement_needsItsSupervisorFirst() {
    assertThat(rows.decided(anAgreement(), aSupervisor(), anAgreement()))
        .containsExactly("unknown-supervisor /supervisorId", "supervisor", "agreement signed");
  }

  @Test
  void twoAgreementsThatLast_areOneTooMany_butEndedOnesMayBeRecorded() {
    assertThat(
            rows.decided(
                aSupervisor(),
                anAgreement(),
                anAgreement(),
                anAgreement(OTHER_AGREEMENT, PEER, "2022-01-01", null),
                anAgreement(OTHER_AGREEMENT, PEER, "2019-01-01", "2019-12-31"),
                anAgreement(id(20), OTHER, "2022-01-01", null)))
        .containsExactly(
            "supervisor",
            "agreement signed",
            "known",
            "agreement-exists",
            "agreement ended",
            "agreement signed");
  }

  @Test
  void anAgreementOfTodayInMontana_hasBegun_andOneOfTomorrowHasNot() {
    rows.decided(aSupervisor());

    assertThat(
            rows.decided(
                anAgreement(AGREEMENT, PEER, "2026-11-21", null),
                anAgreement(AGREEMENT, PEER, "2026-11-20", null)))
        .containsExactly("date-in-future /from", "agreement signed");
  }

  @Test
  void theParentOfAPeer_isNotTheirSupervisor() {
    var related =
        new HistoricalRecord.Agreement(
            AGREEMENT,
            SUPERVISOR,
            PEER,
            day("2021-01-01"),
            null,
            List.of("weekly", "hourly"),
            Set.of(SupervisorRelation.PARENT));

    assertThat(rows.decided(aSupervisor(), related))
        .containsExactly("supervisor", "unknown-plan-word /plan/1, supervisor-relation");
  }

  @Test
  void theHoursOfADay_addUpOverTheRows() {
    assertThat(
            rows.decided(
                someWork(WORK, "2022-03-01", "14"),
                someWork(WORK, "2022-03-01", "14.00"),
                someWork(id(21), "2022-03-01", "10.01"),
                someWork(id(21), "2022-03-01", "10"),
                someWork(id(22), "2022-03-02", "14")))
        .containsExactly(
            "work of 14 h", "known", "more-than-24-hours /hours", "work of 10 h", "work of 14 h");
  }

  @Test
  void work_isRecordedNow_andConcernsItsPeer() {
    var imported = (ImportedWork) rows.accepted(someWork(WORK, "2022-03-01", "8"));

    assertThat(imported.log().recordedAt()).isEqualTo(Rows.NOW);
    assertThat(imported.id()).isEqualTo(WORK);
    assertThat(imported.peers()).containsExactly(PEER);
    assertThat(imported.affectedPeers()).containsExactly(PEER);
  }

  @Test
  void workOfTomorrowInMontana_isRefused() {
    assertThat(rows.decided(someWork(WORK, "2026-11-21", "8"), someWork(WORK, "2026-11-20", "8")))
        .containsExactly("date-in-future /on", "work of 8 h");
  }
}
