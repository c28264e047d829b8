package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;
import org.cairn.timeline.store.Agencies;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who may see whose timeline: a peer the own, a board those who apply to it, a supervisor and an
 * agency their part of those with whom they have to do. Whoever may in several ways sees most.
 */
@ApplicationScoped
public class TimelineAccess {

  private static final String ORGANIZATION = "organization";

  private final Caller caller;
  private final JsonWebToken token;
  private final IdentityBindings bindings;
  private final Agencies agencies;
  private final Relationships relationships;

  public TimelineAccess(
      Caller caller,
      JsonWebToken token,
      IdentityBindings bindings,
      Agencies agencies,
      Relationships relationships) {
    this.caller = caller;
    this.token = token;
    this.bindings = bindings;
    this.agencies = agencies;
    this.relationships = relationships;
  }

  /**
   * @throws NotFound if there is no such timeline or it is not the caller's to see
   * @throws TryAgain if the caller may be the one who just registered under this id
   */
  public View viewOf(UUID peerId) {
    Optional<UUID> own =
        caller.is(Roles.PEER) ? bindings.personOf(Kind.PEER, caller.subject()) : Optional.empty();
    if (own.filter(peerId::equals).isPresent()) {
      return new View.Everything();
    }
    return asBoard(peerId)
        .or(() -> asSupervisor(peerId))
        .or(() -> asEmployer(peerId))
        .orElseThrow(() -> refusal(peerId, own));
  }

  private Optional<View> asBoard(UUID peerId) {
    boolean sits = caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
    return sits && relationships.appliesTo(peerId, caller.jurisdictions())
        ? Optional.of(new View.OfJurisdictions(caller.jurisdictions()))
        : Optional.empty();
  }

  private Optional<View> asSupervisor(UUID peerId) {
    return caller.is(Roles.SUPERVISOR)
        ? bindings
            .personOf(Kind.SUPERVISOR, caller.subject())
            .filter(supervisorId -> relationships.supervises(supervisorId, peerId))
            .map(View.AsSupervisor::new)
        : Optional.empty();
  }

  private Optional<View> asEmployer(UUID peerId) {
    if (!caller.is(Roles.AGENCY)) {
      return Optional.empty();
    }
    Set<UUID> own = organization().map(agencies::of).orElse(Set.of());
    var employer = new View.AsEmployer(own);
    return !own.isEmpty() && relationships.employs(employer, peerId)
        ? Optional.of(employer)
        : Optional.empty();
  }

  private Optional<String> organization() {
    Object claim = token.getClaim(ORGANIZATION);
    return switch (claim) {
      case String text -> Optional.of(text);
      case JsonString json -> Optional.of(json.getString());
      case null, default -> Optional.empty();
    };
  }

  /** Only a peer whose sign-in is bound to nobody can be the one who has just registered. */
  private RuntimeException refusal(UUID peerId, Optional<UUID> own) {
    if (!caller.is(Roles.PEER) || own.isPresent() || bindings.isBound(Kind.PEER, peerId)) {
      return new NotFound();
    }
    return new TryAgain(
        "registration-pending",
        "If you have just registered, your record is on its way here.",
        Duration.ofSeconds(1));
  }
}
