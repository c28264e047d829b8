package org.cairn.billing.agency.decision;

import java.time.Instant;
import java.util.List;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/** An organisation takes part once, in a jurisdiction whose rules are known. */
public final class AgencyDecision {

  public static final String UNKNOWN_JURISDICTION = "unknown-jurisdiction";
  public static final String ALREADY_REGISTERED = "agency-already-registered";

  private AgencyDecision() {}

  public static Decision<AgencyEvent> decide(
      AgencyState state, AgencyCommand command, Packs packs, Instant now) {
    return switch (command) {
      case AgencyCommand.Register register ->
          switch (state) {
            case AgencyState.Registered _ -> new Refused<>(List.of(alreadyRegistered()));
            case AgencyState.Unknown _ -> register(register, packs, now);
          };
    };
  }

  private static Decision<AgencyEvent> register(
      AgencyCommand.Register command, Packs packs, Instant now) {
    if (packs.find(command.jurisdiction()).isEmpty()) {
      return new Refused<>(
          List.of(
              new Refusal(
                  UNKNOWN_JURISDICTION,
                  RefusalType.UNKNOWN_VALUE,
                  "/jurisdiction",
                  "There is no rule pack for this jurisdiction.",
                  List.of())));
    }
    return new Accepted<>(
        List.of(
            new AgencyEvent.Registered(
                command.agencyId(),
                command.organisation(),
                command.providerType(),
                command.jurisdiction(),
                now)));
  }

  public static Refusal alreadyRegistered() {
    return new Refusal(
        ALREADY_REGISTERED,
        RefusalType.STATE,
        "",
        "This organisation takes part already.",
        List.of());
  }
}
