package org.cairn.jurisdictions.parameter;

/** Another relation of a supervisor to the peer. */
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
