package org.cairn.applications.application.api;

import java.time.LocalDate;
import org.cairn.applications.application.ChecklistProgress.EntryProgress;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of an application, as it is shown.
 *
 * @param state missing until a document was submitted for it; then received, accepted or rejected,
 *     and never missing again
 * @param reason why it is rejected
 */
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
    @Nullable LocalDate effectiveTo,
    String state,
    @Nullable String reason) {

  static ChecklistItemView of(ChecklistEntry entry, EntryProgress progress) {
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
        entry.effectiveTo(),
        progress.state().code(),
        progress.reason());
  }
}
