package org.cairn.timeline.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;
import org.cairn.timeline.access.store.Agencies;
import org.cairn.timeline.access.store.Relationships;

/**
 * Who may see whose timeline: peers their own, a board those of its applicants, supervisors and
 * agencies their part of the timelines of peers whom they supervise or employ. Callers with several
 * bases see what the widest of them shows.
 */
@ApplicationScoped
public class TimelineAccess {

  private final Caller caller;
  private final CurrentPerson person;
  private final Agencies agencies;
  private final Relationships relationships;

  public TimelineAccess(
      Caller caller, CurrentPerson person, Agencies agencies, Relationships relationships) {
    this.caller = caller;
    this.person = person;
    this.agencies = agencies;
    this.relationships = relationships;
  }

  /**
   * @throws NotFound if there is no such timeline or the caller may not see it
   * @throws TryAgain if the caller may have just registered under this id
   */
  public View viewOf(UUID peerId) {
    if (caller.is(Roles.PEER) && person.isPeer(peerId)) {
      return View.everything();
    }
    return asBoard(peerId)
        .or(() -> asSupervisor(peerId))
        .or(() -> asEmployer(peerId))
        .orElseThrow(() -> person.notFoundOrPending(peerId));
  }

  private Optional<View> asBoard(UUID peerId) {
    boolean onBoard = caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
    return onBoard && relationships.appliesTo(peerId, caller.jurisdictions())
        ? Optional.of(View.ofJurisdictions(caller.jurisdictions()))
        : Optional.empty();
  }

  private Optional<View> asSupervisor(UUID peerId) {
    return caller.is(Roles.SUPERVISOR)
        ? person
            .supervisor()
            .filter(supervisorId -> relationships.supervises(supervisorId, peerId))
            .map(View::asSupervisor)
        : Optional.empty();
  }

  private Optional<View> asEmployer(UUID peerId) {
    if (!caller.is(Roles.AGENCY)) {
      return Optional.empty();
    }
    Set<UUID> own = caller.organization().map(agencies::of).orElse(Set.of());
    return !own.isEmpty() && relationships.employs(own, peerId)
        ? Optional.of(View.asEmployer(own))
        : Optional.empty();
  }
}
