package org.cairn.jurisdictions.parameter;

/** What a supervisor may be to the peer besides. */
public enum SupervisorRelation {
  PARENT,
  CHILD,
  SPOUSE,
  SIBLING,
  COHABITANT,
  FINANCIAL_DEPENDENT,
  /** Not among those that a pack forbids: a flag decides it. */
  OWN_THERAPIST
}
