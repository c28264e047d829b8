package org.cairn.applications.imports.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.imports.decision.ImportedRecord.Denial;
import org.cairn.applications.imports.decision.ImportedRecord.Opening;
import org.cairn.applications.imports.decision.ImportedRecord.Peer;
import org.cairn.applications.imports.decision.ImportedRecord.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * When a row is decided: peers first, then everything by its date. On the same date what ends comes
 * before what begins, so that an application may follow one that was denied that day; but nothing
 * ends before it began.
 */
public record ImportOrder(LocalDate day, Phase phase) implements Comparable<ImportOrder> {

  private enum Phase {
    PEER,
    END,
    OPENING,
    END_OF_THE_SAME_DAY
  }

  private static final Comparator<ImportOrder> BY_DAY =
      Comparator.comparing(ImportOrder::day).thenComparing(ImportOrder::phase);

  @Override
  public int compareTo(ImportOrder other) {
    return BY_DAY.compare(this, other);
  }

  /** Rows with the same place keep the order in which they were sent. */
  public static <T> List<T> sorted(List<T> rows, Function<T, ImportedRecord> read) {
    Map<UUID, LocalDate> openedOn = new HashMap<>();
    for (T row : rows) {
      if (read.apply(row) instanceof Opening opening) {
        openedOn.putIfAbsent(opening.id(), opening.on());
      }
    }
    return rows.stream()
        .sorted(Comparator.comparing(row -> of(read.apply(row), openedOn)))
        .toList();
  }

  private static ImportOrder of(ImportedRecord row, Map<UUID, LocalDate> openedOn) {
    return switch (row) {
      case Peer _ -> new ImportOrder(LocalDate.MIN, Phase.PEER);
      case Opening opening -> new ImportOrder(opening.on(), Phase.OPENING);
      case Withdrawal end -> end(end.on(), openedOn.get(end.id()));
      case Denial end -> end(end.on(), openedOn.get(end.id()));
      case Certificate end -> {
        UUID applicationId = end.applicationId();
        yield end(end.on(), applicationId == null ? null : openedOn.get(applicationId));
      }
    };
  }

  private static ImportOrder end(LocalDate day, @Nullable LocalDate openedOn) {
    return openedOn == null || openedOn.isBefore(day)
        ? new ImportOrder(day, Phase.END)
        : new ImportOrder(openedOn, Phase.END_OF_THE_SAME_DAY);
  }
}
