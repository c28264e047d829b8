package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts for evaluating a peer's supervision, from one day to another, both inclusive.
 *
 * @param entries in any order; those outside of the days are left out
 * @param approvals of overlapping ones the later in the list holds
 * @param relationshipEndedOn the day on which a supervisor ceased to supervise; null while none did
 */
public record SupervisionRecord(
    LocalDate from,
    LocalDate to,
    List<Entry> entries,
    List<PriorApproval> approvals,
    @Nullable LocalDate relationshipEndedOn) {

  public SupervisionRecord {
    LocalDate first = from;
    LocalDate last = to;
    entries =
        entries.stream()
            .filter(entry -> !entry.on().isBefore(first) && !entry.on().isAfter(last))
            .sorted(Entry.inOrder())
            .toList();
    approvals = List.copyOf(approvals);
  }
}
