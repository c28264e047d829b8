package org.cairn.billing.encounter.decision;

import java.util.List;
import org.cairn.billing.employment.decision.EmploymentFacts;

/** What is recorded before an encounter is logged. */
public sealed interface EncounterState {

  /** There is no such employment, or the caller may not log under it. */
  record NotEmployed() implements EncounterState {}

  /**
   * @param others encounters of the peer at that time, at any agency; without other clients of the
   *     same group, and without rejected ones
   */
  record NotLogged(EmploymentFacts under, List<OtherEncounter> others) implements EncounterState {
    public NotLogged {
      others = List.copyOf(others);
    }
  }

  /**
   * An encounter is recorded under this id.
   *
   * @param sameContent whether it says the very same
   */
  record IdRecorded(boolean sameContent) implements EncounterState {}
}
