package org.cairn.billing.encounter.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.encounter.api.LogEncountersRequest.CheckedRow;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.store.LoggedEncounter;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** The result of each row, in the order of the request. */
record BatchView(int accepted, int duplicates, int refused, List<RowView> results) {

  /** The same row again is {@code DUPLICATE}; another row under its id is refused. */
  enum RowStatus {
    ACCEPTED,
    DUPLICATE,
    REFUSED
  }

  /**
   * @param certificate the standing of the peer's certificate on the day; of an accepted row
   * @param errors why it was refused, with pointers into the body
   */
  record RowView(
      @Nullable UUID encounterId,
      RowStatus outcome,
      @Nullable String certificate,
      @Nullable List<Reason> errors) {}

  /**
   * @param decisions on the valid rows, in order
   * @param stored the accepted rows, in order; null if there is none
   */
  static BatchView of(
      List<CheckedRow> sent,
      List<Decision<EncounterEvent>> decisions,
      @Nullable List<LoggedEncounter> stored) {
    Iterator<Decision<EncounterEvent>> decided = decisions.iterator();
    Iterator<LoggedEncounter> logged =
        stored == null ? List.<LoggedEncounter>of().iterator() : stored.iterator();
    List<RowView> rows = new ArrayList<>();
    for (CheckedRow row : sent) {
      UUID id = row.encounterId();
      rows.add(
          row.faults().isEmpty()
              ? view("/encounters/" + rows.size(), id, decided.next(), logged)
              : new RowView(id, RowStatus.REFUSED, null, row.faults()));
    }
    return new BatchView(
        count(rows, RowStatus.ACCEPTED),
        count(rows, RowStatus.DUPLICATE),
        count(rows, RowStatus.REFUSED),
        rows);
  }

  private static RowView view(
      String pointer,
      @Nullable UUID id,
      Decision<EncounterEvent> decision,
      Iterator<LoggedEncounter> logged) {
    return switch (decision) {
      case Accepted<EncounterEvent>(var events) ->
          events.isEmpty()
              ? new RowView(id, RowStatus.DUPLICATE, null, null)
              : new RowView(id, RowStatus.ACCEPTED, logged.next().certificate(), null);
      case Refused<EncounterEvent>(var refusals) ->
          new RowView(
              id,
              RowStatus.REFUSED,
              null,
              refusals.stream().map(refusal -> Reason.of(pointer, refusal)).toList());
    };
  }

  private static int count(List<RowView> rows, RowStatus status) {
    return (int) rows.stream().filter(row -> row.outcome() == status).count();
  }
}
