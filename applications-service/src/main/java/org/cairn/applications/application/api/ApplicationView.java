package org.cairn.applications.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.store.ApplicationRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application with what is asked of it, by which rule, from when, from where. */
@Schema(
    requiredProperties = {
      "applicationId",
      "peerId",
      "jurisdiction",
      "credentialType",
      "status",
      "openedOn",
      "packVersion",
      "checklist"
    })
public record ApplicationView(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    String status,
    LocalDate openedOn,
    @Nullable LocalDate withdrawnOn,
    String packVersion,
    List<ChecklistItemView> checklist) {

  public ApplicationView {
    checklist = List.copyOf(checklist);
  }

  static ApplicationView of(ApplicationRow row) {
    return new ApplicationView(
        row.id(),
        row.peerId(),
        row.jurisdiction(),
        row.credentialType(),
        row.status(),
        row.openedOn(),
        row.withdrawnOn(),
        row.packVersion(),
        row.checklist().stream().map(ChecklistItemView::of).toList());
  }
}
