package org.cairn.billing.employment.decision;

import java.time.LocalDate;

/** The commands on an employment. */
public sealed interface EmploymentCommand {

  record Start(EmploymentFacts facts) implements EmploymentCommand {}

  /**
   * @param endedOn last day
   */
  record End(LocalDate endedOn, EndReason reason) implements EmploymentCommand {}

  /** A board imports a historical employment: start and end together. */
  record Import(EmploymentFacts facts, String importedFrom) implements EmploymentCommand {}
}
