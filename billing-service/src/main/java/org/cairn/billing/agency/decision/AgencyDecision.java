package org.cairn.billing.agency.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/** An organization takes part once, in a jurisdiction whose rules are known. */
public final class AgencyDecision {

  public static final String UNKNOWN_JURISDICTION = "unknown-jurisdiction";
  public static final String ALREADY_REGISTERED = "agency-already-registered";

  public static final String ID_TAKEN = "id-taken";
  public static final String IN_THE_FUTURE = "date-in-future";
  public static final String TOO_LONG_AGO = "too-long-ago";

  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

  private AgencyDecision() {}

  public static Decision<AgencyEvent> decide(
      AgencyState state, AgencyCommand command, Packs packs, Instant now) {
    return switch (command) {
      case AgencyCommand.Register register ->
          switch (state) {
            case AgencyState.Registered _ -> new Refused<>(List.of(alreadyRegistered()));
            case AgencyState.Unknown _ -> register(register, packs, now);
            case AgencyState.Recorded _ ->
                throw new IllegalArgumentException("An agency registers under a new id");
          };
      case AgencyCommand.BringIn bringIn ->
          switch (state) {
            case AgencyState.Recorded(boolean same) ->
                same ? new Accepted<>(List.of()) : new Refused<>(List.of(idTaken()));
            case AgencyState.Registered _ -> new Refused<>(List.of(alreadyRegistered()));
            case AgencyState.Unknown _ -> bringIn(bringIn, packs, now);
          };
    };
  }

  private static Decision<AgencyEvent> register(
      AgencyCommand.Register command, Packs packs, Instant now) {
    if (packs.inForce(command.jurisdiction()).isEmpty()) {
      return new Refused<>(List.of(unknownJurisdiction()));
    }
    return new Accepted<>(
        List.of(
            new AgencyEvent.Registered(
                command.agencyId(),
                command.organization(),
                command.providerType(),
                command.jurisdiction(),
                now,
                null)));
  }

  /** It takes part from now on; since when it is known tells the day. */
  private static Decision<AgencyEvent> bringIn(
      AgencyCommand.BringIn command, Packs packs, Instant now) {
    Optional<Pack> pack = packs.inForce(command.jurisdiction());
    if (pack.isEmpty()) {
      return new Refused<>(List.of(unknownJurisdiction()));
    }
    LocalDate since = command.registeredOn();
    if (since != null && since.isAfter(LocalDate.ofInstant(now, pack.get().zone()))) {
      return new Refused<>(List.of(day(IN_THE_FUTURE, "Tell it when it has happened.")));
    }
    if (since != null && since.isBefore(FIRST)) {
      return new Refused<>(
          List.of(day(TOO_LONG_AGO, "Nothing is taken from before " + FIRST + ".")));
    }
    return new Accepted<>(
        List.of(
            new AgencyEvent.Registered(
                command.agencyId(),
                command.organization(),
                command.providerType(),
                command.jurisdiction(),
                since == null ? now : since.atStartOfDay(pack.get().zone()).toInstant(),
                command.importedFrom())));
  }

  private static Refusal day(String kind, String message) {
    return new Refusal(kind, RefusalType.RULE, "/registeredOn", message, List.of());
  }

  public static Refusal unknownJurisdiction() {
    return new Refusal(
        UNKNOWN_JURISDICTION,
        RefusalType.UNKNOWN_VALUE,
        "/jurisdiction",
        "There is no rule pack in force for this jurisdiction.",
        List.of());
  }

  private static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN, RefusalType.STATE, "/agencyId", "This id stands for another one.", List.of());
  }

  public static Refusal alreadyRegistered() {
    return new Refusal(
        ALREADY_REGISTERED,
        RefusalType.STATE,
        "",
        "This organization takes part already.",
        List.of());
  }
}
