package org.cairn.timeline.statistics;

/** The scale on which the limits of an interval are symmetric about the estimate. */
public enum IntervalScale {
  LOG_LOG,
  PLAIN
}
