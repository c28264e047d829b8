package org.cairn.supervision.standing.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.supervision.standing.api.SupervisionQuestion.SessionPart;
import org.cairn.supervision.standing.api.SupervisionQuestion.WorkPart;
import org.cairn.supervision.work.decision.WorkHours;
import org.jspecify.annotations.Nullable;

/** What no day can hold, as no command and no import would take it either. */
final class ImpossibleEntries {

  private record Start(LocalDate on, LocalTime at) {}

  /** More than these help nobody. */
  private static final int MOST = 50;

  private ImpossibleEntries() {}

  static List<Refusal> of(SupervisionQuestion question) {
    List<Refusal> against = new ArrayList<>();
    if (question.work() != null) {
      longDays(question.work(), against);
    }
    if (question.sessions() != null) {
      repeated(question.sessions(), against);
    }
    return against.subList(0, Math.min(MOST, against.size()));
  }

  /** The first entry of each day that is too much. */
  private static void longDays(List<@Nullable WorkPart> work, List<Refusal> against) {
    Map<LocalDate, BigDecimal> days = new HashMap<>();
    for (int i = 0; i < work.size(); i++) {
      WorkPart part = work.get(i);
      if (part != null && part.on() != null && part.hours() != null) {
        BigDecimal before = days.getOrDefault(part.on(), BigDecimal.ZERO);
        boolean fitted = WorkHours.fitIntoTheDay(BigDecimal.ZERO, before);
        if (fitted && !WorkHours.fitIntoTheDay(before, part.hours())) {
          against.add(
              refusal("day-too-long", "/work/" + i, "A day has 24 hours, of all employers."));
        }
        days.put(part.on(), before.add(part.hours()));
      }
    }
  }

  /** Only where a time says so: two of one day without one may be two. */
  private static void repeated(List<@Nullable SessionPart> sessions, List<Refusal> against) {
    Set<Start> found = new HashSet<>();
    for (int i = 0; i < sessions.size(); i++) {
      SessionPart part = sessions.get(i);
      boolean repeats =
          part != null
              && part.on() != null
              && part.at() != null
              && !found.add(new Start(part.on(), part.at()));
      if (repeats) {
        against.add(
            refusal("session-repeated", "/sessions/" + i, "This session was given before."));
      }
    }
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
