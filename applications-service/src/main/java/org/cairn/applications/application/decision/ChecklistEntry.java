package org.cairn.applications.application.decision;

import java.time.LocalDate;
import org.cairn.jurisdictions.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of an application, by which rule, from when, from where; kept with the
 * application as it stood on the day it was opened. Not to be deconstructed in a pattern: it has a
 * component that may be absent.
 */
public record ChecklistEntry(
    String ruleId,
    String kind,
    String title,
    String help,
    String actionBy,
    String source,
    String citation,
    String status,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  static ChecklistEntry of(Requirement requirement) {
    var provenance = requirement.provenance();
    return new ChecklistEntry(
        requirement.ruleId(),
        requirement.kind(),
        requirement.title(),
        requirement.help(),
        requirement.actionBy().code(),
        provenance.source(),
        provenance.citation(),
        provenance.status().code(),
        provenance.effectiveFrom(),
        provenance.effectiveTo());
  }
}
