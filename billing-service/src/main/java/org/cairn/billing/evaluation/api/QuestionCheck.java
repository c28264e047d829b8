package org.cairn.billing.evaluation.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.reading.Years;
import org.jspecify.annotations.Nullable;

/** What is wrong with a question beyond the shape of its single values. */
final class QuestionCheck {

  private final List<Refusal> refusals = new ArrayList<>();

  void known(boolean known, String pointer) {
    require(known, "unknown-reference", pointer, "There is nobody with this id in the question.");
  }

  void once(boolean first, String pointer) {
    require(first, "given-twice", pointer, "This id was given before.");
  }

  void year(@Nullable LocalDate day, String pointer) {
    if (day != null) {
      year(day.getYear(), pointer);
    }
  }

  void year(@Nullable OffsetDateTime time, String pointer) {
    if (time != null) {
      year(time.getYear(), pointer);
    }
  }

  /** Years that nobody can mean would only lead arithmetic astray. */
  private void year(int year, String pointer) {
    require(
        Years.have(year),
        "invalid-value",
        pointer,
        "The year must be from " + Years.FIRST + " to " + Years.LAST + ".");
  }

  private void require(boolean met, String kind, String pointer, String message) {
    if (!met) {
      refusals.add(Scenario.refusal(kind, pointer, message));
    }
  }

  /**
   * @throws CommandRefused with everything that is wrong
   */
  void refuseIfAny() {
    if (!refusals.isEmpty()) {
      throw new CommandRefused(refusals);
    }
  }
}
