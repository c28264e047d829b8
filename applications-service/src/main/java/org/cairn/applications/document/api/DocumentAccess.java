package org.cairn.applications.document.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.cairn.applications.application.query.CaseAccess;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.document.decision.SubmittedBy;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.problem.NotFound;

/**
 * The documents of a case are open to whom the case is. What was asked for is noted before that.
 */
@RequestScoped
class DocumentAccess {

  private final ApplicationRepository applications;
  private final DocumentRepository documents;
  private final CaseAccess cases;
  private final AuditLog audit;

  DocumentAccess(
      ApplicationRepository applications,
      DocumentRepository documents,
      CaseAccess cases,
      AuditLog audit) {
    this.applications = applications;
    this.documents = documents;
    this.cases = cases;
    this.audit = audit;
  }

  ApplicationRow application(UUID applicationId) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    basis(row);
    return row;
  }

  DocumentRow document(UUID documentId) {
    DocumentRow row = documents.findByIdOptional(documentId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    basis(row);
    return row;
  }

  AccessBasis basis(ApplicationRow application) {
    return cases.basis(application.peerId(), application.jurisdiction());
  }

  AccessBasis basis(DocumentRow document) {
    return cases.basis(document.peerId(), document.jurisdiction());
  }

  /** The applicant's own document, or one that reached the board. */
  SubmittedBy submittedBy(UUID peerId) {
    return isOwn(peerId) ? SubmittedBy.APPLICANT : SubmittedBy.BOARD;
  }

  boolean isOwn(UUID peerId) {
    return cases.isOwn(peerId);
  }
}
