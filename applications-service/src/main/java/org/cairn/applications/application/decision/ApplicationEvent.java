package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an application. {@code importedFrom} says where a fact that was recorded
 * elsewhere before came from; null for one recorded here.
 */
public sealed interface ApplicationEvent {

  UUID peerId();

  /** The application that it ended; null where it ended none. */
  @Nullable UUID endedApplication();

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

    @Override
    public @Nullable UUID endedApplication() {
      return null;
    }
  }

  record Withdrawn(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate withdrawnOn,
      @Nullable String importedFrom)
      implements ApplicationEvent {

    @Override
    public UUID endedApplication() {
      return applicationId;
    }
  }

  /** The application ended with a certificate; an imported one may come without its application. */
  record Certified(IssuedCertificate certificate, List<Finding> findings)
      implements ApplicationEvent {
    public Certified {
      findings = List.copyOf(findings);
    }

    @Override
    public UUID peerId() {
      return certificate.peerId();
    }

    @Override
    public @Nullable UUID endedApplication() {
      return certificate.applicationId();
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

    @Override
    public UUID endedApplication() {
      return applicationId;
    }
  }
}
