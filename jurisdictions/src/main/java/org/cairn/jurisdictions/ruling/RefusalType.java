package org.cairn.jurisdictions.ruling;

/** The type of a refusal, which determines the response. */
public enum RefusalType {
  /** A rule of the pack is not met. */
  RULE,
  /** The record is in a state in which this is not possible. */
  STATE,
  /** The command names something that does not exist, such as an unknown jurisdiction. */
  UNKNOWN_VALUE
}
