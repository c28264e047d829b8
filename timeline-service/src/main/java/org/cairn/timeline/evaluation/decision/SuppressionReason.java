package org.cairn.timeline.evaluation.decision;

/** Why a count is withheld, if it is. */
public enum SuppressionReason {
  NONE,
  PRIMARY,
  COMPLEMENTARY
}
