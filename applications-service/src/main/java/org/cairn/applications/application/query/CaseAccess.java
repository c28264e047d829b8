package org.cairn.applications.application.query;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Ground;
import org.cairn.kit.problem.NotFound;

/** Whose case it is, and which board's. Whoever is neither finds nothing there. */
@RequestScoped
public class CaseAccess {

  private final IdentityBindings bindings;
  private final Caller caller;

  public CaseAccess(IdentityBindings bindings, Caller caller) {
    this.bindings = bindings;
    this.caller = caller;
  }

  /**
   * On what ground the caller may see a case.
   *
   * @throws NotFound if there is none
   */
  public Ground ground(UUID peerId, String jurisdiction) {
    if (isOwn(peerId)) {
      return Ground.OWN_RECORD;
    }
    if (isBoard() && caller.jurisdictions().contains(jurisdiction)) {
      return Ground.BOARD_OF_JURISDICTION;
    }
    throw new NotFound();
  }

  /** A reviewer who is a peer as well stays one, also without that role in today's token. */
  public boolean isOwn(UUID peerId) {
    return own().filter(peerId::equals).isPresent();
  }

  public Optional<UUID> own() {
    return bindings.personOf(Kind.PEER, caller.subject());
  }

  public boolean isBoard() {
    return caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
  }
}
