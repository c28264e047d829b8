package org.cairn.applications.application.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.certificate.Certificates;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.sql.Sql;

/** Applications in PostgreSQL. */
@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<ApplicationRow, UUID> {

  /** Another request opened the same application, or certified the same person, just now. */
  public static final Conflicts CONFLICTS =
      Conflicts.of(
          Map.of(
              "application_one_open",
              ApplicationDecision::alreadyOpen,
              Certificates.ONE_AT_A_TIME,
              ApplicationDecision::alreadyCertified));

  private static final String SAME =
      """
      SELECT EXISTS (SELECT FROM application
                      WHERE peer_id = :peer AND jurisdiction = :jurisdiction
                        AND credential_type = :type AND status = 'open') AS same_is_open,
             EXISTS (SELECT FROM certificate
                      WHERE peer_id = :peer AND jurisdiction = :jurisdiction
                        AND credential_type = :type AND licensed @> :day) AS certified
      """;

  private final Sql sql;

  public ApplicationRepository(Sql sql) {
    this.sql = sql;
  }

  /** Whether the peer has an open application or a certificate for this credential there. */
  public ApplicationState.NotOpened beforeOpening(
      UUID peerId, String jurisdiction, String credentialType, LocalDate day) {
    return sql.of(SAME)
        .with("peer", peerId)
        .with("jurisdiction", jurisdiction)
        .with("type", credentialType)
        .with("day", day)
        .one(ApplicationState.NotOpened.class);
  }

  /**
   * An application to be decided or withdrawn: until the end of the transaction nobody else changes
   * it or reviews its documents, so the compared version is current.
   *
   * @throws NotFound if there is none
   */
  public ApplicationRow lockForChange(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(NotFound::new);
  }

  /** Shared with others who add or review documents, but with nobody who changes it. */
  public Optional<ApplicationRow> lockForDocuments(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_READ);
  }

  /**
   * Writes immediately, so that a refusal by the database occurs inside the command.
   *
   * @param events of one command, which has one
   */
  public ApplicationRow save(List<ApplicationEvent> events) {
    ApplicationRow row =
        switch (events.getFirst()) {
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
            ApplicationRow open = findById(Objects.requireNonNull(certified.endedApplication()));
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
