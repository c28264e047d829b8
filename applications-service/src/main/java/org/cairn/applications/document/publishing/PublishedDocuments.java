package org.cairn.applications.document.publishing;

import java.util.List;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.kit.outbox.Fact;

/**
 * The published events of documents. The file's name, its digest and a reviewer's notes stay in
 * this service.
 */
public final class PublishedDocuments {

  private PublishedDocuments() {}

  public static List<Fact> facts(List<DocumentEvent> events) {
    return events.stream().map(PublishedDocuments::of).toList();
  }

  public static Fact of(DocumentEvent event) {
    Case application = event.ofCase();
    Record published =
        switch (event) {
          case DocumentEvent.Received e -> received(e, application);
          case DocumentEvent.Accepted e -> accepted(e, application);
          case DocumentEvent.Rejected e -> rejected(e, application);
        };
    return Fact.of(published, event.documentId(), application.peerId(), application.jurisdiction());
  }

  private static DocumentReceived received(DocumentEvent.Received e, Case application) {
    return new DocumentReceived(
        e.documentId(),
        application.applicationId(),
        application.peerId(),
        application.jurisdiction(),
        e.requirement(),
        e.version(),
        e.file().mediaType(),
        e.file().bytes(),
        e.submittedBy().code(),
        e.receivedAt(),
        e.receivedOn(),
        application.packVersion(),
        e.receiptNumber());
  }

  private static DocumentAccepted accepted(DocumentEvent.Accepted e, Case application) {
    return new DocumentAccepted(
        e.documentId(),
        application.applicationId(),
        application.peerId(),
        application.jurisdiction(),
        e.requirement(),
        e.version(),
        e.reviewedOn(),
        e.citation(),
        application.packVersion());
  }

  private static DocumentRejected rejected(DocumentEvent.Rejected e, Case application) {
    return new DocumentRejected(
        e.documentId(),
        application.applicationId(),
        application.peerId(),
        application.jurisdiction(),
        e.requirement(),
        e.version(),
        e.reason().code(),
        e.reviewedOn(),
        e.citation(),
        application.packVersion());
  }
}
