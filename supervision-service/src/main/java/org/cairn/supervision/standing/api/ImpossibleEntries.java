package org.cairn.supervision.standing.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.supervision.standing.api.SupervisionQuestion.SessionPart;
import org.cairn.supervision.standing.api.SupervisionQuestion.WorkPart;
import org.cairn.supervision.standing.decision.WorkHours;
import org.jspecify.annotations.Nullable;

/** Entries that no day has room for, which commands and imports refuse as well. */
final class ImpossibleEntries {

  /** More refusals than these help nobody. */
  private static final int MOST = 50;

  private ImpossibleEntries() {}

  /**
   * @param pack with what the question overrides
   */
  static List<Refusal> of(SupervisionQuestion question, Pack pack) {
    List<Refusal> against = new ArrayList<>();
    if (question.work() != null) {
      longDays(question.work(), against);
    }
    if (question.sessions() != null) {
      sessions(question.sessions(), pack, against);
    }
    return against.subList(0, Math.min(MOST, against.size()));
  }

  /** The first entry of each day that goes beyond the day. */
  private static void longDays(List<@Nullable WorkPart> work, List<Refusal> against) {
    Map<LocalDate, BigDecimal> days = new HashMap<>();
    for (int i = 0; i < work.size(); i++) {
      WorkPart part = work.get(i);
      if (part != null && part.on() != null && part.hours() != null) {
        BigDecimal before = days.getOrDefault(part.on(), BigDecimal.ZERO);
        boolean fitted = WorkHours.fitIntoTheDay(BigDecimal.ZERO, before);
        if (fitted && !WorkHours.fitIntoTheDay(before, part.hours())) {
          against.add(WorkHours.moreThanADay("/work/" + i, "employers"));
        }
        days.put(part.on(), before.add(part.hours()));
      }
    }
  }

  private static void sessions(
      List<@Nullable SessionPart> sessions, Pack pack, List<Refusal> against) {
    var impossible = new ImpossibleSessions(pack);
    for (int i = 0; i < sessions.size(); i++) {
      SessionPart part = sessions.get(i);
      if (part != null) {
        String pointer = "/sessions/" + i;
        part.session()
            .flatMap(session -> impossible.against(session, pointer))
            .ifPresent(against::add);
      }
    }
  }
}
