package org.cairn.billing.encounter.decision;

/** What is known before an encounter is logged. */
public sealed interface EncounterState {

  /** There is no such employment, or it is not the caller's. */
  record NotEmployed() implements EncounterState {}

  /**
   * @param overlaps the peer has another encounter at that time; several clients of one group are
   *     none
   */
  record NotLogged(Employed employed, boolean overlaps) implements EncounterState {}

  /**
   * @param same what was logged under this id says the very same
   */
  record Logged(boolean same) implements EncounterState {}
}
