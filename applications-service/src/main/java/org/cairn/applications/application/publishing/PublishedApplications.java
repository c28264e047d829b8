package org.cairn.applications.application.publishing;

import java.util.List;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.cairn.applications.certificate.Certificates;
import org.cairn.contracts.Finding;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ChecklistItem;
import org.cairn.kit.outbox.Fact;

/** What is published of applications and of the decisions on them. */
public final class PublishedApplications {

  private PublishedApplications() {}

  public static List<Fact> facts(List<ApplicationEvent> events) {
    return events.stream().map(PublishedApplications::of).toList();
  }

  public static Fact of(ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.Opened e ->
          Fact.of(opened(e), e.applicationId(), e.peerId(), e.jurisdiction());
      case ApplicationEvent.Withdrawn e ->
          Fact.of(withdrawn(e), e.applicationId(), e.peerId(), e.jurisdiction());
      case ApplicationEvent.Certified e -> Certificates.published(e.certificate());
      case ApplicationEvent.Denied e ->
          Fact.of(denied(e), e.applicationId(), e.peerId(), e.jurisdiction());
    };
  }

  private static ApplicationOpened opened(ApplicationEvent.Opened e) {
    return new ApplicationOpened(
        e.applicationId(),
        e.peerId(),
        e.jurisdiction(),
        e.credentialType(),
        e.openedOn(),
        e.packVersion(),
        e.checklist().stream().map(PublishedApplications::item).toList(),
        e.importedFrom());
  }

  private static ChecklistItem item(ChecklistEntry entry) {
    return new ChecklistItem(
        entry.ruleId(),
        entry.kind(),
        entry.actionBy(),
        entry.citation(),
        entry.status(),
        entry.effectiveFrom(),
        entry.effectiveTo());
  }

  private static ApplicationWithdrawn withdrawn(ApplicationEvent.Withdrawn e) {
    return new ApplicationWithdrawn(
        e.applicationId(),
        e.peerId(),
        e.jurisdiction(),
        e.credentialType(),
        e.withdrawnOn(),
        e.importedFrom());
  }

  /** Only the rules; the finding's text and its facts stay in this service. */
  private static ApplicationDenied denied(ApplicationEvent.Denied e) {
    return new ApplicationDenied(
        e.applicationId(),
        e.peerId(),
        e.jurisdiction(),
        e.credentialType(),
        e.deniedOn(),
        e.findings().stream()
            .map(found ->
                new Finding(
                    found.ruleId(),
                    found.outcome().code(),
                    found.citation(),
                    found.status().code()))
            .toList(),
        e.packVersion(),
        e.importedFrom());
  }
}
