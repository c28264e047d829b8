package org.cairn.jurisdictions.ruling;

/** Why a command was refused, which decides how the refusal is answered. */
public enum RefusalType {
  /** A rule of the pack is not met. */
  RULE,
  /** The thing is in a state in which this cannot be done. */
  STATE,
  /** The command names something that does not exist, such as an unknown jurisdiction. */
  UNKNOWN_VALUE
}
