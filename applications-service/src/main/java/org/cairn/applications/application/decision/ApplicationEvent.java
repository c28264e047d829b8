package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Finding;

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

  /** A certificate was issued. */
  record Certified(
      UUID certificateId,
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn,
      boolean conditional,
      String packVersion,
      List<GrantedSegment> segments,
      List<Finding> findings)
      implements ApplicationEvent {
    public Certified {
      segments = List.copyOf(segments);
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param findings the rules on which the denial rests
   * @param writtenFinding for the applicant alone
   */
  record Denied(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate deniedOn,
      String packVersion,
      List<Finding> findings,
      String writtenFinding)
      implements ApplicationEvent {
    public Denied {
      findings = List.copyOf(findings);
    }
  }
}
