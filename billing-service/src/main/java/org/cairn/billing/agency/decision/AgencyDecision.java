package org.cairn.billing.agency.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/** An organization is registered once, in a jurisdiction whose rules are in force. */
public final class AgencyDecision {

  public static final String ALREADY_REGISTERED = "agency-already-registered";
  public static final String ID_TAKEN = "id-taken";
  public static final String IN_THE_FUTURE = "date-in-future";
  public static final String TOO_LONG_AGO = "too-long-ago";

  private AgencyDecision() {}

  public static Decision<AgencyFacts> decide(
      AgencyState state, AgencyCommand command, Packs packs, Instant now) {
    return switch (command) {
      case AgencyCommand.Register register ->
          switch (state) {
            case AgencyState.NotRegistered _ -> register(register, packs, now);
            case AgencyState.Registered _ -> refused(alreadyRegistered());
            case AgencyState.IdRecorded _ ->
                throw new IllegalArgumentException("An agency is registered under a new id");
          };
      case AgencyCommand.Import imported ->
          switch (state) {
            case AgencyState.NotRegistered _ -> importAgency(imported, packs, now);
            case AgencyState.Registered _ -> refused(alreadyRegistered());
            case AgencyState.IdRecorded(AgencyFacts recorded) ->
                isSame(recorded, imported, packs) ? new Accepted<>(List.of()) : refused(idTaken());
          };
    };
  }

  private static Decision<AgencyFacts> register(
      AgencyCommand.Register command, Packs packs, Instant now) {
    return packs.inForce(command.jurisdiction()).isEmpty()
        ? refused(Packs.unknownJurisdiction("/jurisdiction"))
        : registered(command, now, null);
  }

  private static Decision<AgencyFacts> importAgency(
      AgencyCommand.Import command, Packs packs, Instant now) {
    Optional<Pack> pack = packs.inForce(command.agency().jurisdiction());
    if (pack.isEmpty()) {
      return refused(Packs.unknownJurisdiction("/jurisdiction"));
    }
    ZoneId zone = pack.get().zone();
    LocalDate since = command.registeredOn();
    if (since == null) {
      return registered(command.agency(), now, command.importedFrom());
    }
    if (since.isAfter(LocalDate.ofInstant(now, zone))) {
      return refused(day(IN_THE_FUTURE, "Give a day that is not in the future."));
    }
    return since.isBefore(Limits.EARLIEST_EMPLOYMENT)
        ? refused(day(TOO_LONG_AGO, "Give a day from " + Limits.EARLIEST_EMPLOYMENT + " on."))
        : registered(
            command.agency(), since.atStartOfDay(zone).toInstant(), command.importedFrom());
  }

  private static Decision<AgencyFacts> registered(
      AgencyCommand.Register agency, Instant registeredAt, @Nullable String importedFrom) {
    return new Accepted<>(
        List.of(
            new AgencyFacts(
                agency.agencyId(),
                agency.organization(),
                agency.providerType(),
                agency.jurisdiction(),
                registeredAt,
                importedFrom)));
  }

  /** The day is compared only where the import gives one. */
  private static boolean isSame(AgencyFacts recorded, AgencyCommand.Import command, Packs packs) {
    AgencyCommand.Register agency = command.agency();
    LocalDate since = command.registeredOn();
    return recorded.organization().equals(agency.organization())
        && recorded.providerType() == agency.providerType()
        && recorded.jurisdiction().equals(agency.jurisdiction())
        && (since == null
            || packs
                .find(recorded.jurisdiction())
                .map(pack -> LocalDate.ofInstant(recorded.registeredAt(), pack.zone()))
                .filter(since::equals)
                .isPresent());
  }

  private static Refusal day(String kind, String message) {
    return new Refusal(kind, RefusalType.RULE, "/registeredOn", message, List.of());
  }

  private static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN, RefusalType.STATE, "/agencyId", "This id is taken by another agency.", List.of());
  }

  public static Refusal alreadyRegistered() {
    return new Refusal(
        ALREADY_REGISTERED,
        RefusalType.STATE,
        "",
        "This organization is already registered.",
        List.of());
  }

  private static Decision<AgencyFacts> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
