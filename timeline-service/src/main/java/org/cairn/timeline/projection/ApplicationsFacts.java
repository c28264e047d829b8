package org.cairn.timeline.projection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;

/**
 * What the facts of the applications service show on the timeline. Not the sign-in that registered:
 * it concerns nothing but the bindings.
 */
final class ApplicationsFacts {

  private ApplicationsFacts() {}

  static EntryDraft draft(ApplicationsEvent fact) {
    return switch (fact) {
      case PeerRegistered e ->
          EntryDraft.of(
                  Chapter.BECOMING,
                  e.peerId(),
                  e.peerId(),
                  LocalDate.ofInstant(e.registeredAt(), ZoneOffset.UTC))
              .showing("registeredAt");
      case PeerImported e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.peerId(), e.registeredOn())
              .showing("importedFrom");
      case ApplicationOpened e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.applicationId(), e.openedOn())
              .showing("applicationId credentialType packVersion checklist importedFrom");
      case ApplicationWithdrawn e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.applicationId(), e.withdrawnOn())
              .showing("applicationId credentialType importedFrom");
      case DocumentReceived e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.documentId(), e.receivedOn())
              .showing(
                  "documentId applicationId requirement version mediaType bytes "
                      + "submittedBy receivedAt receiptNumber packVersion");
      case DocumentAccepted e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.documentId(), e.reviewedOn())
              .showing("documentId applicationId requirement version citation packVersion");
      case DocumentRejected e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.documentId(), e.reviewedOn())
              .showing(
                  "documentId applicationId requirement version reason citation " + "packVersion");
      case CertificateIssued e ->
          EntryDraft.of(Chapter.CERTIFICATE, e.peerId(), e.certificateId(), e.certifiedOn())
              .showing(
                  "certificateId credentialType segments conditional packVersion "
                      + "applicationId importedFrom");
      case ApplicationDenied e ->
          EntryDraft.of(Chapter.BECOMING, e.peerId(), e.applicationId(), e.deniedOn())
              .showing("applicationId credentialType findings packVersion importedFrom");
    };
  }
}
