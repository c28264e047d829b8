package org.cairn.billing.agency.decision;

/** Where an agency stands. */
public sealed interface AgencyState {

  record Unknown() implements AgencyState {}

  record Registered() implements AgencyState {}
}
