package org.cairn.applications.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.imports.decision.Rows.FIRST;
import static org.cairn.applications.imports.decision.Rows.OTHER;
import static org.cairn.applications.imports.decision.Rows.PEER;
import static org.cairn.applications.imports.decision.Rows.REGISTERED_ON;
import static org.cairn.applications.imports.decision.Rows.aDenial;
import static org.cairn.applications.imports.decision.Rows.aPeer;
import static org.cairn.applications.imports.decision.Rows.aWithdrawal;
import static org.cairn.applications.imports.decision.Rows.anOpening;
import static org.cairn.applications.imports.decision.Rows.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.decision.ApplicationStatus;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.cairn.applications.certificate.decision.ExistingCertificate;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known before an import, and after each of its rows. */
class ExistingRecordsTest {

  private static final UUID CERTIFICATE = UUID.fromString("01890000-0000-7000-8000-00000000000c");
  private static final LocalDate FROM = day("2022-03-01");
  private static final ApplicationState NOT_OPENED = new ApplicationState.NotOpened(false, false);
  private static final ApplicationState SAME_IS_OPEN = new ApplicationState.NotOpened(true, false);
  private static final ApplicationState WITHDRAWN = new ApplicationState.Withdrawn();
  private static final ApplicationState DECIDED = new ApplicationState.Decided();
  private static final ApplicationState OPEN =
      new ApplicationState.Open(FIRST, PEER, "us-mt", "cbhpss", day("2022-01-01"));

  @Test
  void whereNothingIsRecorded_everyIdIsFree() {
    ExistingRecords nothing = nothing();

    assertThat(nothing.peer(PEER)).isEqualTo(new PeerRecord.None());
    assertThat(nothing.applicantOf(FIRST)).isNull();
    assertThat(nothing.application(FIRST)).isEqualTo(NOT_OPENED);
    assertThat(nothing.newApplication(PEER, "us-mt", "cbhpss")).isEqualTo(NOT_OPENED);
    assertThat(nothing.recordedAs(aPeer(PEER))).isNull();
    assertThat(isCertified(nothing, "2022-01-01", "2022-12-31")).isFalse();
  }

  @Test
  void onlyAnImportedPeer_isRecordedAsARow() {
    var recorded =
        new ExistingRecords(
            Map.of(
                PEER, new PeerRecord.Imported("us-mt", REGISTERED_ON),
                OTHER, new PeerRecord.Registered()),
            List.of(),
            List.of());

    assertThat(recorded.peer(PEER)).isEqualTo(new PeerRecord.Imported("us-mt", REGISTERED_ON));
    assertThat(recorded.recordedAs(aPeer(PEER))).isEqualTo(aPeer(PEER));
    assertThat(recorded.peer(OTHER)).isEqualTo(new PeerRecord.Registered());
    assertThat(recorded.recordedAs(aPeer(OTHER))).isNull();
  }

  @Test
  void anOpenApplication_isRecordedAsItsOpening_andAsNoEnd() {
    ExistingRecords recorded = withApplication(ApplicationStatus.OPEN, null);

    assertThat(recorded.application(FIRST)).isEqualTo(OPEN);
    assertThat(recorded.applicantOf(FIRST)).isEqualTo(PEER);
    assertThat(recorded.recordedAs(anOpening(FIRST, OTHER, "2023-01-01")))
        .isEqualTo(anOpening(FIRST, PEER, "2022-01-01"));
    assertThat(recordedEnds(recorded)).isEmpty();
  }

  @Test
  void anOpenApplication_preventsOnlyAnotherOfItsPeerForItsCredentialInItsState() {
    ExistingRecords recorded = withApplication(ApplicationStatus.OPEN, null);

    assertThat(recorded.newApplication(PEER, "us-mt", "cbhpss")).isEqualTo(SAME_IS_OPEN);
    assertThat(recorded.newApplication(OTHER, "us-mt", "cbhpss")).isEqualTo(NOT_OPENED);
    assertThat(recorded.newApplication(PEER, "zz", "cbhpss")).isEqualTo(NOT_OPENED);
    assertThat(recorded.newApplication(PEER, "us-mt", "youth_peer")).isEqualTo(NOT_OPENED);
  }

