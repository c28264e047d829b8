package org.cairn.applications.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.imports.decision.Rows.FIRST;
import static org.cairn.applications.imports.decision.Rows.OTHER;
import static org.cairn.applications.imports.decision.Rows.PEER;
import static org.cairn.applications.imports.decision.Rows.aCertificate;
import static org.cairn.applications.imports.decision.Rows.aDenial;
import static org.cairn.applications.imports.decision.Rows.aPeer;
import static org.cairn.applications.imports.decision.Rows.aWithdrawal;
import static org.cairn.applications.imports.decision.Rows.anOpening;
import static org.cairn.applications.imports.decision.Rows.day;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationStatus;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.applications.certificate.decision.ExistingCertificate;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.peer.decision.PeerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of an import, decided one after the other. */
class ImportRulesTest {

  private static final UUID SECOND = UUID.fromString("01890000-0000-7000-8000-00000000000b");
  private static final UUID CERTIFICATE = UUID.fromString("01890000-0000-7000-8000-00000000000c");
  private static final UUID NEXT = UUID.fromString("01890000-0000-7000-8000-00000000000d");

  private final Rows rows = new Rows();

  @Test
  void aPeer_isImported_andTheSameRowAgainIsNothingNew() {
    assertThat(rows.decided(aPeer(PEER), aPeer(PEER))).containsExactly("Imported", "known");
  }

  @Test
  void anotherRowUnderTheIdOfAPeer_isRefused() {
    rows.decided(aPeer(PEER));

    assertThat(rows.decided(new ImportedRecord.Peer(PEER, day("2019-01-01"))))
        .containsExactly("id-taken");
  }

  @Test
  void aPeerOfAnotherBoard_isRefusedAsAnIdThatIsTaken() {
    rows.peers = Map.of(PEER, new PeerRecord.Imported("zz", Rows.REGISTERED_ON));

    assertThat(rows.decided(aPeer(PEER))).containsExactly("id-taken");
  }

  @Test
  void whoRegisteredThemselves_isNotImportedHere() {
    rows.peers = Map.of(PEER, new PeerRecord.Registered());

    assertThat(rows.decided(anOpening(FIRST, PEER, "2022-01-01")))
        .containsExactly("peer-not-imported-here /peerId");
    assertThat(rows.decided(aPeer(PEER))).containsExactly("id-taken");
  }

  @Test
  void rowsOfAPeerWhoIsNotImportedHere_sayWhichFieldLeadsToThem() {
    rows.peers = Map.of(PEER, new PeerRecord.Imported("zz", Rows.REGISTERED_ON));
    rows.applications = List.of(existing("zz", ApplicationStatus.OPEN, null));

    assertThat(
            rows.decided(
                anOpening(SECOND, PEER, "2022-01-01"),
                aWithdrawal(FIRST, "2022-02-01"),
                aDenial(FIRST, "2022-02-01", "exam"),
                aCertificate(CERTIFICATE, PEER, null, "2022-03-01"),
                aWithdrawal(SECOND, "2022-02-01"),
                aDenial(SECOND, "2022-02-01", "exam")))
        .containsExactly(
            "peer-not-imported-here /peerId",
            "peer-not-imported-here /applicationId",
            "peer-not-imported-here /applicationId",
            "peer-not-imported-here /peerId",
            "peer-not-imported-here /applicationId",
            "peer-not-imported-here /applicationId");
  }

  @Test
  void anApplication_isOpenedAndWithdrawn_andEachRowAgainIsNothingNew() {
    rows.decided(aPeer(PEER));

    assertThat(
            rows.decided(
                anOpening(FIRST, PEER, "2022-01-01"),
                anOpening(FIRST, PEER, "2022-01-01"),
                aWithdrawal(FIRST, "2022-02-01"),
                aWithdrawal(FIRST, "2022-02-01"),
                aWithdrawal(FIRST, "2022-02-02")))
        .containsExactly("Opened", "known", "Withdrawn", "known", "id-taken");
  }

  @Test
  void aSecondApplication_waitsUntilTheFirstHasEnded() {
    rows.decided(aPeer(PEER), anOpening(FIRST, PEER, "2022-01-01"));

    assertThat(rows.decided(anOpening(SECOND, PEER, "2022-02-01")))
        .containsExactly("application-already-open");
    assertThat(
            rows.decided(
                aDenial(FIRST, "2022-02-01", "exam"), anOpening(SECOND, PEER, "2022-02-01")))
        .containsExactly("Denied", "Opened");
  }

  @Test
  void whatHasEnded_isNotEndedOnceMore() {
    rows.decided(aPeer(PEER), anOpening(FIRST, PEER, "2022-01-01"));

    assertThat(rows.decided(aWithdrawal(FIRST, "2022-02-01"), aDenial(FIRST, "2022-02-01", "exam")))
        .containsExactly("Withdrawn", "application-already-withdrawn");
  }

  @Test
  void aCertificate_endsItsApplication() {
    rows.decided(aPeer(PEER), anOpening(FIRST, PEER, "2022-01-01"));

    assertThat(
            rows.decided(
                aCertificate(CERTIFICATE, PEER, FIRST, "2022-03-01"),
                aCertificate(CERTIFICATE, PEER, FIRST, "2022-03-01"),
                anOpening(SECOND, PEER, "2022-03-01"),
                aWithdrawal(FIRST, "2022-03-02")))
        .containsExactly("Certified", "known", "Opened", "application-already-decided");
  }

