package org.cairn.applications.application.decision;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.applications.application.decision.ApplicationCommand.Authority;
import org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Requirement;
import org.jspecify.annotations.Nullable;

/** The things the rules of applications are about. */
final class Applications {

  static final UUID APPLICATION = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  static final UUID CERTIFICATE = UUID.fromString("01890000-0000-7000-8000-00000000000c");
  static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");

  /** The shipped states, and the invented zz. */
  static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys", "packs"));

  static final Instant TODAY = onTheClockOf("us-mt", "2026-11-20T12:00");

  private Applications() {}

  static ApplicationState noApplication() {
    return new ApplicationState.NotOpened(false, false);
  }

  static ApplicationState noApplicationButTheSameIsOpen() {
    return new ApplicationState.NotOpened(true, false);
  }

  static ApplicationState noApplicationButACertificate() {
    return new ApplicationState.NotOpened(false, true);
  }

  static ApplicationState anOpenApplication() {
    return anOpenApplicationTo("us-mt");
  }

  static ApplicationState anOpenApplicationTo(String jurisdiction) {
    return new ApplicationState.Open(
        APPLICATION, PEER, jurisdiction, "cbhpss", LocalDate.parse("2026-05-04"));
  }

  static ApplicationState aWithdrawnApplication() {
    return new ApplicationState.Withdrawn();
  }

  static ApplicationState aDecidedApplication() {
    return new ApplicationState.Decided();
  }

  static ApplicationCommand.Decide aDecision(
      BoardOutcome outcome, Authority authority, ApplicationFacts facts, String... reasons) {
    return new ApplicationCommand.Decide(
        outcome,
        authority,
        false,
        facts,
        everyEntryOfTheChecklist(),
        List.of(reasons),
        reasons.length == 0 ? "" : "In writing.",
        CERTIFICATE,
        List.of(
            new Segment(CertificateStatus.ACTIVE, LocalDate.parse("2026-11-20"), null, "term")));
  }

  static Set<String> everyEntryOfTheChecklist() {
    return PACKS
        .find("us-mt")
        .orElseThrow()
        .checklist("cbhpss", LocalDate.parse("2026-05-04"))
        .stream()
        .map(Requirement::ruleId)
        .collect(Collectors.toSet());
  }

  static ApplicationCommand anOpening() {
    return anOpening("us-mt", "cbhpss");
  }

  static ApplicationCommand anOpening(String jurisdiction, String credentialType) {
    return new ApplicationCommand.Open(APPLICATION, PEER, jurisdiction, credentialType);
  }

  static ApplicationCommand aWithdrawal() {
    return new ApplicationCommand.Withdraw();
  }

  static ApplicationCommand anOpeningFromElsewhere() {
    return anOpeningFromElsewhere("us-mt", "2024-05-04");
  }

  static ApplicationCommand anOpeningFromElsewhere(String jurisdiction, String openedOn) {
    return new ApplicationCommand.ImportOpening(
        APPLICATION, PEER, jurisdiction, "cbhpss", LocalDate.parse(openedOn), "old-register");
  }

  static ApplicationCommand aWithdrawalFromElsewhere(String withdrawnOn) {
    return new ApplicationCommand.ImportWithdrawal(LocalDate.parse(withdrawnOn), "old-register");
  }

  static ApplicationCommand aDenialFromElsewhere(String deniedOn, String... reasons) {
    return new ApplicationCommand.ImportDenial(
        LocalDate.parse(deniedOn), List.of(reasons), "old-register");
  }

  static ApplicationCommand.ImportCertificate aCertificateFromElsewhere(String certifiedOn) {
    return aCertificateFromElsewhere(APPLICATION, "cbhpss", certifiedOn, aTerm());
  }

  static ApplicationCommand.ImportCertificate aCertificateWithoutApplication(String certifiedOn) {
    return aCertificateFromElsewhere(null, "cbhpss", certifiedOn, aTerm());
  }

  static List<Segment> aTerm() {
    return List.of(
        new Segment(CertificateStatus.ACTIVE, LocalDate.parse("2026-06-01"), null, "term"));
  }

  static ApplicationCommand.ImportCertificate aCertificateFromElsewhere(
      @Nullable UUID applicationId,
      String credentialType,
      String certifiedOn,
      List<Segment> segments) {
    return new ApplicationCommand.ImportCertificate(
        CERTIFICATE,
        applicationId,
        PEER,
        "us-mt",
        credentialType,
        LocalDate.parse(certifiedOn),
        segments,
        List.of(),
        false,
        null,
        "old-register");
  }

  static Pack pack(String jurisdiction) {
    return PACKS.find(jurisdiction).orElseThrow();
  }

  /** The moment at which the clock on the wall of that state shows this. */
  static Instant onTheClockOf(String jurisdiction, String local) {
    ZoneId zone = pack(jurisdiction).zone();
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
