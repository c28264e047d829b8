package org.cairn.applications.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.ChecklistProgress.EntryProgress;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.kit.command.Representation;
import org.jspecify.annotations.Nullable;

/** An application with what is asked of it, by which rule, from when, from where. */
public record ApplicationView(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    String status,
    LocalDate openedOn,
    @Nullable LocalDate withdrawnOn,
    @Nullable LocalDate decidedOn,
    String packVersion,
    @Nullable String importedFrom,
    List<ChecklistItemView> checklist) {

  public ApplicationView {
    checklist = List.copyOf(checklist);
  }

  /**
   * @param progress of its checklist, by ruleId; what is not in it is missing
   */
  static ApplicationView of(ApplicationRow row, Map<String, EntryProgress> progress) {
    return new ApplicationView(
        row.id,
        row.peerId,
        row.jurisdiction,
        row.credentialType,
        row.status,
        row.openedOn,
        row.withdrawnOn,
        row.decidedOn,
        row.packVersion,
        row.importedFrom,
        row.checklist().stream()
            .map(entry ->
                ChecklistItemView.of(
                    entry, progress.getOrDefault(entry.ruleId(), EntryProgress.MISSING)))
            .toList());
  }

  static Representation representation(ApplicationRow row, Map<String, EntryProgress> progress) {
    return new Representation(row.id, row.version, of(row, progress));
  }
}
