package org.cairn.applications.imports.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.imports.transaction.ImportRow.Certificate;
import org.cairn.applications.imports.transaction.ImportRow.Denial;
import org.cairn.applications.imports.transaction.ImportRow.Opening;
import org.cairn.applications.imports.transaction.ImportRow.Peer;
import org.cairn.applications.imports.transaction.ImportRow.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * When a row is decided. Peers come first, then everything in the order of the days on which it
 * happened. On one day what ends comes before what begins, so that an application may follow on the
 * one that was denied; but nothing ends before it began.
 *
 * @param place of the row in the import
 */
record Turn(LocalDate day, Phase phase, int place) {

  private enum Phase {
    PEER,
    END,
    OPENING,
    END_OF_THE_SAME_DAY
  }

  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::day).thenComparing(Turn::phase).thenComparingInt(Turn::place);

  /** The places of these rows, in the order in which they are decided. */
  static List<Integer> of(List<ImportRow> rows) {
    Map<UUID, LocalDate> openedOn = new HashMap<>();
    for (ImportRow row : rows) {
      if (row instanceof Opening opening) {
        openedOn.putIfAbsent(opening.id(), opening.on());
      }
    }
    List<Turn> turns = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      turns.add(of(rows.get(place), place, openedOn));
    }
    return turns.stream().sorted(ORDER).map(Turn::place).toList();
  }

  private static Turn of(ImportRow row, int place, Map<UUID, LocalDate> openedOn) {
    return switch (row) {
      case Peer _ -> new Turn(LocalDate.MIN, Phase.PEER, place);
      case Opening opening -> new Turn(opening.on(), Phase.OPENING, place);
      case Withdrawal end -> end(end.on(), openedOn.get(end.id()), place);
      case Denial end -> end(end.on(), openedOn.get(end.id()), place);
      case Certificate end -> {
        UUID applicationId = end.applicationId();
        yield end(end.on(), applicationId == null ? null : openedOn.get(applicationId), place);
      }
    };
  }

  private static Turn end(LocalDate day, @Nullable LocalDate openedOn, int place) {
    return openedOn == null || openedOn.isBefore(day)
        ? new Turn(day, Phase.END, place)
        : new Turn(openedOn, Phase.END_OF_THE_SAME_DAY, place);
  }
}
