package org.cairn.billing.agency.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.agency.decision.AgencyDecision;
import org.cairn.billing.agency.decision.AgencyEvent;
import org.cairn.billing.agency.decision.AgencyState;
import org.cairn.billing.agency.store.AgencyTable;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.problem.TryAgain;

/** Agencies that a board brings in, within the transaction of the whole import. */
@ApplicationScoped
public class AgencyImport {

  private final AgencyTable agencies;
  private final Packs packs;
  private final Clock clock;

  public AgencyImport(AgencyTable agencies, Packs packs, Clock clock) {
    this.agencies = agencies;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * @return one for each, in their order; each knows of those before it
   * @throws TryAgain if another command registered one of them at the same moment
   */
  public List<Decision<AgencyEvent>> bringIn(List<AgencyCommand.BringIn> commands) {
    if (commands.isEmpty()) {
      return List.of();
    }
    Map<UUID, AgencyEvent.Registered> byId = new HashMap<>();
    Map<String, AgencyEvent.Registered> byOrganization = new HashMap<>();
    agencies
        .known(
            commands.stream().map(AgencyCommand.BringIn::agencyId).toList(),
            commands.stream().map(AgencyCommand.BringIn::organization).toList())
        .forEach(known -> {
          byId.put(known.agencyId(), known);
          byOrganization.put(known.organization(), known);
        });
    Instant now = clock.instant();
    List<AgencyEvent.Registered> rows = new ArrayList<>();
    List<Decision<AgencyEvent>> decisions = new ArrayList<>();
    for (AgencyCommand.BringIn command : commands) {
      AgencyEvent.Registered known = byId.get(command.agencyId());
      AgencyState state =
          known != null
              ? new AgencyState.Recorded(saysTheSame(known, command))
              : byOrganization.containsKey(command.organization())
                  ? new AgencyState.Registered()
                  : new AgencyState.Unknown();
      Decision<AgencyEvent> decision = AgencyDecision.decide(state, command, packs, now);
      decisions.add(decision);
      if (decision instanceof Accepted<AgencyEvent> accepted) {
        for (AgencyEvent event : accepted.events()) {
          switch (event) {
            case AgencyEvent.Registered registered -> {
              byId.put(registered.agencyId(), registered);
              byOrganization.put(registered.organization(), registered);
              rows.add(registered);
            }
          }
        }
      }
    }
    if (!rows.isEmpty() && agencies.bringIn(rows) < rows.size()) {
      throw new TryAgain(
          "import-conflict", "One of the agencies was registered just now.", Duration.ofSeconds(1));
    }
    return decisions;
  }

  private boolean saysTheSame(AgencyEvent.Registered known, AgencyCommand.BringIn command) {
    LocalDate since = command.registeredOn();
    return known.organization().equals(command.organization())
        && known.providerType() == command.providerType()
        && known.jurisdiction().equals(command.jurisdiction())
        && (since == null
            || packs
                .find(known.jurisdiction())
                .map(pack -> LocalDate.ofInstant(known.registeredAt(), pack.zone()))
                .filter(since::equals)
                .isPresent());
  }
}
