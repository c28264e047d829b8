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
}
