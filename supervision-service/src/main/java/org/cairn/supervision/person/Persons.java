package org.cairn.supervision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;

/** Which peer and which supervisor the caller is. */
@ApplicationScoped
public class Persons {

  private final Caller caller;
  private final IdentityBindings bindings;

  public Persons(Caller caller, IdentityBindings bindings) {
    this.caller = caller;
    this.bindings = bindings;
  }

  public Optional<UUID> peer() {
    return caller.is(Roles.PEER)
        ? bindings.personOf(Kind.PEER, caller.subject())
        : Optional.empty();
  }

  public Optional<UUID> supervisor() {
    return caller.is(Roles.SUPERVISOR)
        ? bindings.personOf(Kind.SUPERVISOR, caller.subject())
        : Optional.empty();
  }

  /**
   * @throws TryAgain while the registration, which is another service's, has not arrived here
   */
  public UUID theCallingPeer() {
    return peer().orElseThrow(Persons::onItsWay);
  }

  /**
   * @throws CommandRefused for somebody who has not registered as a supervisor here
   */
  public UUID theCallingSupervisor() {
    return supervisor()
        .orElseThrow(() ->
            new CommandRefused(
                List.of(
                    new Refusal(
                        "not-registered",
                        RefusalType.STATE,
                        "",
                        "Register as a supervisor first.",
                        List.of()))));
  }

  /** Refuses a peer who is not that one, and one who may be that one and is not known here yet. */
  public NotFound notTheirs(UUID peerId) {
    if (caller.is(Roles.PEER) && peer().isEmpty() && !bindings.isBound(Kind.PEER, peerId)) {
      throw onItsWay();
    }
    return new NotFound();
  }

  /** Whether the caller is that peer or that supervisor, in whatever role they call today. */
  public boolean isOneOf(UUID peerId, UUID supervisorId) {
    String subject = caller.subject();
    return bindings.personOf(Kind.PEER, subject).filter(peerId::equals).isPresent()
        || bindings.personOf(Kind.SUPERVISOR, subject).filter(supervisorId::equals).isPresent();
  }

  public static TryAgain onItsWay() {
    return new TryAgain(
        "registration-pending",
        "No registration of this peer has arrived here yet.",
        Duration.ofSeconds(1));
  }
}
