package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an application. {@code importedFrom} says where a fact that was recorded
 * elsewhere before came from; null for one recorded here.
 */
public sealed interface ApplicationEvent {

  record Opened(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate openedOn,
      String packVersion,
      List<ChecklistEntry> checklist,
      @Nullable String importedFrom)
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
      LocalDate withdrawnOn,
      @Nullable String importedFrom)
      implements ApplicationEvent {}

  /**
   * A certificate was issued.
   *
   * @param applicationId the application that ended with it; null if none is known, of a fact that
   *     was imported
   * @param printedNumber the number that stood on it elsewhere; stays in this service
   */
  record Certified(
      UUID certificateId,
      @Nullable UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn,
      boolean conditional,
      String packVersion,
      List<GrantedSegment> segments,
      List<Finding> findings,
      @Nullable String printedNumber,
      @Nullable String importedFrom)
      implements ApplicationEvent {
    public Certified {
      segments = List.copyOf(segments);
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param findings the rules on which the denial rests
   * @param writtenFinding for the applicant alone; empty for one that was imported
   */
  record Denied(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate deniedOn,
      String packVersion,
      List<Finding> findings,
      String writtenFinding,
      @Nullable String importedFrom)
      implements ApplicationEvent {
    public Denied {
      findings = List.copyOf(findings);
    }
  }
}
