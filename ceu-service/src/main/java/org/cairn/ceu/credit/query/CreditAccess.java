package org.cairn.ceu.credit.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Whose education it is, which board's, and whose course it was. */
@RequestScoped
public class CreditAccess {

  private static final int LONGEST_NAME = 100;

  private final IdentityBindings bindings;
  private final Caller caller;
  private final JsonWebToken token;

  public CreditAccess(IdentityBindings bindings, Caller caller, JsonWebToken token) {
    this.bindings = bindings;
    this.caller = caller;
    this.token = token;
  }

  /**
   * All capacities of the caller: somebody may be a peer, of a board and a trainer at once.
   *
   * @param peer who they are; null for somebody who is no peer
   * @param boardOf the states of their board; empty for somebody of none
   * @param trainsFor the organization whose trainer they are; null for none
   */
  public record Capacities(@Nullable UUID peer, Set<String> boardOf, @Nullable String trainsFor) {

    public Capacities {
      boardOf = Set.copyOf(boardOf);
    }

    /**
     * On what basis they may see a credit.
     *
     * @param recordedBy the organization that recorded it; null for the peer
     * @throws NotFound if there is none
     */
    public AccessBasis basis(UUID peerId, String jurisdiction, @Nullable String recordedBy) {
      if (peerId.equals(peer)) {
        return AccessBasis.OWN_RECORD;
      }
      if (boardOf.contains(jurisdiction)) {
        return AccessBasis.BOARD_OF_JURISDICTION;
      }
      if (trainsFor != null && trainsFor.equals(recordedBy)) {
        return AccessBasis.OWN_ORGANIZATION;
      }
      throw new NotFound();
    }
  }

  public Capacities capacities() {
    return new Capacities(
        own().orElse(null),
        isBoard() ? caller.jurisdictions() : Set.of(),
        isTrainer() ? organization().orElse(null) : null);
  }

  /**
   * As {@link Capacities#basis}.
   *
   * @throws NotFound if there is none
   */
  public AccessBasis basis(UUID peerId, String jurisdiction, @Nullable String recordedBy) {
    return capacities().basis(peerId, jurisdiction, recordedBy);
  }

  /** On what basis the caller is shown that there is nothing. */
  public AccessBasis basisOfNone() {
    if (isBoard()) {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }
    return isTrainer() ? AccessBasis.OWN_ORGANIZATION : AccessBasis.OWN_RECORD;
  }

  public boolean isOwn(UUID peerId) {
    return own().filter(peerId::equals).isPresent();
  }

  public Optional<UUID> own() {
    return bindings.personOf(Kind.PEER, caller.subject());
  }

  /**
   * @throws TryAgain if the caller's registration has not arrived here
   */
  public UUID ownOrOnItsWay() {
    return own()
        .orElseThrow(() ->
            new TryAgain(
                "registration-pending",
                "If you have just registered, your record is on its way here.",
                Duration.ofSeconds(1)));
  }

  /** A peer whose sign-in stands for nobody yet may ask for an id that nobody else has. */
  public boolean mayJustHaveRegistered(UUID peerId) {
    return caller.is(Roles.PEER) && own().isEmpty() && !bindings.isBound(Kind.PEER, peerId);
  }

  /**
   * @throws TryAgain if nobody is known here under this id, who may have registered just now
   */
  public void requireKnown(UUID peerId) {
    if (!bindings.isBound(Kind.PEER, peerId)) {
      throw new TryAgain(
          "registration-pending",
          "Nobody is known here under this id; whoever registered just now is on the way.",
          Duration.ofSeconds(1));
    }
  }

  public boolean isBoard() {
    return caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
  }

  public boolean isTrainer() {
    return caller.is(Roles.TRAINER);
  }

  public Set<String> jurisdictions() {
    return caller.jurisdictions();
  }

  /** The organization for which a trainer signed in; empty when the token names none. */
  public Optional<String> organization() {
    Object claim = token.getClaim("organization");
    String name = claim instanceof JsonString text ? text.getString() : String.valueOf(claim);
    return claim == null || name.isBlank() || name.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(name);
  }
}
