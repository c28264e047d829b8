package org.cairn.applications.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
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
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** What this service tells the world of what happened in it. Names stay at home. */
@ApplicationScoped
public class PublishedEvents {

  private static final String CHANNEL = "applications";

  private final IdSource ids;

  public PublishedEvents(IdSource ids) {
    this.ids = ids;
  }

  public List<OutgoingEvent> ofPeer(List<PeerEvent> events) {
    var origin = new Origin(ids.next(), null);
    return events.stream().map(event -> ofPeer(event, origin)).toList();
  }

  private static OutgoingEvent ofPeer(PeerEvent event, Origin origin) {
    return switch (event) {
      case PeerEvent.Registered e ->
          outgoing(
              e.peerId(),
              e.peerId(),
              null,
              new PeerRegistered(e.peerId(), e.subject(), e.registeredAt()),
              origin);
      case PeerEvent.BroughtIn e ->
          outgoing(
              e.peerId(),
              e.peerId(),
              e.jurisdiction(),
              new PeerImported(e.peerId(), e.jurisdiction(), e.registeredOn(), e.importedFrom()),
              origin);
    };
  }

  /** What one import brought in: a peer's record before what is told of the peer. */
  public List<OutgoingEvent> ofImport(
      List<PeerEvent.BroughtIn> peers, List<ApplicationEvent> applications) {
    var origin = new Origin(ids.next(), null);
    return Stream.concat(
            peers.stream().map(event -> ofPeer(event, origin)),
            applications.stream().map(event -> ofApplication(event, origin)))
        .toList();
  }

  public List<OutgoingEvent> ofApplication(List<ApplicationEvent> events) {
    var origin = new Origin(ids.next(), null);
    return events.stream().map(event -> ofApplication(event, origin)).toList();
  }

  private static OutgoingEvent ofApplication(ApplicationEvent event, Origin origin) {
    return switch (event) {
      case ApplicationEvent.Opened e ->
          outgoing(e.applicationId(), e.peerId(), e.jurisdiction(), opened(e), origin);
      case ApplicationEvent.Withdrawn e ->
          outgoing(
              e.applicationId(),
              e.peerId(),
              e.jurisdiction(),
              new ApplicationWithdrawn(
                  e.applicationId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.credentialType(),
                  e.withdrawnOn(),
                  e.importedFrom()),
              origin);
      case ApplicationEvent.Certified e ->
          outgoing(e.certificateId(), e.peerId(), e.jurisdiction(), certified(e), origin);
      case ApplicationEvent.Denied e ->
          outgoing(e.applicationId(), e.peerId(), e.jurisdiction(), denied(e), origin);
    };
  }

  private static CertificateIssued certified(ApplicationEvent.Certified e) {
    return new CertificateIssued(
        e.certificateId(),
        e.peerId(),
        e.jurisdiction(),
        e.credentialType(),
        e.certifiedOn(),
        e.segments().stream()
            .map(one -> new CertificateSegment(one.status(), one.from(), one.to(), one.ruleId()))
            .toList(),
        e.conditional(),
        e.packVersion(),
        e.applicationId(),
        e.importedFrom());
  }

  /** The rules it rests on; the words of the finding and the facts it weighed stay at home. */
  private static ApplicationDenied denied(ApplicationEvent.Denied e) {
    return new ApplicationDenied(
        e.applicationId(),
        e.peerId(),
        e.jurisdiction(),
        e.credentialType(),
        e.deniedOn(),
        e.findings().stream()
            .map(one ->
                new Finding(
                    one.ruleId(), one.outcome().code(), one.citation(), one.status().code()))
            .toList(),
        e.packVersion(),
        e.importedFrom());
  }

  private static ApplicationOpened opened(ApplicationEvent.Opened e) {
    return new ApplicationOpened(
        e.applicationId(),
        e.peerId(),
        e.jurisdiction(),
        e.credentialType(),
        e.openedOn(),
        e.packVersion(),
        e.checklist().stream().map(PublishedEvents::item).toList(),
        e.importedFrom());
  }

  private static ChecklistItem item(ChecklistEntry entry) {
    return new ChecklistItem(
        entry.ruleId(),
        entry.kind(),
        entry.actionBy(),
        entry.citation(),
        entry.status(),
        entry.effectiveFrom(),
        entry.effectiveTo());
  }

  public List<OutgoingEvent> ofDocument(List<DocumentEvent> events) {
    var origin = new Origin(ids.next(), null);
    return events.stream().map(event -> ofDocument(event, origin)).toList();
  }

  private static OutgoingEvent ofDocument(DocumentEvent event, Origin origin) {
    Case of = event.ofCase();
    return switch (event) {
      case DocumentEvent.Received e ->
          outgoing(e.documentId(), of.peerId(), of.jurisdiction(), received(e), origin);
      case DocumentEvent.Accepted e ->
          outgoing(e.documentId(), of.peerId(), of.jurisdiction(), accepted(e), origin);
      case DocumentEvent.Rejected e ->
          outgoing(e.documentId(), of.peerId(), of.jurisdiction(), rejected(e), origin);
    };
  }

  /** The file's name, its digest and the words of a reviewer stay at home. */
  private static DocumentReceived received(DocumentEvent.Received e) {
    return new DocumentReceived(
        e.documentId(),
        e.ofCase().applicationId(),
        e.ofCase().peerId(),
        e.ofCase().jurisdiction(),
        e.requirement(),
        e.version(),
        e.file().mediaType(),
        e.file().bytes(),
        e.submittedBy().code(),
        e.receivedAt(),
        e.receivedOn(),
        e.ofCase().packVersion(),
        e.receiptNumber());
  }

  private static DocumentAccepted accepted(DocumentEvent.Accepted e) {
    return new DocumentAccepted(
        e.documentId(),
        e.ofCase().applicationId(),
        e.ofCase().peerId(),
        e.ofCase().jurisdiction(),
        e.requirement(),
        e.version(),
        e.reviewedOn(),
        e.citation(),
        e.ofCase().packVersion());
  }

  private static DocumentRejected rejected(DocumentEvent.Rejected e) {
    return new DocumentRejected(
        e.documentId(),
        e.ofCase().applicationId(),
        e.ofCase().peerId(),
        e.ofCase().jurisdiction(),
        e.requirement(),
        e.version(),
        e.reason().code(),
        e.reviewedOn(),
        e.citation(),
        e.ofCase().packVersion());
  }

  private static <E extends Record & ApplicationsEvent> OutgoingEvent outgoing(
      UUID aggregateId, UUID peerId, @Nullable String jurisdiction, E event, Origin origin) {
    return new OutgoingEvent(
        CHANNEL,
        aggregateId,
        EventCatalog.of(event).type(),
        EventJson.write(event),
        peerId.toString(),
        peerId,
        jurisdiction,
        origin);
  }
}
