package org.cairn.billing.employment.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentCommand.BringIn;
import org.cairn.billing.employment.decision.EmploymentState;
import org.cairn.billing.employment.decision.EmploymentState.Term;
import org.cairn.billing.employment.store.EmploymentTable.Recorded;

/** What is known before a row of an import is decided on: what is recorded, and the rows before. */
final class KnownTerms {

  private record Place(UUID agencyId, UUID peerId) {}

  private final Set<UUID> ourPeers;
  private final Set<UUID> agencies;
  private final Map<UUID, Recorded> byId = new HashMap<>();
  private final Map<Place, List<Term>> terms = new HashMap<>();

  /**
   * @param ourPeers whose records the board brought in
   * @param agencies that take part in its state
   */
  KnownTerms(Set<UUID> ourPeers, Set<UUID> agencies, List<Recorded> recorded) {
    this.ourPeers = ourPeers;
    this.agencies = agencies;
    recorded.forEach(this::add);
  }

  EmploymentState before(BringIn row) {
    if (!ourPeers.contains(row.peerId())) {
      return new EmploymentState.NotBroughtIn();
    }
    if (!agencies.contains(row.agencyId())) {
      return new EmploymentState.NoAgency();
    }
    Recorded known = byId.get(row.employmentId());
    return known == null
        ? new EmploymentState.NotStarted(
            terms.getOrDefault(new Place(row.agencyId(), row.peerId()), List.of()))
        : new EmploymentState.Recorded(saysTheSame(known, row));
  }

  private static boolean saysTheSame(Recorded known, BringIn row) {
    return known.agencyId().equals(row.agencyId())
        && known.peerId().equals(row.peerId())
        && known.startedOn().equals(row.startedOn())
        && Objects.equals(known.endedOn(), row.endedOn())
        && known.reason() == row.reason();
  }

  void add(BringIn row) {
    add(
        new Recorded(
            row.employmentId(),
            row.agencyId(),
            row.peerId(),
            row.startedOn(),
            row.endedOn(),
            row.reason()));
  }

  private void add(Recorded known) {
    byId.put(known.employmentId(), known);
    terms
        .computeIfAbsent(new Place(known.agencyId(), known.peerId()), _ -> new ArrayList<>())
        .add(new Term(known.startedOn(), known.endedOn()));
  }
}
