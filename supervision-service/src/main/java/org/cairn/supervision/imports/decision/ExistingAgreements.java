package org.cairn.supervision.imports.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.supervisor.decision.SupervisorFacts;
import org.cairn.supervision.supervisor.decision.SupervisorRules;

/**
 * The supervisors of an import and their agreements: those stored, and those accepted meanwhile.
 */
public final class ExistingAgreements {

  private final Pack pack;
  private final Map<UUID, Supervisor> supervisors = new HashMap<>();
  private final Map<UUID, List<Agreement>> bySupervisor = new HashMap<>();
  private final Map<UUID, Agreement> byId = new HashMap<>();

  /** A supervisor of another state is as unknown here as one who does not exist. */
  public ExistingAgreements(
      Pack pack, Collection<Supervisor> supervisors, List<Agreement> agreements) {
    this.pack = pack;
    supervisors.stream()
        .filter(supervisor -> supervisor.jurisdiction().equals(pack.jurisdiction()))
        .forEach(this::add);
    agreements.forEach(this::add);
  }

  void add(Supervisor supervisor) {
    supervisors.put(supervisor.supervisorId(), supervisor);
  }

  void add(Agreement agreement) {
    bySupervisor
        .computeIfAbsent(agreement.terms().supervisorId(), _ -> new ArrayList<>())
        .add(agreement);
    byId.put(agreement.terms().agreementId(), agreement);
  }

  boolean hasSupervisor(UUID supervisorId) {
    return supervisors.containsKey(supervisorId);
  }

  private Stream<Agreement> of(UUID supervisorId) {
    return bySupervisor.getOrDefault(supervisorId, List.of()).stream();
  }

  private Stream<Agreement> between(UUID peerId, UUID supervisorId) {
    return of(supervisorId)
        .filter(agreement ->
            agreement.terms().peerId().equals(peerId)
                && agreement.terms().jurisdiction().equals(pack.jurisdiction()));
  }

  /** Whether these two have an agreement here that has not ended. */
  boolean hasUnended(UUID peerId, UUID supervisorId) {
    return between(peerId, supervisorId).anyMatch(agreement -> agreement.endedOn() == null);
  }

  /** Those that these two have signed here. */
  List<Signed> signed(UUID peerId, UUID supervisorId) {
    return between(peerId, supervisorId)
        .filter(agreement -> agreement.terms().signedOn() != null)
        .map(agreement ->
            new Signed(
                agreement.terms().agreementId(),
                agreement.terms().jurisdiction(),
                agreement.terms().from(),
                Objects.requireNonNull(agreement.terms().signedOn()),
                agreement.endedOn()))
        .toList();
  }

  /** Whether the supervisor may supervise this peer on that day, by the rules of the day. */
  Qualification qualification(
      UUID supervisorId, UUID peerId, Set<SupervisorRelation> relations, LocalDate on) {
    Supervisor supervisor = Objects.requireNonNull(supervisors.get(supervisorId));
    return SupervisorRules.judge(
        pack,
        on,
        new SupervisorFacts(
            supervisor.licenses(),
            supervisor.supervisionCeHours(),
            relations,
            otherSupervisees(supervisorId, peerId, on)));
  }

  Qualification qualificationUnder(UUID agreementId, LocalDate on) {
    Agreement agreement = Objects.requireNonNull(byId.get(agreementId));
    return qualification(
        agreement.terms().supervisorId(),
        agreement.terms().peerId(),
        Set.copyOf(agreement.terms().relations()),
        on);
  }

  private int otherSupervisees(UUID supervisorId, UUID peerId, LocalDate on) {
    return (int)
        of(supervisorId)
            .filter(agreement -> agreement.isInForce(on))
            .map(agreement -> agreement.terms().peerId())
            .filter(other -> !other.equals(peerId))
            .distinct()
            .count();
  }
}
