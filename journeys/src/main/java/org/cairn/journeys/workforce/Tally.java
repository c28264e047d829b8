package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.journeys.workforce.ImportResponse.Outcome;
import org.cairn.journeys.workforce.ImportResponse.RowResult;

/** Counts the result of every row. */
final class Tally {
  private final Map<RowList, Map<Outcome, Integer>> outcomes = new EnumMap<>(RowList.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int requests;
  private int rowsResent;
  private int factsRecorded;

  synchronized void add(List<RowResult> rows) {
    for (RowResult row : rows) {
      RowList list = row.fact().row().list();
      outcomes
          .computeIfAbsent(list, _ -> new EnumMap<>(Outcome.class))
          .merge(row.outcome(), 1, Integer::sum);
      switch (row.outcome()) {
        case RECORDED -> factsRecorded += Math.max(1, row.fact().entries().size());
        case REFUSED ->
            row.reasons()
                .forEach(reason -> refusals.merge(list.code() + ": " + reason, 1, Integer::sum));
        case REPEATED -> {
          // The first import of it was counted.
        }
      }
    }
  }

  synchronized void requested() {
    requests++;
  }

  synchronized void resent(int rows) {
    rowsResent += rows;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int rowsResent() {
    return rowsResent;
  }

  /** Events: an ended employment counts as two, a session as one or two per attendee. */
  synchronized int factsRecorded() {
    return factsRecorded;
  }

  synchronized int count(RowList list, Outcome outcome) {
    return outcomes.getOrDefault(list, Map.of()).getOrDefault(outcome, 0);
  }

  int count(Outcome outcome) {
    return Arrays.stream(RowList.values()).mapToInt(list -> count(list, outcome)).sum();
  }

  int rows() {
    return Arrays.stream(Outcome.values()).mapToInt(this::count).sum();
  }

  /** How often each reason occurred, by kind of row. */
  synchronized List<String> refusals() {
    List<String> lines = new ArrayList<>();
    refusals.forEach((reason, times) -> lines.add("%,7d  %s".formatted(times, reason)));
    return lines;
  }
}
