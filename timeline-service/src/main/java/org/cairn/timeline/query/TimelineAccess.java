package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;

/** Who may see whose timeline: a peer the own, a board those who apply to it. */
@ApplicationScoped
public class TimelineAccess {

  private final Caller caller;
  private final IdentityBindings bindings;
  private final TimelineQuery timeline;

  public TimelineAccess(Caller caller, IdentityBindings bindings, TimelineQuery timeline) {
    this.caller = caller;
    this.bindings = bindings;
    this.timeline = timeline;
  }

  /**
   * @throws NotFound if there is no such timeline or it is not the caller's to see
   * @throws TryAgain if the caller may be the one who just registered under this id
   */
  public View viewOf(UUID peerId) {
    if (mayReadAsBoard(peerId)) {
      return new View.OfJurisdictions(caller.jurisdictions());
    }
    if (!caller.is(Roles.PEER)) {
      throw new NotFound();
    }
    Optional<UUID> own = bindings.personOf(Kind.PEER, caller.subject());
    if (own.isPresent()) {
      if (own.get().equals(peerId)) {
        return new View.Everything();
      }
      throw new NotFound();
    }
    if (bindings.isBound(Kind.PEER, peerId)) {
      throw new NotFound();
    }
    throw new TryAgain(
        "registration-on-its-way",
        "If you have just registered, your record is on its way here.",
        Duration.ofSeconds(1));
  }

  private boolean mayReadAsBoard(UUID peerId) {
    return (caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER))
        && timeline.appliesTo(peerId, caller.jurisdictions());
  }
}
