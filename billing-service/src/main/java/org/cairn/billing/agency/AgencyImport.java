package org.cairn.billing.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.agency.decision.AgencyDecision;
import org.cairn.billing.agency.decision.AgencyFacts;
import org.cairn.billing.agency.decision.AgencyState;
import org.cairn.billing.agency.publishing.PublishedAgencies;
import org.cairn.billing.agency.store.AgencyTable;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.outbox.Fact;

/** The agencies of an import. */
@ApplicationScoped
public class AgencyImport {

  private final AgencyTable agencies;
  private final Packs packs;

  public AgencyImport(AgencyTable agencies, Packs packs) {
    this.agencies = agencies;
    this.packs = packs;
  }

  /**
   * @param named ids of agencies that other rows of the import name
   */
  public ExistingRecords load(List<AgencyCommand.Import> commands, Collection<UUID> named) {
    var records = new ExistingRecords();
    if (!commands.isEmpty() || !named.isEmpty()) {
      agencies
          .existing(
              Stream.concat(commands.stream().map(row -> row.agency().agencyId()), named.stream())
                  .toList(),
              commands.stream().map(row -> row.agency().organization()).toList())
          .forEach(records::add);
    }
    return records;
  }

  /** Decides a row; an accepted row is an existing record for the rows after it. */
  public Decision<AgencyFacts> decide(
      ExistingRecords records, AgencyCommand.Import command, Instant now) {
    Decision<AgencyFacts> decision =
        AgencyDecision.decide(records.state(command), command, packs, now);
    if (decision instanceof Accepted<AgencyFacts>(var events)) {
      events.forEach(records::accept);
    }
    return decision;
  }

  public Fact fact(AgencyFacts event) {
    return PublishedAgencies.of(event);
  }

  public void store(ExistingRecords records) {
    if (!records.accepted.isEmpty()) {
      agencies.insert(records.accepted);
    }
  }

  /** The existing records for deciding the next row. */
  public static final class ExistingRecords {

    private final Map<UUID, AgencyFacts> byId = new HashMap<>();
    private final Map<String, AgencyFacts> byOrganization = new HashMap<>();
    private final List<AgencyFacts> accepted = new ArrayList<>();

    private void add(AgencyFacts agency) {
      byId.put(agency.agencyId(), agency);
      byOrganization.put(agency.organization(), agency);
    }

    private void accept(AgencyFacts agency) {
      add(agency);
      accepted.add(agency);
    }

    private AgencyState state(AgencyCommand.Import command) {
      AgencyFacts recorded = byId.get(command.agency().agencyId());
      if (recorded != null) {
        return new AgencyState.IdRecorded(recorded);
      }
      return byOrganization.containsKey(command.agency().organization())
          ? new AgencyState.Registered()
          : new AgencyState.NotRegistered();
    }

    public boolean isRegisteredIn(String jurisdiction, UUID agencyId) {
      AgencyFacts agency = byId.get(agencyId);
      return agency != null && agency.jurisdiction().equals(jurisdiction);
    }
  }
}
