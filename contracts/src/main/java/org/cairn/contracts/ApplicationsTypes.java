package org.cairn.contracts;

import java.util.List;
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

/** The types of the applications service's events. */
final class ApplicationsTypes {

  private static final EventType PEER_REGISTERED =
      draft(PeerRegistered.TYPE, "PeerRegistered", PeerRegistered.class);
  private static final EventType PEER_IMPORTED =
      draft(PeerImported.TYPE, "PeerImported", PeerImported.class);
  private static final EventType APPLICATION_OPENED =
      draft(ApplicationOpened.TYPE, "ApplicationOpened", ApplicationOpened.class);
  private static final EventType APPLICATION_WITHDRAWN =
      draft(ApplicationWithdrawn.TYPE, "ApplicationWithdrawn", ApplicationWithdrawn.class);
  private static final EventType DOCUMENT_RECEIVED =
      draft(DocumentReceived.TYPE, "DocumentReceived", DocumentReceived.class);
  private static final EventType DOCUMENT_ACCEPTED =
      draft(DocumentAccepted.TYPE, "DocumentAccepted", DocumentAccepted.class);
  private static final EventType DOCUMENT_REJECTED =
      draft(DocumentRejected.TYPE, "DocumentRejected", DocumentRejected.class);
  private static final EventType CERTIFICATE_ISSUED =
      draft(CertificateIssued.TYPE, "CertificateIssued", CertificateIssued.class);
  private static final EventType APPLICATION_DENIED =
      draft(ApplicationDenied.TYPE, "ApplicationDenied", ApplicationDenied.class);

  static final List<EventType> ALL =
      List.of(
          PEER_REGISTERED,
          PEER_IMPORTED,
          APPLICATION_OPENED,
          APPLICATION_WITHDRAWN,
          DOCUMENT_RECEIVED,
          DOCUMENT_ACCEPTED,
          DOCUMENT_REJECTED,
          CERTIFICATE_ISSUED,
          APPLICATION_DENIED);

  private ApplicationsTypes() {}

  /** Exhaustive on purpose: a new event does not compile before it has its type. */
  static EventType of(ApplicationsEvent event) {
    return switch (event) {
      case PeerRegistered _ -> PEER_REGISTERED;
      case PeerImported _ -> PEER_IMPORTED;
      case ApplicationOpened _ -> APPLICATION_OPENED;
      case ApplicationWithdrawn _ -> APPLICATION_WITHDRAWN;
      case DocumentReceived _ -> DOCUMENT_RECEIVED;
      case DocumentAccepted _ -> DOCUMENT_ACCEPTED;
      case DocumentRejected _ -> DOCUMENT_REJECTED;
      case CertificateIssued _ -> CERTIFICATE_ISSUED;
      case ApplicationDenied _ -> APPLICATION_DENIED;
    };
  }

  private static EventType draft(String type, String name, Class<? extends Record> record) {
    return new EventType(
        type, "applications", name, 1, Topics.APPLICATIONS, record, Stability.DRAFT);
  }
}
