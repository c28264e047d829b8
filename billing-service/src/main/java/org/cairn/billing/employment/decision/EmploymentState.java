package org.cairn.billing.employment.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an employment stands. */
public sealed interface EmploymentState {

  /**
   * @param before what there is of the peer's employment by this agency
   */
  record NotStarted(List<Term> before) implements EmploymentState {
    public NotStarted {
      before = List.copyOf(before);
    }

    boolean running() {
      return before.stream().anyMatch(term -> term.endedOn() == null);
    }

    /** Last day of the former employment there; null when there was none, or when one runs. */
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
   * From when to when somebody was employed.
   *
   * @param endedOn last day; null while it lasts
   */
  record Term(LocalDate startedOn, @Nullable LocalDate endedOn) {
    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
      return (to == null || !startedOn.isAfter(to)) && (endedOn == null || !endedOn.isBefore(from));
    }
  }

  /** There is one under the id that a board chose, which says the very same or something else. */
  record Recorded(boolean same) implements EmploymentState {}

  /** The board that brings it in did not bring in this peer's record, as far as is known here. */
  record NotBroughtIn() implements EmploymentState {}

  /** There is no such agency in the board's state. */
  record NoAgency() implements EmploymentState {}

  /**
   * @param lastServiceOn day of the latest encounter; null when there is none
   */
  record Running(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate startedOn,
      @Nullable LocalDate lastServiceOn)
      implements EmploymentState {}

  record Ended() implements EmploymentState {}
}
