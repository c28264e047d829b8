package org.cairn.applications.peer;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.jspecify.annotations.Nullable;

/** Decides on what basis the caller may open a peer's case; callers without one get 404. */
@RequestScoped
public class CaseAccess {

  private final CurrentPerson person;
  private final Caller caller;
  private final PeersOfBoards boards;

  public CaseAccess(CurrentPerson person, Caller caller, PeersOfBoards boards) {
    this.person = person;
    this.caller = caller;
    this.boards = boards;
  }

  /**
   * All capacities of the caller: the same person may be a peer and work for a board.
   *
   * @param peer who they are; null for somebody who is no peer
   * @param boardOf the states of their board; empty for somebody of none
   */
  public record Capacities(@Nullable UUID peer, Set<String> boardOf) {

    public Capacities {
      boardOf = Set.copyOf(boardOf);
    }

    /** On what basis they may see a case; {@code NONE} where they may not. */
    public AccessBasis basis(UUID peerId, String jurisdiction) {
      if (peerId.equals(peer)) {
        return AccessBasis.OWN_RECORD;
      }
      return boardOf.contains(jurisdiction) ? AccessBasis.BOARD_OF_JURISDICTION : AccessBasis.NONE;
    }
  }

  public Capacities capacities() {
    return new Capacities(person.peer().orElse(null), boardOf());
  }

  /** As {@link Capacities#basis}. */
  public AccessBasis basis(UUID peerId, String jurisdiction) {
    return capacities().basis(peerId, jurisdiction);
  }

  /** On what basis they may see what is recorded of a peer in any case; {@code NONE} where not. */
  public AccessBasis basis(UUID peerId) {
    if (person.isPeer(peerId)) {
      return AccessBasis.OWN_RECORD;
    }
    Set<String> jurisdictions = boardOf();
    return !jurisdictions.isEmpty() && boards.haveACaseOf(peerId, jurisdictions)
        ? AccessBasis.BOARD_OF_JURISDICTION
        : AccessBasis.NONE;
  }

  /** On what basis an empty list is shown. */
  public AccessBasis basisOfNone() {
    return isBoard() ? AccessBasis.BOARD_OF_JURISDICTION : AccessBasis.OWN_RECORD;
  }

  private Set<String> boardOf() {
    return isBoard() ? caller.jurisdictions() : Set.of();
  }

  private boolean isBoard() {
    return caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
  }
}
