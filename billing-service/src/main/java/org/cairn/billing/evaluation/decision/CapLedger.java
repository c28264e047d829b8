package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cairn.billing.evaluation.decision.BillingQuestion.PaidUnits;
import org.cairn.jurisdictions.parameter.UnitCap;
import org.cairn.jurisdictions.parameter.UnitCap.Window;

/** The units that each client has had, to see how many more a cap leaves room for. */
final class CapLedger {

  private static final NavigableMap<LocalDate, Long> NONE = Collections.emptyNavigableMap();

  private final Map<String, NavigableMap<LocalDate, Long>> used = new HashMap<>();

  CapLedger(List<PaidUnits> alreadyPaid) {
    alreadyPaid.forEach(paid -> use(paid.client(), paid.on(), paid.units()));
  }

  void use(String client, LocalDate on, long units) {
    used.computeIfAbsent(client, _ -> new TreeMap<>()).merge(on, units, Long::sum);
  }

  /** Never below zero. */
  long room(String client, LocalDate on, UnitCap cap) {
    NavigableMap<LocalDate, Long> ofClient = used.getOrDefault(client, NONE);
    long most =
        switch (cap.within()) {
          case Window.Day _ -> ofClient.getOrDefault(on, 0L);
          case Window.RollingMonths rolling -> fullest(ofClient, on, rolling.months());
          case Window.YearFrom year -> {
            LocalDate start = on.withDayOfMonth(1).withMonth(year.month());
            LocalDate first = start.isAfter(on) ? start.minusYears(1) : start;
            yield sum(ofClient.subMap(first, true, first.plusYears(1), false));
          }
        };
    return Math.max(0, cap.units() - most);
  }

  /**
   * The most units within any such time that the day belongs to: units of later days, paid before,
   * share a time with this day as well.
   */
  private static long fullest(NavigableMap<LocalDate, Long> used, LocalDate on, int months) {
    LocalDate start = on.minusMonths(months);
    NavigableMap<LocalDate, Long> near = used.subMap(start, false, on.plusMonths(months), true);
    long inside = sum(near.headMap(on, true));
    long fullest = inside;
    for (Map.Entry<LocalDate, Long> end : near.tailMap(on, false).entrySet()) {
      LocalDate next = end.getKey().minusMonths(months);
      if (!next.isBefore(on)) {
        return fullest;
      }
      inside += end.getValue() - sum(near.subMap(start, false, next, true));
      start = next;
      fullest = Math.max(fullest, inside);
    }
    return fullest;
  }

  private static long sum(Map<LocalDate, Long> units) {
    return units.values().stream().mapToLong(Long::longValue).sum();
  }
}
