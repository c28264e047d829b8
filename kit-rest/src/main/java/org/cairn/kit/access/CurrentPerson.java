package org.cairn.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
  private final KnownPersons known;

  public CurrentPerson(Caller caller, IdentityBindings bindings, KnownPersons known) {
    this.caller = caller;
    this.bindings = bindings;
    this.known = known;
  }

  /** Whom the caller is found to be, or that they are not known, for the rest of the request. */
  @RequestScoped
  public static class KnownPersons {
    private final Map<Kind, Optional<UUID>> found = new EnumMap<>(Kind.class);

    Optional<UUID> find(Kind kind, Function<Kind, Optional<UUID>> otherwise) {
      return found.computeIfAbsent(kind, otherwise);
    }
  }

  public Optional<UUID> peer() {
    return person(Kind.PEER);
  }

  public Optional<UUID> supervisor() {
    return person(Kind.SUPERVISOR);
  }

  private Optional<UUID> person(Kind kind) {
    return known.find(kind, it -> bindings.personOf(it, caller.subject()));
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
