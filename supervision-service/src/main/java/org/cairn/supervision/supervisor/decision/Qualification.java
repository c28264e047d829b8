package org.cairn.supervision.supervisor.decision;

import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;

/**
 * Whether somebody may supervise, and why.
 *
 * @param warnings ruleIds of what is advised against and not forbidden
 */
public record Qualification(boolean qualified, List<String> warnings, List<Finding> findings) {

  public Qualification {
    warnings = List.copyOf(warnings);
    findings = List.copyOf(findings);
  }
}
