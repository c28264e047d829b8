package org.cairn.jurisdictions.ruling;

import java.util.List;

/**
 * A reason to refuse a command.
 *
 * @param kind the ruleId, or a name for the problem where no rule is involved
 * @param pointer JSON pointer to the offending part of the command; empty for the whole
 * @param findings what was found, when a rule refused
 */
public record Refusal(
    String kind, RefusalType type, String pointer, String message, List<Finding> findings) {

  public Refusal {
    findings = List.copyOf(findings);
  }

  /**
   * A rule or a limit is not met, without a finding of a pack.
   *
   * @param pointer to what is at fault
   */
  public static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  /** This cannot be done in the state that it is in. */
  public static Refusal state(String kind, String message) {
    return state(kind, "", message);
  }

  /**
   * As {@link #state(String, String)}.
   *
   * @param pointer to what names the thing that is in that state
   */
  public static Refusal state(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.STATE, pointer, message, List.of());
  }
}
