package org.cairn.timeline.statistics;

/** On which scale the limits of an interval lie symmetrically about the estimate. */
public enum IntervalScale {
  LOG_LOG,
  PLAIN
}
