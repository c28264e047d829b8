package org.cairn.billing.employment.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The events of an employment. */
public sealed interface EmploymentEvent {

  EmploymentFacts facts();

  /** Where it was recorded before; null if it was recorded here. */
  @Nullable String importedFrom();

  record Started(EmploymentFacts facts, Instant recordedAt, @Nullable String importedFrom)
      implements EmploymentEvent {}

  record Ended(
      EmploymentFacts facts, LocalDate endedOn, EndReason reason, @Nullable String importedFrom)
      implements EmploymentEvent {}
}
