package org.cairn.applications.peer.decision;

import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/** Who may become a peer in the record: each sign-in once. */
public final class PeerDecision {

  public static final String ALREADY_REGISTERED = "already-registered";

  private PeerDecision() {}

  public static Decision<PeerEvent> decide(SignIn signIn, PeerCommand command) {
    return switch (command) {
      case PeerCommand.Register register -> register(signIn, register);
    };
  }

  private static Decision<PeerEvent> register(SignIn signIn, PeerCommand.Register register) {
    return switch (signIn) {
      case SignIn.Unbound() ->
          new Accepted<>(
              List.of(
                  new PeerEvent.Registered(
                      register.peerId(),
                      register.subject(),
                      register.givenName(),
                      register.familyName(),
                      register.at())));
      case SignIn.BoundTo bound -> new Refused<>(List.of(alreadyRegistered()));
    };
  }

  public static Refusal alreadyRegistered() {
    return new Refusal(
        ALREADY_REGISTERED,
        RefusalType.STATE,
        "",
        "This sign-in is registered; a person has one record.",
        List.of());
  }
}
