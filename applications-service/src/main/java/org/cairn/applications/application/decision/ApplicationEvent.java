package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can happen to an application. */
public sealed interface ApplicationEvent {

  record Opened(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate openedOn,
      String packVersion,
      List<ChecklistEntry> checklist)
      implements ApplicationEvent {
    public Opened {
      checklist = List.copyOf(checklist);
    }
  }

  record Withdrawn(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate withdrawnOn)
      implements ApplicationEvent {}
}
