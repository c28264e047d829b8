package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.journeys.workforce.ImportAnswer.AnsweredRow;
import org.cairn.journeys.workforce.ImportAnswer.Outcome;

/** Every answer to every row. */
final class Tally {
  private final Map<RowList, Map<Outcome, Integer>> outcomes = new EnumMap<>(RowList.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int requests;
  private int rowsSentAgain;
  private int factsRecorded;

  synchronized void answered(List<AnsweredRow> rows) {
    for (AnsweredRow answered : rows) {
      RowList list = answered.fact().row().list();
      outcomes
          .computeIfAbsent(list, _ -> new EnumMap<>(Outcome.class))
          .merge(answered.outcome(), 1, Integer::sum);
      switch (answered.outcome()) {
        case RECORDED -> factsRecorded += Math.max(1, answered.fact().stones().size());
        case REFUSED ->
            answered
                .reasons()
                .forEach(reason -> refusals.merge(list.code() + ": " + reason, 1, Integer::sum));
        case REPEATED -> {
          // It was counted by whoever sent it first.
        }
      }
    }
  }

  synchronized void requested() {
    requests++;
  }

  synchronized void sendsAgain(int rows) {
    rowsSentAgain += rows;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int rowsSentAgain() {
    return rowsSentAgain;
  }

  /** Events: an employment that ended is two of them, a session one or two for each attendee. */
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

  /** How often each reason was given, by kind of row. */
  synchronized List<String> refusals() {
    List<String> lines = new ArrayList<>();
    refusals.forEach((reason, times) -> lines.add("%,7d  %s".formatted(times, reason)));
    return lines;
  }
}
