package org.cairn.applications.peer.decision;

import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/** Each sign-in registers once, and each record from elsewhere is imported once. */
public final class PeerDecision {

  public static final String ALREADY_REGISTERED = "already-registered";
  public static final String NAME_MISSING = "name-missing";
  public static final String ID_TAKEN = "id-taken";
  public static final String IN_THE_FUTURE = "date-in-future";

  private PeerDecision() {}

  /**
   * @param today in the jurisdiction of the board
   */
  public static Decision<PeerEvent> decide(
      PeerRecord record, PeerCommand.Import command, LocalDate today) {
    return switch (record) {
      case PeerRecord.Registered _, PeerRecord.Imported _ -> new Refused<>(List.of(idTaken()));
      case PeerRecord.None() ->
          command.registeredOn().isAfter(today)
              ? refused(
                  IN_THE_FUTURE,
                  RefusalType.RULE,
                  "/registeredOn",
                  "This date is in the future there.")
              : new Accepted<>(
                  List.of(
                      new PeerEvent.Imported(
                          command.peerId(),
                          command.jurisdiction(),
                          command.registeredOn(),
                          command.importedFrom())));
    };
  }

  private static Decision<PeerEvent> refused(
      String kind, RefusalType type, String pointer, String message) {
    return new Refused<>(List.of(new Refusal(kind, type, pointer, message, List.of())));
  }

  public static Decision<PeerEvent> decide(SignIn signIn, PeerCommand.Register register) {
    return switch (signIn) {
      case SignIn.Unbound() -> registered(register);
      case SignIn.BoundTo _ -> new Refused<>(List.of(alreadyRegistered()));
    };
  }

  private static Decision<PeerEvent> registered(PeerCommand.Register register) {
    PersonName name = PersonName.of(register.givenName(), register.familyName());
    return name.isEmpty()
        ? refused(NAME_MISSING, RefusalType.RULE, "/givenName", "Give at least one name.")
        : new Accepted<>(
            List.of(
                new PeerEvent.Registered(
                    register.peerId(),
                    register.subject(),
                    name.given(),
                    name.family(),
                    register.at())));
  }

  public static Refusal alreadyRegistered() {
    return new Refusal(
        ALREADY_REGISTERED,
        RefusalType.STATE,
        "",
        "This sign-in is already registered; a person has one record.",
        List.of());
  }

  public static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN,
        RefusalType.STATE,
        "",
        "Another record has this id. Send this one under an id of its own.",
        List.of());
  }
}
