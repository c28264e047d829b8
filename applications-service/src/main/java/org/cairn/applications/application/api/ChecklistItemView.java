package org.cairn.applications.application.api;

import java.time.LocalDate;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is asked of an application, as it is shown. */
@Schema(
    requiredProperties = {
      "ruleId",
      "kind",
      "title",
      "help",
      "actionBy",
      "source",
      "citation",
      "status",
      "effectiveFrom"
    })
public record ChecklistItemView(
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

  static ChecklistItemView of(ChecklistEntry entry) {
    return new ChecklistItemView(
        entry.ruleId(),
        entry.kind(),
        entry.title(),
        entry.help(),
        entry.actionBy(),
        entry.source(),
        entry.citation(),
        entry.status(),
        entry.effectiveFrom(),
        entry.effectiveTo());
  }
}
