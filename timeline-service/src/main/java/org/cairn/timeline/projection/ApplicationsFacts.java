package org.cairn.timeline.projection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.Finding;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.CertificateSegment;
import org.cairn.contracts.applications.ChecklistItem;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.jspecify.annotations.Nullable;

/** What the facts of the applications service say on the timeline. */
final class ApplicationsFacts {

  private ApplicationsFacts() {}

  static EntryDraft stone(ApplicationsEvent fact) {
    return switch (fact) {
      case PeerRegistered e ->
          new EntryDraft(
              Chapter.BECOMING,
              e.peerId(),
              e.peerId(),
              LocalDate.ofInstant(e.registeredAt(), ZoneOffset.UTC),
              new RegisteredDetails(e.registeredAt().toString()));
      case PeerImported e ->
          new EntryDraft(
              Chapter.BECOMING,
              e.peerId(),
              e.peerId(),
              e.registeredOn(),
              new PeerImportedDetails(e.importedFrom()));
      case ApplicationOpened e ->
          new EntryDraft(
              Chapter.BECOMING,
              e.peerId(),
              e.applicationId(),
              e.openedOn(),
              new OpenedDetails(
                  e.applicationId(),
                  e.credentialType(),
                  e.packVersion(),
                  e.checklist(),
                  e.importedFrom()));
      case ApplicationWithdrawn e ->
          new EntryDraft(
              Chapter.BECOMING,
              e.peerId(),
              e.applicationId(),
              e.withdrawnOn(),
              new WithdrawnDetails(e.applicationId(), e.credentialType(), e.importedFrom()));
      case DocumentReceived e ->
          new EntryDraft(Chapter.BECOMING, e.peerId(), e.documentId(), e.receivedOn(), received(e));
      case DocumentAccepted e ->
          new EntryDraft(
              Chapter.BECOMING,
              e.peerId(),
              e.documentId(),
              e.reviewedOn(),
              new AcceptedDetails(
                  e.documentId(),
                  e.applicationId(),
                  e.requirement(),
                  e.version(),
                  e.citation(),
                  e.packVersion()));
      case DocumentRejected e ->
          new EntryDraft(Chapter.BECOMING, e.peerId(), e.documentId(), e.reviewedOn(), rejected(e));
      case CertificateIssued e ->
          new EntryDraft(
              Chapter.CERTIFICATE,
              e.peerId(),
              e.certificateId(),
              e.certifiedOn(),
              new CertificateIssuedDetails(
                  e.certificateId(),
                  e.credentialType(),
                  e.segments(),
                  e.conditional(),
                  e.packVersion(),
                  e.applicationId(),
                  e.importedFrom()));
      case ApplicationDenied e ->
          new EntryDraft(
              Chapter.BECOMING,
              e.peerId(),
              e.applicationId(),
              e.deniedOn(),
              new ApplicationDeniedDetails(
                  e.applicationId(),
                  e.credentialType(),
                  e.findings(),
                  e.packVersion(),
                  e.importedFrom()));
    };
  }

  private static ReceivedDetails received(DocumentReceived e) {
    return new ReceivedDetails(
        e.documentId(),
        e.applicationId(),
        e.requirement(),
        e.version(),
        e.mediaType(),
        e.bytes(),
        e.submittedBy(),
        e.receivedAt().toString(),
        e.receiptNumber(),
        e.packVersion());
  }

  private static RejectedDetails rejected(DocumentRejected e) {
    return new RejectedDetails(
        e.documentId(),
        e.applicationId(),
        e.requirement(),
        e.version(),
        e.reason(),
        e.citation(),
        e.packVersion());
  }

  /** The sign-in that registered stays out: it is nobody's business but the bindings'. */
  record RegisteredDetails(String registeredAt) {}

  record PeerImportedDetails(String importedFrom) {}

  record OpenedDetails(
      UUID applicationId,
      String credentialType,
      String packVersion,
      List<ChecklistItem> checklist,
      @Nullable String importedFrom) {}

  record WithdrawnDetails(
      UUID applicationId, String credentialType, @Nullable String importedFrom) {}

  record ReceivedDetails(
      UUID documentId,
      UUID applicationId,
      String requirement,
      int version,
      String mediaType,
      long bytes,
      String submittedBy,
      String receivedAt,
      String receiptNumber,
      String packVersion) {}

  record AcceptedDetails(
      UUID documentId,
      UUID applicationId,
      String requirement,
      int version,
      String citation,
      String packVersion) {}

  record RejectedDetails(
      UUID documentId,
      UUID applicationId,
      String requirement,
      int version,
      String reason,
      String citation,
      String packVersion) {}

  record CertificateIssuedDetails(
      UUID certificateId,
      String credentialType,
      List<CertificateSegment> segments,
      boolean conditional,
      String packVersion,
      @Nullable UUID applicationId,
      @Nullable String importedFrom) {}

  record ApplicationDeniedDetails(
      UUID applicationId,
      String credentialType,
      List<Finding> findings,
      String packVersion,
      @Nullable String importedFrom) {}
}
