package org.cairn.billing.agency.decision;

/** Where an agency stands. */
public sealed interface AgencyState {

  record Unknown() implements AgencyState {}

  /** The organization takes part. */
  record Registered() implements AgencyState {}

  /**
   * There is one under the id that a sender chose.
   *
   * @param same it says the very same
   */
  record Recorded(boolean same) implements AgencyState {}
}
