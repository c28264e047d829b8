package org.cairn.supervision.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.publishing.PublishedAgreements;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.supervisor.SupervisorRecords;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.supervisor.decision.SupervisorFacts;
import org.cairn.supervision.supervisor.decision.SupervisorRules;

/** The records of agreements, for work hours, attestations and imports. */
@ApplicationScoped
public class AgreementRecords {

  /** Where a day begins first: without an agreement nobody knows where the peer is. */
  private static final ZoneId FIRST_ON_EARTH = ZoneOffset.ofHours(14);

  private final Agreements agreements;
  private final SupervisorRecords supervisors;
  private final Packs packs;

  public AgreementRecords(Agreements agreements, SupervisorRecords supervisors, Packs packs) {
    this.agreements = agreements;
    this.supervisors = supervisors;
    this.packs = packs;
  }

  /** The time zone of the peer's latest agreement. */
  public ZoneId zoneOf(UUID peerId) {
    return agreements
        .latestJurisdiction(peerId)
        .flatMap(packs::find)
        .map(Pack::zone)
        .orElse(FIRST_ON_EARTH);
  }

  /** One that exists. */
  public Agreement get(UUID agreementId) {
    return agreements.find(agreementId).orElseThrow();
  }

  /** Those that these supervisors proposed or agreed on, the latest first. */
  public List<Agreement> ofSupervisors(Collection<UUID> supervisorIds) {
    return agreements.ofSupervisors(supervisorIds);
  }

  /** Whether the supervisor may supervise this peer on that day, by the rules of the day. */
  public Qualification qualification(
      Pack pack, UUID supervisorId, UUID peerId, Set<SupervisorRelation> relations, LocalDate on) {
    Supervisor supervisor = supervisors.get(supervisorId);
    return SupervisorRules.judge(
        pack,
        on,
        new SupervisorFacts(
            supervisor.licenses(),
            supervisor.supervisionCeHours(),
            relations,
            agreements.otherSupervisees(supervisorId, peerId, on)));
  }

  /**
   * Stores what a board imports.
   *
   * @return what is published of it
   */
  public List<Fact> insert(
      List<Agreement> imported, List<AgreementEvent> events, String importedFrom) {
    agreements.insert(imported);
    return PublishedAgreements.facts(events, importedFrom);
  }
}
