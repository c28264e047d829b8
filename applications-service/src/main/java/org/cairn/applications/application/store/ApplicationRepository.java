package org.cairn.applications.application.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;

@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<ApplicationRow, UUID> {

  public boolean hasOpen(UUID peerId, String jurisdiction, String credentialType) {
    return count(
            "peerId = ?1 and jurisdiction = ?2 and credentialType = ?3 and status = 'open'",
            peerId,
            jurisdiction,
            credentialType)
        > 0;
  }

  /**
   * An application that takes a paper or has one reviewed: it cannot be withdrawn at the same
   * moment, but several papers may come at once.
   */
  public Optional<ApplicationRow> findForPapers(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_READ);
  }

  /**
   * Writes at once, so that a refusal by the database is met inside the command.
   *
   * @throws org.hibernate.exception.ConstraintViolationException if another request has opened the
   *     same
   */
  public ApplicationRow save(ApplicationEvent event) {
    ApplicationRow row =
        switch (event) {
          case ApplicationEvent.Opened opened -> {
            var fresh = new ApplicationRow(opened);
            persist(fresh);
            yield fresh;
          }
          case ApplicationEvent.Withdrawn withdrawn -> {
            ApplicationRow open = findById(withdrawn.applicationId());
            open.apply(withdrawn);
            yield open;
          }
          case ApplicationEvent.Certified certified -> {
            ApplicationRow open = findById(Objects.requireNonNull(certified.applicationId()));
            open.apply(certified);
            yield open;
          }
          case ApplicationEvent.Denied denied -> {
            ApplicationRow open = findById(denied.applicationId());
            open.apply(denied);
            yield open;
          }
        };
    flush();
    return row;
  }
}
