package org.cairn.applications.application.query;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

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
   * All capacities of the caller: somebody may be a peer and of a board at once.
   *
   * @param peer who they are; null for somebody who is no peer
   * @param boardOf the states of their board; empty for somebody of none
   */
  public record Capacities(@Nullable UUID peer, Set<String> boardOf) {

    public Capacities {
      boardOf = Set.copyOf(boardOf);
    }

    /**
     * On what basis they may see a case.
     *
     * @throws NotFound if there is none
     */
    public AccessBasis basis(UUID peerId, String jurisdiction) {
      if (peerId.equals(peer)) {
        return AccessBasis.OWN_RECORD;
      }
      if (boardOf.contains(jurisdiction)) {
        return AccessBasis.BOARD_OF_JURISDICTION;
      }
      throw new NotFound();
    }
  }

  public Capacities capacities() {
    return new Capacities(own().orElse(null), isBoard() ? caller.jurisdictions() : Set.of());
  }

  /**
   * As {@link Capacities#basis}.
   *
   * @throws NotFound if there is none
   */
  public AccessBasis basis(UUID peerId, String jurisdiction) {
    return capacities().basis(peerId, jurisdiction);
  }

  /** On what basis the caller is shown that there is nothing. */
  public AccessBasis basisOfNone() {
    return isBoard() ? AccessBasis.BOARD_OF_JURISDICTION : AccessBasis.OWN_RECORD;
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
