package org.cairn.supervision.supervisor.decision;

import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether somebody may supervise, and why.
 *
 * @param warnings ruleIds of what is advised against and not forbidden
 */
@Schema(requiredProperties = {"qualified", "warnings", "findings"})
public record Qualification(boolean qualified, List<String> warnings, List<Finding> findings) {

  public Qualification {
    warnings = List.copyOf(warnings);
    findings = List.copyOf(findings);
  }
}
