package org.cairn.supervision.supervisor.decision;

import java.util.List;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * Who may become a supervisor in the record: each sign-in once. Whether somebody may supervise is
 * no question of being in the record; it is asked anew for each session.
 */
public final class SupervisorDecision {

  public static final String ALREADY_REGISTERED = "already-registered";

  private SupervisorDecision() {}

  public static Decision<SupervisorEvent> decide(
      SignIn signIn, SupervisorCommand command, Packs packs) {
    return switch (command) {
      case SupervisorCommand.Register register -> register(signIn, register, packs);
    };
  }

  private static Decision<SupervisorEvent> register(
      SignIn signIn, SupervisorCommand.Register it, Packs packs) {
    return switch (signIn) {
      case SignIn.BoundTo _ -> new Refused<>(List.of(alreadyRegistered()));
      case SignIn.Unbound _ when packs.find(it.jurisdiction()).isEmpty() ->
          new Refused<>(
              List.of(
                  new Refusal(
                      "unknown-jurisdiction",
                      RefusalType.UNKNOWN_VALUE,
                      "/jurisdiction",
                      "There are no rules of this jurisdiction.",
                      List.of())));
      case SignIn.Unbound _ ->
          new Accepted<>(
              List.of(
                  new SupervisorEvent.Registered(
                      it.supervisorId(),
                      it.subject(),
                      it.jurisdiction(),
                      it.licences(),
                      it.ceHours(),
                      it.at())));
    };
  }

  public static Refusal alreadyRegistered() {
    return new Refusal(
        ALREADY_REGISTERED,
        RefusalType.STATE,
        "",
        "This sign-in is registered; a supervisor has one record.",
        List.of());
  }
}
