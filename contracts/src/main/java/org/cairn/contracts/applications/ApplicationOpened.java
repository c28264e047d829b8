package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A peer opened an application for a credential.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param openedOn the day in the jurisdiction's own time zone
 * @param packVersion the version of the rule pack of the checklist
 * @param checklist what was required on that day, in the order of the pack
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record ApplicationOpened(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate openedOn,
    String packVersion,
    List<ChecklistItem> checklist,
    @Nullable String importedFrom)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.ApplicationOpened.v1";

  public ApplicationOpened {
    checklist = List.copyOf(checklist);
  }
}
