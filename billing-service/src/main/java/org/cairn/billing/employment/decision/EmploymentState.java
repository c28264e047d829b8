package org.cairn.billing.employment.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cairn.jurisdictions.DateRange;
import org.jspecify.annotations.Nullable;

/** What is recorded before a command on an employment. */
public sealed interface EmploymentState {

  /**
   * @param before the peer's other employment by this agency
   */
  record NotStarted(List<Term> before) implements EmploymentState {
    public NotStarted {
      before = List.copyOf(before);
    }

    boolean running() {
      return before.stream().anyMatch(term -> term.endedOn() == null);
    }

    /** Last day of the former employment there; null if there was none, or if one is running. */
    @Nullable LocalDate lastEndedOn() {
      return running()
          ? null
          : before.stream()
              .map(Term::endedOn)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
    }
  }

  /**
   * The days of an employment.
   *
   * @param endedOn last day; null while it lasts
   */
  record Term(LocalDate startedOn, @Nullable LocalDate endedOn) {
    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
      return new DateRange(startedOn, endedOn).overlaps(new DateRange(from, to));
    }
  }

  /**
   * An employment is recorded under the id that a board chose.
   *
   * @param sameFacts whether it says the very same
   */
  record IdRecorded(boolean sameFacts) implements EmploymentState {}

  /** This board has not imported the peer's record, as far as is known here. */
  record PeerNotImported() implements EmploymentState {}

  /** No such agency is registered in the board's state. */
  record AgencyUnknown() implements EmploymentState {}

  /**
   * @param lastServiceOn day of the latest encounter; null if there is none
   */
  record Running(EmploymentFacts facts, @Nullable LocalDate lastServiceOn)
      implements EmploymentState {}

  record Ended() implements EmploymentState {}
}