  @Test
  void anEndedApplication_isRecordedAsItsOwnEnd_andAsNoOther() {
    ExistingRecords withdrawn = withApplication(ApplicationStatus.WITHDRAWN, "2022-02-01");
    ExistingRecords denied = withApplication(ApplicationStatus.DENIED, "2022-02-01");
    ExistingRecords approved = withApplication(ApplicationStatus.APPROVED, "2022-02-01");

    assertThat(withdrawn.application(FIRST)).isEqualTo(WITHDRAWN);
    assertThat(denied.application(FIRST)).isEqualTo(DECIDED);
    assertThat(approved.application(FIRST)).isEqualTo(DECIDED);
    assertThat(recordedEnds(withdrawn)).containsExactly(aWithdrawal(FIRST, "2022-02-01"));
    assertThat(recordedEnds(denied)).containsExactly(aDenial(FIRST, "2022-02-01", "exam"));
    assertThat(recordedEnds(approved)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ApplicationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
  void anEndOfAnUnknownDay_preventsNoOther_andIsNoRow(ApplicationStatus status) {
    ExistingRecords recorded = withApplication(status, null);

    assertThat(recorded.newApplication(PEER, "us-mt", "cbhpss")).isEqualTo(NOT_OPENED);
    assertThat(recordedEnds(recorded)).isEmpty();
  }

  @Test
  void aCertificate_isRecordedWithItsApplicationItsRenewalsAndItsNumber() {
    assertThat(withCertificate("2022-12-31").recordedAs(aCertificate()))
        .isEqualTo(
            new Certificate(
                CERTIFICATE, PEER, FIRST, "cbhpss", FROM, List.of(day("2022-11-01")), "N-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01,2022-02-28,false",
    "2021-01-01,2022-03-01,true",
    "2022-06-01,2022-06-30,true",
    "2021-01-01,2023-12-31,true",
    "2022-12-31,2023-12-31,true",
    "2023-01-01,2023-12-31,false"
  })
  void aCertificate_countsFromItsFirstDayToItsLast(String from, String to, boolean certified) {
    assertThat(isCertified(withCertificate("2022-12-31"), from, to)).isEqualTo(certified);
    assertThat(isCertified(withIssued("2022-12-31"), from, to)).isEqualTo(certified);
  }

  @Test
  void aCertificateWhoseLastDayIsNotKnown_countsOnNoDay() {
    assertThat(isCertified(withCertificate(null), "2022-03-01", "2022-12-31")).isFalse();
    assertThat(isCertified(withIssued(null), "2022-03-01", "2022-12-31")).isFalse();
  }

  @Test
  void aCertificate_countsForItsPeerItsCredentialAndItsState() {
    for (var recorded : List.of(withCertificate("2022-12-31"), withIssued("2022-12-31"))) {
      assertThat(recorded.isCertified(PEER, "us-mt", "cbhpss", FROM, FROM)).isTrue();
      assertThat(recorded.isCertified(OTHER, "us-mt", "cbhpss", FROM, FROM)).isFalse();
      assertThat(recorded.isCertified(PEER, "zz", "cbhpss", FROM, FROM)).isFalse();
      assertThat(recorded.isCertified(PEER, "us-mt", "youth_peer", FROM, FROM)).isFalse();
    }
  }

  @Test
  void anAcceptedPeer_isOnRecordForTheNextRow() {
    ExistingRecords recorded = nothing();
    var imported = new PeerEvent.Imported(PEER, "us-mt", REGISTERED_ON, "old-register");

    recorded.add(aPeer(PEER), new ImportEvent.OfPeer(imported));

    assertThat(recorded.peer(PEER)).isEqualTo(new PeerRecord.Imported("us-mt", REGISTERED_ON));
    assertThat(recorded.recordedAs(aPeer(PEER))).isEqualTo(aPeer(PEER));
  }

  @Test
  void anAcceptedOpening_isOpenForTheNextRow() {
    ExistingRecords recorded = withOpened();

    assertThat(recorded.application(FIRST)).isEqualTo(OPEN);
    assertThat(recorded.applicantOf(FIRST)).isEqualTo(PEER);
    assertThat(recorded.newApplication(PEER, "us-mt", "cbhpss")).isEqualTo(SAME_IS_OPEN);
  }

  @Test
  void anAcceptedEnd_makesRoomForAnotherApplication() {
    ExistingRecords withdrawn = withOpened();
    ExistingRecords denied = withOpened();
    ExistingRecords certified = withOpened();

    add(
        withdrawn,
        aWithdrawal(FIRST, "2022-03-01"),
        new ApplicationEvent.Withdrawn(FIRST, PEER, "us-mt", "cbhpss", FROM, "old-register"));
    add(
        denied,
        aDenial(FIRST, "2022-03-01", "exam"),
        new ApplicationEvent.Denied(
            FIRST, PEER, "us-mt", "cbhpss", FROM, "1", List.of(), "", "old-register"));
    add(certified, aCertificate(), issued(FIRST, "2022-12-31"));

    assertThat(withdrawn.application(FIRST)).isEqualTo(WITHDRAWN);
    assertThat(denied.application(FIRST)).isEqualTo(DECIDED);
    assertThat(certified.application(FIRST)).isEqualTo(DECIDED);
    assertThat(List.of(withdrawn, denied, certified))
        .allSatisfy(
            it -> assertThat(it.newApplication(PEER, "us-mt", "cbhpss")).isEqualTo(NOT_OPENED));
  }

  @Test
  void aCertificateWithoutApplication_leavesAnOpenOneOpen() {
    ExistingRecords recorded = withOpened();

    add(recorded, aCertificate(), issued(null, "2022-12-31"));

    assertThat(recorded.application(FIRST)).isEqualTo(OPEN);
    assertThat(recorded.newApplication(PEER, "us-mt", "cbhpss")).isEqualTo(SAME_IS_OPEN);
  }

  private static ExistingRecords nothing() {
    return new ExistingRecords(Map.of(), List.of(), List.of());
  }

  private static ExistingRecords withApplication(
      ApplicationStatus status, @Nullable String endedOn) {
    var application =
        new ExistingApplication(
            FIRST,
            PEER,
            "us-mt",
            "cbhpss",
            status,
            day("2022-01-01"),
            endedOn == null ? null : day(endedOn),
            status == ApplicationStatus.DENIED ? List.of("exam") : List.of());
    return new ExistingRecords(Map.of(), List.of(application), List.of());
  }

  private static ExistingRecords withCertificate(@Nullable String licensedUntil) {
    var certificate =
        new ExistingCertificate(
            CERTIFICATE,
            FIRST,
            PEER,
            "us-mt",
            "cbhpss",
            FROM,
            licensedUntil == null ? null : day(licensedUntil),
            "N-1",
            List.of(day("2022-11-01")));
    return new ExistingRecords(Map.of(), List.of(), List.of(certificate));
  }

  private static ExistingRecords withOpened() {
    ExistingRecords recorded = nothing();
    add(
        recorded,
        anOpening(FIRST, PEER, "2022-01-01"),
        new ApplicationEvent.Opened(
            FIRST, PEER, "us-mt", "cbhpss", day("2022-01-01"), "1", List.of(), "old-register"));
    return recorded;
  }

  private static ExistingRecords withIssued(@Nullable String licensedUntil) {
    ExistingRecords recorded = nothing();
    add(recorded, aCertificate(), issued(null, licensedUntil));
    return recorded;
  }

  private static Certificate aCertificate() {
    return Rows.aCertificate(CERTIFICATE, PEER, null, "2022-03-01");
  }

  private static ApplicationEvent issued(@Nullable UUID applicationId, @Nullable String until) {
    LocalDate to = until == null ? null : day(until);
    var term = new Segment(CertificateStatus.ACTIVE, FROM, to, "certificate-term");
    return new ApplicationEvent.Certified(
        new IssuedCertificate(
            CERTIFICATE,
            applicationId,
            PEER,
            "us-mt",
            "cbhpss",
            FROM,
            false,
            "1",
            List.of(term),
            List.of(),
            null,
            "old-register"),
        List.of());
  }

  private static void add(ExistingRecords recorded, ImportedRecord row, ApplicationEvent event) {
    recorded.add(row, new ImportEvent.OfApplication(event));
  }

  private static List<ImportedRecord> recordedEnds(ExistingRecords recorded) {
    return Stream.of(aWithdrawal(FIRST, "2000-01-01"), aDenial(FIRST, "2000-01-01", "any"))
        .flatMap(row -> Stream.ofNullable(recorded.recordedAs(row)))
        .toList();
  }

  private static boolean isCertified(ExistingRecords recorded, String from, String to) {
    return recorded.isCertified(PEER, "us-mt", "cbhpss", day(from), day(to));
  }
}
