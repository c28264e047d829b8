package org.cairn.supervision.supervisor.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * Who gets a record as a supervisor: each sign-in once. Whether they may supervise is another
 * question, which is asked anew for each agreement and each session.
 */
public final class SupervisorDecision {

  private SupervisorDecision() {}

  /**
   * @param registered the record that the sign-in is bound to already
   */
  public static Decision<Supervisor> register(
      Optional<UUID> registered, Supervisor supervisor, Packs packs) {
    if (registered.isPresent()) {
      return Refused.of(alreadyRegistered());
    }
    return packs.inForce(supervisor.jurisdiction()).isEmpty()
        ? Refused.of(Packs.unknownJurisdiction("/jurisdiction"))
        : new Accepted<>(List.of(supervisor));
  }

  /** A record that was kept elsewhere before: its days are not in the future. */
  public static Decision<Supervisor> importRecord(
      Supervisor supervisor, LocalDate registeredOn, Pack pack, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, pack.zone());
    List<Refusal> refusals = new ArrayList<>();
    if (registeredOn.isAfter(today)) {
      refusals.add(inFuture("/registeredOn"));
    }
    for (int i = 0; i < supervisor.licenses().size(); i++) {
      LocalDate issuedOn = supervisor.licenses().get(i).issuedOn();
      if (issuedOn != null && issuedOn.isAfter(today)) {
        refusals.add(inFuture("/licenses/" + i + "/issuedOn"));
      }
    }
    return refusals.isEmpty() ? new Accepted<>(List.of(supervisor)) : new Refused<>(refusals);
  }

  private static Refusal inFuture(String pointer) {
    return Refusal.rule("date-in-future", pointer, "Import this once the day has come.");
  }

  public static Refusal alreadyRegistered() {
    return Refusal.state(
        "already-registered", "This sign-in is registered; a supervisor has one record.");
  }
}
