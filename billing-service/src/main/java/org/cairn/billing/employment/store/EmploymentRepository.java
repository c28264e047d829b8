package org.cairn.billing.employment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentState;
import org.cairn.billing.employment.decision.EmploymentState.Term;

@ApplicationScoped
public class EmploymentRepository implements PanacheRepositoryBase<EmploymentRow, UUID> {

  public EmploymentState.NotStarted before(UUID agencyId, UUID peerId) {
    return new EmploymentState.NotStarted(
        list("agencyId = ?1 and peerId = ?2", agencyId, peerId).stream()
            .map(row -> new Term(row.startedOn(), row.endedOn()))
            .toList());
  }

  /**
   * One that ends, once. An encounter may be logged under it at the same moment: the database then
   * lets only one of both happen.
   */
  public Optional<EmploymentRow> findToEnd(UUID employmentId) {
    return findByIdOptional(employmentId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Writes at once, so that a refusal by the database is met inside the command.
   *
   * @throws org.hibernate.exception.ConstraintViolationException if another request has started the
   *     same
   */
  public EmploymentRow save(EmploymentEvent event) {
    EmploymentRow row =
        switch (event) {
          case EmploymentEvent.Started started -> {
            var fresh = new EmploymentRow(started);
            persist(fresh);
            yield fresh;
          }
          case EmploymentEvent.Ended ended -> {
            EmploymentRow running = findById(ended.employmentId());
            running.apply(ended);
            yield running;
          }
        };
    flush();
    return row;
  }
}