  @Test
  void aCertificateWithoutApplication_isImported_butNotTwoForTheSameDays() {
    rows.decided(aPeer(PEER));

    assertThat(
            rows.decided(
                aCertificate(CERTIFICATE, PEER, null, "2022-03-01"),
                aCertificate(NEXT, PEER, null, "2022-09-01")))
        .containsExactly("Certified", "already-certified /certifiedOn");
  }

  @Test
  void aCertificateOfYearsBefore_doesNotOverlap() {
    rows.decided(aPeer(PEER));

    assertThat(
            rows.decided(
                aCertificate(CERTIFICATE, PEER, null, "2022-03-01"),
                aCertificate(NEXT, PEER, null, "2019-03-01")))
        .containsExactly("Certified", "Certified");
  }

  @Test
  void aCertificateForAnApplicationOfSomebodyElse_isRefused() {
    rows.decided(aPeer(PEER), aPeer(OTHER), anOpening(FIRST, OTHER, "2022-01-01"));

    assertThat(rows.decided(aCertificate(CERTIFICATE, PEER, FIRST, "2022-03-01")))
        .containsExactly("application-of-another-case /applicationId");
    assertThat(rows.decided(aCertificate(CERTIFICATE, PEER, SECOND, "2022-03-01")))
        .containsExactly("peer-not-imported-here /applicationId");
  }

  @Test
  void aCertificateForAnApplicationOfAnotherBoardsPeer_isRefusedAsUnknown() {
    rows.peers =
        Map.of(
            PEER, new PeerRecord.Imported("zz", Rows.REGISTERED_ON),
            OTHER, new PeerRecord.Imported("us-mt", Rows.REGISTERED_ON));
    rows.applications = List.of(existing("zz", ApplicationStatus.OPEN, null));

    assertThat(rows.decided(aCertificate(CERTIFICATE, OTHER, FIRST, "2022-03-01")))
        .containsExactly("peer-not-imported-here /applicationId");
  }

  @Test
  void aRenewalBeforeTheIssue_isRefusedAtItsPlace() {
    rows.decided(aPeer(PEER));

    assertThat(
            rows.decided(
                new Certificate(
                    CERTIFICATE,
                    PEER,
                    null,
                    "cbhpss",
                    day("2022-03-01"),
                    List.of(day("2021-03-01")),
                    null)))
        .containsExactly("renewal-out-of-turn /renewedOn/0");
  }

  @Test
  void whatIsRecorded_isKnownAsTheRowsItCameFrom() {
    rows.peers = Map.of(PEER, new PeerRecord.Imported("us-mt", Rows.REGISTERED_ON));
    rows.applications =
        List.of(
            existing("us-mt", ApplicationStatus.WITHDRAWN, "2022-02-01"),
            new ExistingApplication(
                SECOND,
                PEER,
                "us-mt",
                "cbhpss",
                ApplicationStatus.DENIED,
                day("2022-03-01"),
                day("2022-04-01"),
                List.of("exam")));
    rows.certificates = List.of(anExistingCertificate());

    assertThat(
            rows.decided(
                aPeer(PEER),
                anOpening(FIRST, PEER, "2022-01-01"),
                aWithdrawal(FIRST, "2022-02-01"),
                aDenial(SECOND, "2022-04-01", "exam"),
                aCertificate(CERTIFICATE, PEER, null, "2023-01-01"),
                aCertificate(NEXT, PEER, null, "2023-06-01")))
        .containsExactly(
            "known", "known", "known", "known", "known", "already-certified /certifiedOn");
  }

  @Test
  void anOpenApplicationThatIsRecorded_keepsAnotherFromBeingOpened() {
    rows.peers = Map.of(PEER, new PeerRecord.Imported("us-mt", Rows.REGISTERED_ON));
    rows.applications = List.of(existing("us-mt", ApplicationStatus.OPEN, null));

    assertThat(rows.decided(anOpening(SECOND, PEER, "2022-02-01")))
        .containsExactly("application-already-open");
  }

  @Test
  void anApplicationThatIsRecordedAsEnded_keepsNothingFromBeingOpened() {
    rows.peers = Map.of(PEER, new PeerRecord.Imported("us-mt", Rows.REGISTERED_ON));
    rows.applications = List.of(existing("us-mt", ApplicationStatus.WITHDRAWN, "2022-02-01"));

    assertThat(
            rows.decided(
                anOpening(SECOND, PEER, "2022-02-01"), aDenial(FIRST, "2022-02-01", "exam")))
        .containsExactly("Opened", "application-already-withdrawn");
  }

  private static ExistingApplication existing(
      String jurisdiction, ApplicationStatus status, @Nullable String endedOn) {
    return new ExistingApplication(
        FIRST,
        PEER,
        jurisdiction,
        "cbhpss",
        status,
        day("2022-01-01"),
        endedOn == null ? null : day(endedOn),
        List.of());
  }

  private static ExistingCertificate anExistingCertificate() {
    return new ExistingCertificate(
        CERTIFICATE,
        null,
        PEER,
        "us-mt",
        "cbhpss",
        day("2023-01-01"),
        day("2023-12-31"),
        null,
        List.of());
  }
}
