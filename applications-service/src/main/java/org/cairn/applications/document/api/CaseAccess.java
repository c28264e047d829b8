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
import org.cairn.kit.problem.NotFound;

/** Whose papers these are, and which board's. Whoever is neither finds nothing here. */
@RequestScoped
class CaseAccess {

  private final ApplicationRepository applications;
  private final DocumentRepository documents;
  private final IdentityBindings bindings;
  private final Caller caller;

  CaseAccess(
      ApplicationRepository applications,
      DocumentRepository documents,
      IdentityBindings bindings,
      Caller caller) {
    this.applications = applications;
    this.documents = documents;
    this.bindings = bindings;
    this.caller = caller;
  }

  ApplicationRow application(UUID applicationId) {
    return applications
        .findByIdOptional(applicationId)
        .filter(row -> mayRead(row.peerId(), row.jurisdiction()))
        .orElseThrow(NotFound::new);
  }

  DocumentRow document(UUID documentId) {
    return documents
        .findByIdOptional(documentId)
        .filter(row -> mayRead(row.peerId(), row.jurisdiction()))
        .orElseThrow(NotFound::new);
  }

  /** The applicant's own paper, or one that reached the board. */
  HandedInBy handedInBy(UUID peerId) {
    return isOwn(peerId) ? HandedInBy.APPLICANT : HandedInBy.BOARD;
  }

  private boolean mayRead(UUID peerId, String jurisdiction) {
    return isOwn(peerId) || (isBoard() && caller.jurisdictions().contains(jurisdiction));
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
