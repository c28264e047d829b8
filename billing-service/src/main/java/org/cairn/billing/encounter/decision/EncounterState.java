package org.cairn.billing.encounter.decision;

import java.util.List;

/** What is known before an encounter is logged. */
public sealed interface EncounterState {

  /** There is no such employment, or it is not the caller's. */
  record NotEmployed() implements EncounterState {}

  /**
   * @param others encounters of the peer at that time, at whatever agency; several clients of one
   *     group are none, nor is one that a person found not to stand
   */
  record NotLogged(Employed employed, List<OtherEncounter> others) implements EncounterState {
    public NotLogged {
      others = List.copyOf(others);
    }
  }

  /**
   * @param same what was logged under this id says the very same
   */
  record Logged(boolean same) implements EncounterState {}
}
