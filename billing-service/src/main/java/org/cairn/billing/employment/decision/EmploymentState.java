package org.cairn.billing.employment.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an employment stands. */
public sealed interface EmploymentState {

  /**
   * @param running the agency employs the peer already
   * @param lastEndedOn last day of the former employment there; null when there was none
   */
  record NotStarted(boolean running, @Nullable LocalDate lastEndedOn) implements EmploymentState {}

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
