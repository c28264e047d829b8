package org.cairn.applications.document.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.cairn.applications.application.ApplicationCase;
import org.cairn.applications.application.Applications;
import org.cairn.applications.document.decision.SubmittedBy;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.applications.peer.CaseAccess;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.problem.NotFound;

/** The documents of a case are open to its peer and its board; others get 404. */
@RequestScoped
class DocumentAccess {

  private final Applications applications;
  private final DocumentRepository documents;
  private final CaseAccess cases;
  private final CurrentPerson person;
  private final AuditLog audit;

  DocumentAccess(
      Applications applications,
      DocumentRepository documents,
      CaseAccess cases,
      CurrentPerson person,
      AuditLog audit) {
    this.applications = applications;
    this.documents = documents;
    this.cases = cases;
    this.person = person;
    this.audit = audit;
  }

  /** An application to which a document is added, before anything of the upload is read. */
  AuditSubject openApplication(UUID applicationId) {
    ApplicationCase found = applications.find(applicationId);
    return open(found.applicationId(), found.peerId(), found.jurisdiction());
  }

  /** A document that is read or replaced, before anything of an upload is read. */
  DocumentRow openDocument(UUID documentId) {
    DocumentRow row = documents.findByIdOptional(documentId).orElseThrow(NotFound::new);
    open(row.id, row.peerId, row.jurisdiction);
    return row;
  }

  private AuditSubject open(UUID recordId, UUID peerId, String jurisdiction) {
    AuditSubject subject = AuditSubject.of(cases.basis(peerId, jurisdiction), recordId, peerId);
    audit.subject(subject);
    if (subject.basis() == AccessBasis.NONE) {
      throw new NotFound();
    }
    return subject;
  }

  AuditSubject subject(DocumentRow row) {
    return AuditSubject.of(cases.basis(row.peerId, row.jurisdiction), row.id, row.peerId);
  }

  /** The applicant's own document, or one that reached the board. */
  SubmittedBy submittedBy(UUID peerId) {
    return person.isPeer(peerId) ? SubmittedBy.APPLICANT : SubmittedBy.BOARD;
  }
}
