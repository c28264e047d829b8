package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.applications.eligibility.decision.ApplicationFacts.RequestForInformation;

/** The periods in which at least one request for information was open, in order. */
final class OpenRequests {

  /** From the day of the request to the day before the answer. */
  record Time(LocalDate from, LocalDate answered) {}

  private OpenRequests() {}

  /** A request without an answer stays open. */
  static List<Time> of(List<RequestForInformation> requests) {
    List<Time> times = new ArrayList<>();
    for (RequestForInformation request : requests) {
      LocalDate answered = request.answeredOn();
      times.add(new Time(request.askedOn(), answered == null ? LocalDate.MAX : answered));
    }
    times.sort(Comparator.comparing(Time::from));
    List<Time> merged = new ArrayList<>();
    for (Time time : times) {
      if (merged.isEmpty() || time.from().isAfter(merged.getLast().answered())) {
        merged.add(time);
      } else if (time.answered().isAfter(merged.getLast().answered())) {
        merged.set(merged.size() - 1, new Time(merged.getLast().from(), time.answered()));
      }
    }
    return merged;
  }
}
