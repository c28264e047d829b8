package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.applications.eligibility.decision.Judgment.Pending;
import org.cairn.applications.eligibility.decision.OpenRequests.Time;
import org.cairn.jurisdictions.ActionBy;
import org.jspecify.annotations.Nullable;

/**
 * Who was responsible for the wait, day by day: every day from the application to the last belongs
 * to one party. In this order:
 *
 * <ol>
 *   <li>the applicant, while a request for information is open;
 *   <li>the board, from the day everything had arrived;
 *   <li>whoever provides the next item to arrive, according to the facts; the applicant first, if
 *       on the same day;
 *   <li>whoever has to provide an item that the facts do not mention, the applicant first;
 *   <li>the applicant, until it is complete; the board, if nothing is missing.
 * </ol>
 */
final class WaitingLedger {

  private static final Comparator<Pending> NEXT =
      Comparator.<Pending, LocalDate>comparing(
              pending -> pending.until() == null ? LocalDate.MAX : pending.until())
          .thenComparing(Pending::party);

  private final LocalDate from;
  private final LocalDate to;
  private final @Nullable LocalDate completed;
  private final List<Time> requests;
  private final List<Pending> dated;
  private final @Nullable ActionBy undated;

  private WaitingLedger(Question question, List<Pending> pending, LocalDate asOf) {
    this.from = question.on();
    this.to = asOf;
    this.completed = question.facts().completedOn();
    this.requests = OpenRequests.of(question.facts().requests());
    this.dated = pending.stream().filter(Pending::evident).sorted(NEXT).toList();
    this.undated =
        pending.stream()
            .filter(unmentioned -> !unmentioned.evident())
            .map(Pending::party)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  static List<Waiting> of(Question question, List<Pending> pending, LocalDate asOf) {
    return new WaitingLedger(question, pending, asOf).days();
  }

  private List<Waiting> days() {
    Map<ActionBy, Long> days = new EnumMap<>(ActionBy.class);
    List<LocalDate> turns = new ArrayList<>(turns());
    int request = 0;
    int next = 0;
    for (int i = 0; i + 1 < turns.size(); i++) {
      LocalDate day = turns.get(i);
      while (request < requests.size() && !day.isBefore(requests.get(request).answered())) {
        request++;
      }
      while (next < dated.size() && arrived(dated.get(next), day)) {
        next++;
      }
      boolean asked = request < requests.size() && !day.isBefore(requests.get(request).from());
      ActionBy party = asked ? ActionBy.APPLICANT : partyOn(day, next);
      days.merge(party, ChronoUnit.DAYS.between(day, turns.get(i + 1)), Long::sum);
    }
    return days.entrySet().stream()
        .map(entry -> new Waiting(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean arrived(Pending pending, LocalDate day) {
    return pending.until() != null && !day.isBefore(pending.until());
  }

  private ActionBy partyOn(LocalDate day, int next) {
    if (completed != null && !day.isBefore(completed)) {
      return ActionBy.BOARD;
    }
    if (next < dated.size()) {
      return dated.get(next).party();
    }
    if (undated != null) {
      return undated;
    }
    return completed == null ? ActionBy.BOARD : ActionBy.APPLICANT;
  }

  /** The days on which responsibility may change, including the first and the last. */
  private Set<LocalDate> turns() {
    Set<LocalDate> turns = new TreeSet<>();
    if (!from.isBefore(to)) {
      return turns;
    }
    turns.add(from);
    turns.add(to);
    addInside(turns, completed);
    requests.forEach(time -> {
      addInside(turns, time.from());
      addInside(turns, time.answered());
    });
    dated.forEach(expected -> addInside(turns, expected.until()));
    return turns;
  }

  private void addInside(Set<LocalDate> turns, @Nullable LocalDate day) {
    if (day != null && day.isAfter(from) && day.isBefore(to)) {
      turns.add(day);
    }
  }
}
