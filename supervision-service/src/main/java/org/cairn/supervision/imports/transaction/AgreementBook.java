package org.cairn.supervision.imports.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.cairn.supervision.supervisor.decision.SupervisorFacts;
import org.cairn.supervision.supervisor.decision.SupervisorRules;
import org.cairn.supervision.supervisor.store.Supervisors;

/**
 * The supervisors of an import and their agreements: those stored, and those accepted meanwhile.
 */
final class AgreementBook {

  private record Known(List<License> licenses, BigDecimal ceHours) {}

  private final Pack pack;
  private final Map<UUID, Known> supervisors = new HashMap<>();
  private final Map<UUID, List<Agreements.Row>> bySupervisor = new HashMap<>();
  private final Map<UUID, Agreements.Row> byId = new HashMap<>();

  /** A supervisor of another state is as unknown here as one who is nowhere. */
  AgreementBook(Pack pack, Map<UUID, Supervisors.Row> stored, List<Agreements.Row> agreements) {
    this.pack = pack;
    stored.forEach((id, row) -> {
      if (row.jurisdiction().equals(pack.jurisdiction())) {
        supervisors.put(id, new Known(row.licenses(), row.ceHours()));
      }
    });
    agreements.forEach(this::add);
  }

  void add(SupervisorEvent event) {
    supervisors.put(event.supervisorId(), new Known(event.licenses(), event.ceHours()));
  }

  void add(Agreements.Row row) {
    bySupervisor.computeIfAbsent(row.terms().supervisorId(), _ -> new ArrayList<>()).add(row);
    byId.put(row.terms().agreementId(), row);
  }

  boolean knows(UUID supervisorId) {
    return supervisors.containsKey(supervisorId);
  }

  private Stream<Agreements.Row> of(UUID supervisorId) {
    return bySupervisor.getOrDefault(supervisorId, List.of()).stream();
  }

  /** Whether these two have one here that has not ended. */
  boolean lasts(UUID peerId, UUID supervisorId) {
    return of(supervisorId)
        .anyMatch(row ->
            row.terms().peerId().equals(peerId)
                && row.terms().jurisdiction().equals(pack.jurisdiction())
                && row.endedOn() == null);
  }

  /** What these two have signed here. */
  List<Signed> signed(UUID peerId, UUID supervisorId) {
    return of(supervisorId)
        .filter(row ->
            row.terms().peerId().equals(peerId)
                && row.terms().jurisdiction().equals(pack.jurisdiction())
                && row.terms().signedOn() != null)
        .map(row ->
            new Signed(
                row.terms().agreementId(),
                row.terms().jurisdiction(),
                row.terms().from(),
                Objects.requireNonNull(row.terms().signedOn()),
                row.endedOn()))
        .toList();
  }

  /** Whether the supervisor may supervise this peer on that day, as the rules stood then. */
  Qualification qualification(
      UUID supervisorId, UUID peerId, Set<SupervisorRelation> relations, LocalDate on) {
    Known supervisor = Optional.ofNullable(supervisors.get(supervisorId)).orElseThrow();
    return SupervisorRules.judge(
        pack,
        on,
        new SupervisorFacts(
            supervisor.licenses(),
            supervisor.ceHours(),
            relations,
            supervisees(supervisorId, peerId, on)));
  }

  Qualification qualificationUnder(UUID agreementId, LocalDate on) {
    Agreements.Row row = Optional.ofNullable(byId.get(agreementId)).orElseThrow();
    Set<SupervisorRelation> relations = EnumSet.noneOf(SupervisorRelation.class);
    row.terms()
        .relations()
        .forEach(word -> relations.add(SupervisorRelation.valueOf(word.toUpperCase(Locale.ROOT))));
    return qualification(row.terms().supervisorId(), row.terms().peerId(), relations, on);
  }

  private int supervisees(UUID supervisorId, UUID butNot, LocalDate on) {
    return (int)
        of(supervisorId)
            .filter(row -> !row.terms().peerId().equals(butNot) && isInForce(row, on))
            .map(row -> row.terms().peerId())
            .distinct()
            .count();
  }

  private static boolean isInForce(Agreements.Row row, LocalDate on) {
    LocalDate endedOn = row.endedOn();
    return row.terms().signedOn() != null
        && !row.terms().from().isAfter(on)
        && (endedOn == null || !endedOn.isBefore(on));
  }
}
