package org.cairn.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;

/**
 * Determines which person the caller is. Whether somebody is a peer depends only on the binding of
 * their sign-in, whatever roles the current token has: people keep access to their own record.
 */
@ApplicationScoped
public class CurrentPerson {

  private final Caller caller;
  private final IdentityBindings bindings;

  public CurrentPerson(Caller caller, IdentityBindings bindings) {
    this.caller = caller;
    this.bindings = bindings;
  }

  public Optional<UUID> peer() {
    return bindings.personOf(Kind.PEER, caller.subject());
  }

  public Optional<UUID> supervisor() {
    return bindings.personOf(Kind.SUPERVISOR, caller.subject());
  }

  public boolean isPeer(UUID peerId) {
    return peer().filter(peerId::equals).isPresent();
  }

  public boolean isSupervisor(UUID supervisorId) {
    return supervisor().filter(supervisorId::equals).isPresent();
  }

  /**
   * @throws TryAgain while the caller's registration, which may be another service's, has not
   *     arrived here
   */
  public UUID requirePeer() {
    return peer().orElseThrow(CurrentPerson::registrationPending);
  }

  /**
   * @throws TryAgain if nobody is known here under this id, who may have registered just now
   */
  public void requireKnownPeer(UUID peerId) {
    if (!bindings.isBound(Kind.PEER, peerId)) {
      throw registrationPending();
    }
  }

  /**
   * What is answered to somebody with no relation to this peer.
   *
   * @throws TryAgain if the caller may be that very peer and is not known here yet
   */
  public NotFound notFoundOrPending(UUID peerId) {
    if (caller.is(Roles.PEER) && peer().isEmpty() && !bindings.isBound(Kind.PEER, peerId)) {
      throw registrationPending();
    }
    return new NotFound();
  }

  public static TryAgain registrationPending() {
    return new TryAgain(
        "registration-pending",
        "No registration of this peer has arrived here yet; one of just now is on its way.",
        Duration.ofSeconds(1));
  }
}
