package org.cairn.timeline.statistics;

/** What a reader of the numbers has to know. */
public enum SurvivalNote {
  /** The crude share mixes those who came long ago with those who came yesterday. */
  CRUDE_IS_NOT_RETENTION,
  /** The groups differ no more than chance explains, at the requested confidence. */
  NOT_SIGNIFICANT,
  /** There are groups, and nothing by which to compare them. */
  LOG_RANK_UNDEFINED,
  /** Some were not observed from their beginning. */
  LATE_ENTRY,
  /** Some came again: their spells are counted as if they were of different people. */
  REPEATED_IDS,
  /** See {@link RiskSet#thinEarly}, of some group. */
  THIN_EARLY_RISK_SET,
  /** See {@link RiskSet#empty}, of some group. */
  EMPTY_RISK_SET,
  /** Some left at the moment at which observation began, after the beginning: never at risk. */
  ZERO_LENGTH_SPELLS
}
