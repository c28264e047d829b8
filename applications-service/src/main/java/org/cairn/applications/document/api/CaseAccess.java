package org.cairn.applications.document.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.document.decision.HandedInBy;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Concern;
import org.cairn.kit.audit.Ground;
import org.cairn.kit.problem.NotFound;

/**
 * Whose papers these are, and which board's. Whoever is neither finds nothing here. What was asked
 * for is noted before it is refused.
 */
@RequestScoped
class CaseAccess {

  private final ApplicationRepository applications;
  private final DocumentRepository documents;
  private final IdentityBindings bindings;
  private final Caller caller;
  private final AuditLog audit;

  CaseAccess(
      ApplicationRepository applications,
      DocumentRepository documents,
      IdentityBindings bindings,
      Caller caller,
      AuditLog audit) {
    this.applications = applications;
    this.documents = documents;
    this.bindings = bindings;
    this.caller = caller;
    this.audit = audit;
  }

  ApplicationRow application(UUID applicationId) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.about(Concern.with(Ground.NONE, row.id(), row.peerId()));
    ground(row.peerId(), row.jurisdiction());
    return row;
  }

  DocumentRow document(UUID documentId) {
    DocumentRow row = documents.findByIdOptional(documentId).orElseThrow(NotFound::new);
    audit.about(Concern.with(Ground.NONE, row.id(), row.peerId()));
    ground(row.peerId(), row.jurisdiction());
    return row;
  }

  /**
   * @throws NotFound if there is none
   */
  Ground ground(UUID peerId, String jurisdiction) {
    if (isOwn(peerId)) {
      return Ground.OWN_RECORD;
    }
    if (isBoard() && caller.jurisdictions().contains(jurisdiction)) {
      return Ground.BOARD_OF_JURISDICTION;
    }
    throw new NotFound();
  }

  /** The applicant's own paper, or one that reached the board. */
  HandedInBy handedInBy(UUID peerId) {
    return isOwn(peerId) ? HandedInBy.APPLICANT : HandedInBy.BOARD;
  }

  boolean isOwn(UUID peerId) {
    return own().filter(peerId::equals).isPresent();
  }

  /** A reviewer who is a peer as well stays one, also without that role in today's token. */
  private Optional<UUID> own() {
    return bindings.personOf(Kind.PEER, caller.subject());
  }

  private boolean isBoard() {
    return caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
  }
}
