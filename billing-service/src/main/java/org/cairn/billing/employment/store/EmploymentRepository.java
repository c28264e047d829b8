package org.cairn.billing.employment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentDecision;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentState;
import org.cairn.billing.employment.decision.EmploymentState.Term;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.problem.NotFound;

/** Employment in PostgreSQL. */
@ApplicationScoped
public class EmploymentRepository implements PanacheRepositoryBase<EmploymentRow, UUID> {

  /** What another request recorded at the same moment. */
  public static final Conflicts CONFLICTS =
      Conflicts.of(
          Map.of(
              "employment_one_running",
              EmploymentDecision::alreadyEmployed,
              "employment_once_at_a_time",
              EmploymentDecision::overlaps,
              "encounter_within_employment",
              EmploymentDecision::encounterLogged));

  public EmploymentState before(UUID agencyId, UUID peerId) {
    return new EmploymentState.NotStarted(
        list("agencyId = ?1 and peerId = ?2", agencyId, peerId).stream()
            .map(row -> new Term(row.startedOn, row.endedOn))
            .toList());
  }

  /**
   * An employment to be ended. An encounter may be logged under it at the same moment: the database
   * then allows only one of the two.
   *
   * @throws NotFound if there is none
   */
  public EmploymentRow lockForChange(UUID employmentId) {
    return findByIdOptional(employmentId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(NotFound::new);
  }

  /**
   * Writes immediately, so that a refusal by the database occurs inside the command.
   *
   * @param events of one command, which has one
   */
  public EmploymentRow save(List<EmploymentEvent> events) {
    EmploymentRow row =
        switch (events.getFirst()) {
          case EmploymentEvent.Started started -> {
            var fresh = new EmploymentRow(started);
            persist(fresh);
            yield fresh;
          }
          case EmploymentEvent.Ended ended -> {
            EmploymentRow running = findById(ended.facts().employmentId());
            running.apply(ended);
            yield running;
          }
        };
    flush();
    return row;
  }
}
