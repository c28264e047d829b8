package org.cairn.supervision.session.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.supervision.agreement.Parties;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.store.Sessions;

/** On what basis the caller logs, sees or settles a session. */
@ApplicationScoped
public class SessionAccess {

  private final Parties parties;
  private final CurrentPerson person;
  private final Caller caller;

  public SessionAccess(Parties parties, CurrentPerson person, Caller caller) {
    this.parties = parties;
    this.person = person;
    this.caller = caller;
  }

  /** Whose session it was, and on what basis the caller logs it. */
  record Capacity(UUID supervisorId, AccessBasis basis) {}

  /**
   * Supervisors log their own sessions; a peer may log a one-on-one session they attended. Somebody
   * who is both does either, and the supervisor they name says which.
   */
  Capacity capacity(LogSessionRequest body) {
    UUID named = body.supervisorId();
    if (caller.is(Roles.SUPERVISOR)) {
      Optional<UUID> own = person.supervisor();
      if (own.isPresent() && (named == null || named.equals(own.get()))) {
        return new Capacity(own.get(), AccessBasis.SUPERVISOR_OF);
      }
      if (!caller.is(Roles.PEER)) {
        parties.requireSupervisor();
        throw notYours("/supervisorId", "You can log your own sessions only.");
      }
    }
    if (!body.attendees().equals(List.of(person.requirePeer()))) {
      throw notYours(
          "/attendees", "Log a one-on-one session you attended; a supervisor logs a group.");
    }
    if (named == null) {
      throw notYours("/supervisorId", "Name the supervisor.");
    }
    return new Capacity(named, AccessBasis.OWN_RECORD);
  }

  private static CommandRefused notYours(String pointer, String message) {
    return new CommandRefused(List.of(Refusal.rule("not-yours", pointer, message)));
  }

  /** The two of them see it, and where the peer disputes it the board that settles that. */
  AccessBasis basis(Sessions.Row row) {
    AccessBasis basis = parties.basis(row.session().peerId(), row.session().supervisorId());
    return basis == AccessBasis.NONE && row.dispute() != null ? basisOfBoard(row.session()) : basis;
  }

  AccessBasis basisOfSupervisor(SessionFacts session) {
    return person.isSupervisor(session.supervisorId())
        ? AccessBasis.SUPERVISOR_OF
        : AccessBasis.NONE;
  }

  AccessBasis basisOfBoard(SessionFacts session) {
    return (caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER))
            && caller.jurisdictions().contains(session.jurisdiction())
        ? AccessBasis.BOARD_OF_JURISDICTION
        : AccessBasis.NONE;
  }

  /** Whether the caller is the peer or the supervisor, in whatever role they call. */
  boolean isOwnCase(SessionFacts session) {
    return person.isPeer(session.peerId()) || person.isSupervisor(session.supervisorId());
  }
}
