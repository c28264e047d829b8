package org.cairn.applications.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.cairn.applications.application.publishing.PublishedApplications;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.RejectionReason;
import org.cairn.applications.document.decision.SubmittedBy;
import org.cairn.applications.document.decision.SubmittedFile;
import org.cairn.applications.document.publishing.PublishedDocuments;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.publishing.PublishedPeers;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.kit.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** One event of each kind that a decision can come to, with what must stay at home in it. */
final class DecidedEvents {

  static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  static final UUID APPLICATION = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  static final PeerEvent REGISTERED =
      new PeerEvent.Registered(
          PEER,
          "sign-in-1",
          "Secret-Given-Name",
          "Secret-Family-Name",
          Instant.parse("2026-11-20T10:15:30.123456Z"));
  static final PeerEvent.Imported PEER_IMPORTED =
      new PeerEvent.Imported(PEER, "zz", LocalDate.of(2012, 3, 1), "old-register");
  static final ApplicationEvent OPENED =
      new ApplicationEvent.Opened(
          APPLICATION,
          PEER,
          "zz",
          "cbhpss",
          LocalDate.of(2026, 11, 20),
          "2026.11.1",
          List.of(anEntry("zz/exam", null), anEntry("zz/training", LocalDate.of(2027, 1, 31))),
          "old-register");
  static final ApplicationEvent WITHDRAWN =
      new ApplicationEvent.Withdrawn(
          APPLICATION, PEER, "zz", "cbhpss", LocalDate.of(2026, 11, 21), null);

  static final Finding FOUND =
      new Finding(
          "recovery-window",
          Outcome.NOT_MET,
          "Invented Code Z-1, section 3",
          ParameterStatus.CODIFIED,
          "2026.11.1",
          Map.of("windowFrom", "Secret day"),
          "Secret message");
  static final ApplicationEvent CERTIFIED =
      new ApplicationEvent.Certified(
          new IssuedCertificate(
              UUID.fromString("01890000-0000-7000-8000-00000000000c"),
              APPLICATION,
              PEER,
              "zz",
              "cbhpss",
              LocalDate.of(2026, 11, 22),
              true,
              "2026.11.1",
              List.of(
                  new Segment(
                      CertificateStatus.ACTIVE,
                      LocalDate.of(2026, 11, 22),
                      LocalDate.of(2029, 11, 22),
                      "certificate-term"),
                  new Segment(
                      CertificateStatus.TERMINATED,
                      LocalDate.of(2029, 11, 23),
                      null,
                      "certificate-termination")),
              List.of(),
              "Printed 4711",
              "old-register"),
          List.of(FOUND));
  static final ApplicationEvent DENIED =
      new ApplicationEvent.Denied(
          APPLICATION,
          PEER,
          "zz",
          "cbhpss",
          LocalDate.of(2026, 11, 22),
          "2026.11.1",
          List.of(FOUND),
          "Secret words",
          "old-register");

  static final UUID DOCUMENT = UUID.fromString("01890000-0000-7000-8000-00000000000d");
  static final Case CASE =
      new Case(APPLICATION, PEER, "zz", true, "2026.11.1", Map.of("zz/exam", "Z-1"), 1);
  static final DocumentEvent RECEIVED =
      new DocumentEvent.Received(
          DOCUMENT,
          CASE,
          "zz/exam",
          1,
          new SubmittedFile(
              "5e".repeat(32), 10, "application/pdf", "Secret-File.pdf", "off", List.of()),
          SubmittedBy.APPLICANT,
          Instant.parse("2026-11-20T10:15:30.123Z"),
          LocalDate.of(2026, 11, 20),
          "R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1");
  static final DocumentEvent ACCEPTED =
      new DocumentEvent.Accepted(DOCUMENT, CASE, "zz/exam", 1, LocalDate.of(2026, 11, 21), "Z-1");
  static final DocumentEvent REJECTED =
      new DocumentEvent.Rejected(
          DOCUMENT,
          CASE,
          "zz/exam",
          1,
          RejectionReason.OTHER,
          "Secret words",
          LocalDate.of(2026, 11, 21),
          "Z-1");

  private DecidedEvents() {}

  static Stream<Fact> published() {
    return Stream.of(
            PublishedPeers.facts(List.of(REGISTERED, PEER_IMPORTED)),
            PublishedApplications.facts(List.of(OPENED, WITHDRAWN, CERTIFIED, DENIED)),
            PublishedDocuments.facts(List.of(RECEIVED, ACCEPTED, REJECTED)))
        .flatMap(List::stream);
  }

  private static ChecklistEntry anEntry(String ruleId, @Nullable LocalDate until) {
    return new ChecklistEntry(
        ruleId,
        "exam",
        "A title",
        "A help text",
        "trainer",
        "zz-code-1",
        "Invented Code Z-1, section 5",
        "codified",
        LocalDate.of(2015, 3, 1),
        until);
  }
}
