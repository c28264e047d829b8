package org.cairn.applications.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.applications.application.publishing.PublishedApplications;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.application.store.ImportedApplications;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.problem.NotFound;

/** Applications, for the features that add documents to them or import them. */
@ApplicationScoped
public class Applications {

  private final ApplicationRepository applications;
  private final ImportedApplications imported;

  public Applications(ApplicationRepository applications, ImportedApplications imported) {
    this.applications = applications;
    this.imported = imported;
  }

  /**
   * @throws NotFound if there is none
   */
  public ApplicationCase find(UUID applicationId) {
    return caseOf(applications.findByIdOptional(applicationId).orElseThrow(NotFound::new));
  }

  /**
   * An application for which a document is submitted or reviewed: it cannot be withdrawn at the
   * same moment, but several documents may be submitted concurrently.
   *
   * @throws NotFound if there is none
   */
  public ApplicationCase lockForDocuments(UUID applicationId) {
    return caseOf(applications.lockForDocuments(applicationId).orElseThrow(NotFound::new));
  }

  private static ApplicationCase caseOf(ApplicationRow row) {
    return new ApplicationCase(
        row.id,
        row.peerId,
        row.jurisdiction,
        row.isOpen(),
        row.packVersion,
        row.checklist().stream().collect(toMap(ChecklistEntry::ruleId, ChecklistEntry::citation)));
  }

  /** Those with these ids and the open ones of these peers, locked until the transaction ends. */
  public List<ExistingApplication> lockExisting(
      Collection<UUID> applicationIds, Collection<UUID> peerIds) {
    return imported.lockExisting(applicationIds, peerIds);
  }

  /** Stores what was imported of applications; the certificates among it are stored elsewhere. */
  public void insert(List<ApplicationEvent> events) {
    imported.insert(events);
  }

  public static Fact published(ApplicationEvent event) {
    return PublishedApplications.of(event);
  }
}
