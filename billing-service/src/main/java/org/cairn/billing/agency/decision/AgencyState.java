package org.cairn.billing.agency.decision;

/** What is recorded before a command on an agency. */
public sealed interface AgencyState {

  record NotRegistered() implements AgencyState {}

  /** The organization is registered. */
  record Registered() implements AgencyState {}

  /** An agency is recorded under the id that a board chose. */
  record IdRecorded(AgencyFacts recorded) implements AgencyState {}
}
