package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A peer began an application for a credential.
 *
 * @param openedOn the day in the jurisdiction's own time zone
 * @param packVersion the version of the rule pack that the checklist was taken from
 * @param checklist what had to be shown on that day, in the order of the pack
 */
public record ApplicationOpened(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate openedOn,
    String packVersion,
    List<ChecklistItem> checklist)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.ApplicationOpened.v1";

  public ApplicationOpened {
    checklist = List.copyOf(checklist);
  }
}
