package org.cairn.supervision.supervisor.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
      case SupervisorCommand.BringIn bringIn ->
          packs
              .inForce(bringIn.jurisdiction())
              .map(pack -> bringIn(signIn, bringIn, pack.zone()))
              .orElseGet(() -> new Refused<>(List.of(unknownJurisdiction())));
    };
  }

  private static Decision<SupervisorEvent> register(
      SignIn signIn, SupervisorCommand.Register it, Packs packs) {
    return switch (signIn) {
      case SignIn.BoundTo _ -> new Refused<>(List.of(alreadyRegistered()));
      case SignIn.Unbound _ when packs.inForce(it.jurisdiction()).isEmpty() ->
          new Refused<>(List.of(unknownJurisdiction()));
      case SignIn.Unbound _ ->
          new Accepted<>(
              List.of(
                  new SupervisorEvent.Registered(
                      it.supervisorId(),
                      it.subject(),
                      it.jurisdiction(),
                      it.licenses(),
                      it.ceHours(),
                      it.at())));
    };
  }

  /** Nobody signs in for a record that is brought in. What it tells of has been. */
  private static Decision<SupervisorEvent> bringIn(
      SignIn signIn, SupervisorCommand.BringIn it, ZoneId zone) {
    return switch (signIn) {
      case SignIn.BoundTo _ -> throw new IllegalArgumentException("It is nobody's yet");
      case SignIn.Unbound _ -> {
        LocalDate today = LocalDate.ofInstant(it.at(), zone);
        List<Refusal> against = new ArrayList<>();
        if (it.registeredOn().isAfter(today)) {
          against.add(toCome("/registeredOn"));
        }
        for (int i = 0; i < it.licenses().size(); i++) {
          LocalDate issuedOn = it.licenses().get(i).issuedOn();
          if (issuedOn != null && issuedOn.isAfter(today)) {
            against.add(toCome("/licenses/" + i + "/issuedOn"));
          }
        }
        yield against.isEmpty()
            ? new Accepted<>(
                List.of(
                    new SupervisorEvent.BroughtIn(
                        it.supervisorId(),
                        it.jurisdiction(),
                        it.licenses(),
                        it.ceHours(),
                        it.registeredOn().atStartOfDay(zone).toInstant())))
            : new Refused<>(against);
      }
    };
  }

  private static Refusal toCome(String pointer) {
    return new Refusal(
        "date-in-future", RefusalType.RULE, pointer, "What is brought in has been.", List.of());
  }

  private static Refusal unknownJurisdiction() {
    return new Refusal(
        "unknown-jurisdiction",
        RefusalType.UNKNOWN_VALUE,
        "/jurisdiction",
        "There is no rule pack in force for this jurisdiction.",
        List.of());
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
