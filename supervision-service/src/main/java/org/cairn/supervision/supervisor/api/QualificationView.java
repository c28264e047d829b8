package org.cairn.supervision.supervisor.api;

import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody may supervise. */
@Schema(requiredProperties = {"qualified", "warnings", "findings"})
public record QualificationView(boolean qualified, List<String> warnings, List<Finding> findings) {

  static QualificationView of(Qualification qualification) {
    return new QualificationView(
        qualification.qualified(), qualification.warnings(), qualification.findings());
  }
}
