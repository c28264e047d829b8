package org.cairn.applications.application.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;

@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<ApplicationRow, UUID> {

  private static final String SAME =
      """
      SELECT EXISTS (SELECT FROM application
                      WHERE peer_id = :peer AND jurisdiction = :jurisdiction
                        AND credential_type = :type AND status = 'open') AS open,
             EXISTS (SELECT FROM certificate
                      WHERE peer_id = :peer AND jurisdiction = :jurisdiction
                        AND credential_type = :type AND licensed @> CAST(:day AS date)) AS certified
      """;

  /** What the peer has of this credential there already, asked at once. */
  public ApplicationState.NotOpened beforeOpening(
      UUID peerId, String jurisdiction, String credentialType, LocalDate day) {
    Object[] found =
        (Object[])
            getEntityManager()
                .createNativeQuery(SAME)
                .setParameter("peer", peerId)
                .setParameter("jurisdiction", jurisdiction)
                .setParameter("type", credentialType)
                .setParameter("day", day)
                .getSingleResult();
    return new ApplicationState.NotOpened((Boolean) found[0], (Boolean) found[1]);
  }

  /**
   * One that is decided on or withdrawn: until the end of the transaction nobody else changes it or
   * reviews a document of it, so the version that is compared is the last.
   */
  public Optional<ApplicationRow> findForDecision(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * An application that takes a document or has one reviewed: it cannot be withdrawn at the same
   * moment, but several documents may come at once.
   */
  public Optional<ApplicationRow> lockForDocuments(UUID applicationId) {
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
