package org.cairn.billing.encounter.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.encounter.transaction.LogOutcome;
import org.cairn.kit.problem.Problem;
import org.cairn.kit.problem.Problem.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each row, in the order in which they were sent. */
@Schema(requiredProperties = {"accepted", "duplicates", "refused", "results"})
public record BatchView(int accepted, int duplicates, int refused, List<RowView> results) {

  /** What became of a row. */
  public enum RowOutcome {
    ACCEPTED,
    DUPLICATE,
    REFUSED
  }

  /**
   * @param certificate what the peer's certificate was worth on the day; of an accepted row
   * @param errors why it was refused, with pointers into the body
   */
  @Schema(requiredProperties = {"outcome"})
  public record RowView(
      @Nullable UUID encounterId,
      RowOutcome outcome,
      @Nullable String certificate,
      @Nullable List<RowProblem> errors) {}

  /** One reason. */
  @Schema(requiredProperties = {"type", "pointer", "detail"})
  public record RowProblem(String type, String pointer, String detail) {}

  /**
   * A row as it was sent.
   *
   * @param wrong what of it cannot be; empty for one that was decided on
   */
  record SentRow(@Nullable UUID id, List<Reason> wrong) {}

  /**
   * @param outcomes of those rows that were decided on, in their order
   */
  static BatchView of(List<SentRow> sent, List<LogOutcome> outcomes) {
    List<RowView> rows = new ArrayList<>();
    Iterator<LogOutcome> decided = outcomes.iterator();
    for (int i = 0; i < sent.size(); i++) {
      SentRow row = sent.get(i);
      rows.add(row.wrong().isEmpty() ? row(i, row.id(), decided.next()) : unreadable(row));
    }
    return new BatchView(
        count(rows, RowOutcome.ACCEPTED),
        count(rows, RowOutcome.DUPLICATE),
        count(rows, RowOutcome.REFUSED),
        rows);
  }

  private static RowView unreadable(SentRow row) {
    return new RowView(
        row.id(),
        RowOutcome.REFUSED,
        null,
        row.wrong().stream()
            .map(it -> new RowProblem(it.type(), String.valueOf(it.pointer()), it.detail()))
            .toList());
  }

  private static RowView row(int index, @Nullable UUID id, LogOutcome outcome) {
    return switch (outcome) {
      case LogOutcome.Accepted accepted ->
          new RowView(id, RowOutcome.ACCEPTED, accepted.certificate(), null);
      case LogOutcome.Duplicate _ -> new RowView(id, RowOutcome.DUPLICATE, null, null);
      case LogOutcome.Refused refused ->
          new RowView(
              id,
              RowOutcome.REFUSED,
              null,
              refused.refusals().stream()
                  .map(refusal ->
                      new RowProblem(
                          Problem.typeOf(refusal.kind()),
                          "/encounters/" + index + refusal.pointer(),
                          refusal.message()))
                  .toList());
    };
  }

  private static int count(List<RowView> rows, RowOutcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
