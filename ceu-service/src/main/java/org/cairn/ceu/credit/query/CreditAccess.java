package org.cairn.ceu.credit.query;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.ceu.credit.decision.Reporter;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Decides access to credits: by peer, board and trainer. */
@RequestScoped
public class CreditAccess {

  private static final int LONGEST_NAME = 100;

  private final CurrentPerson person;
  private final Caller caller;
  private final JsonWebToken token;

  public CreditAccess(CurrentPerson person, Caller caller, JsonWebToken token) {
    this.person = person;
    this.caller = caller;
    this.token = token;
  }

  /**
   * All capacities of the caller: somebody may be a peer, a board member and a trainer at once.
   *
   * @param peer the caller's peer id; null if the caller is not a peer
   * @param boardOf the states of the caller's board; empty if none
   * @param trainsFor the organization the caller trains for; null if none
   */
  public record Capacities(@Nullable UUID peer, Set<String> boardOf, @Nullable String trainsFor) {

    public Capacities {
      boardOf = Set.copyOf(boardOf);
    }

    /**
     * The basis on which they may see a credit; {@code NONE} if they may not.
     *
     * @param recordedBy the organization that recorded it; null for the peer
     */
    public AccessBasis basis(UUID peerId, String jurisdiction, @Nullable String recordedBy) {
      if (peerId.equals(peer)) {
        return AccessBasis.OWN_RECORD;
      }
      if (boardOf.contains(jurisdiction)) {
        return AccessBasis.BOARD_OF_JURISDICTION;
      }
      return trainsFor != null && trainsFor.equals(recordedBy)
          ? AccessBasis.OWN_ORGANIZATION
          : AccessBasis.NONE;
    }
  }

  /** The peer whose hours are reported, the reporter, and the basis. */
  public record Reporting(UUID peerId, Reporter reporter, AccessBasis basis) {}

  public Capacities capacities() {
    return new Capacities(
        person.peer().orElse(null),
        isBoard() ? caller.jurisdictions() : Set.of(),
        caller.is(Roles.TRAINER) ? organization().orElse(null) : null);
  }

  /** As {@link Capacities#basis}. */
  public AccessBasis basis(CreditRow row) {
    return capacities().basis(row.peerId, row.jurisdiction, row.organization());
  }

  public AccessBasis basisOfOwn(CreditRow row) {
    return isOwn(row.peerId) ? AccessBasis.OWN_RECORD : AccessBasis.NONE;
  }

  /** Reviews are for the board; a reviewer's own credit is recognized and refused. */
  public AccessBasis basisOfReview(CreditRow row) {
    AccessBasis basis = basis(row);
    return basis == AccessBasis.OWN_ORGANIZATION ? AccessBasis.NONE : basis;
  }

  /** The basis for showing the caller an empty list. */
  public AccessBasis basisOfNone() {
    if (isBoard()) {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }
    return caller.is(Roles.TRAINER) ? AccessBasis.OWN_ORGANIZATION : AccessBasis.OWN_RECORD;
  }

  /**
   * A trainer reports for the named peer; for themselves they report like any peer, with proof.
   *
   * @param named the peer in the request
   * @throws NotFound if a peer names somebody else
   */
  public Reporting reporting(@Nullable UUID named) {
    Optional<UUID> own = person.peer();
    if (caller.is(Roles.TRAINER) && named != null && !own.filter(named::equals).isPresent()) {
      String organization = organization().orElseThrow(ForbiddenException::new);
      return new Reporting(named, new Reporter.Trainer(organization), AccessBasis.OWN_ORGANIZATION);
    }
    if (caller.is(Roles.TRAINER) && named == null && own.isEmpty()) {
      throw new CommandRefused(List.of(peerMissing()));
    }
    UUID peerId = person.requirePeer();
    if (named != null && !named.equals(peerId)) {
      throw new NotFound();
    }
    return new Reporting(peerId, new Reporter.Peer(peerId), AccessBasis.OWN_RECORD);
  }

  /**
   * @throws org.cairn.kit.problem.TryAgain if the peer that a trainer named is not known here
   */
  public void requireKnown(Reporting reporting) {
    switch (reporting.reporter()) {
      case Reporter.Trainer _ -> person.requireKnownPeer(reporting.peerId());
      case Reporter.Peer _, Reporter.Board _ -> {}
    }
  }

  private static Refusal peerMissing() {
    return new Refusal(
        "invalid-value",
        RefusalType.UNKNOWN_VALUE,
        "/peerId",
        "Name the peer whose hours these are.",
        List.of());
  }

  public boolean isOwn(UUID peerId) {
    return person.isPeer(peerId);
  }

  private boolean isBoard() {
    return caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
  }

  /** The organization in a trainer's token; empty if there is none. */
  private Optional<String> organization() {
    Object claim = token.getClaim("organization");
    String name = claim instanceof JsonString text ? text.getString() : String.valueOf(claim);
    return claim == null || name.isBlank() || name.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(name);
  }
}
