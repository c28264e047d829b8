package org.cairn.ceu.credit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditSource;

@ApplicationScoped
public class CreditRepository implements PanacheRepositoryBase<CreditRow, UUID> {

  /** One that is to change: until the end of the transaction its version is the last. */
  public Optional<CreditRow> findToChange(UUID creditId) {
    return findByIdOptional(creditId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those that were not refused and are not disputed. */
  public List<CreditRow> counting(Collection<UUID> peerIds) {
    return list("peerId in ?1 and status = 'earned' order by id", peerIds);
  }

  /**
   * What stands under the ids that a board chose, whatever has a number that may be theirs, and
   * what else is of the same days.
   */
  public List<CreditRow> knownOf(
      Collection<UUID> creditIds, Collection<UUID> peerIds, Collection<LocalDate> days) {
    return list(
        "id in ?1 or (peerId in ?2 and (earnedOn in ?4"
            + " or (source = ?3 and certificateNumber is not null)))",
        creditIds,
        peerIds,
        CreditSource.BOARD.code(),
        days);
  }

  /**
   * Writes at once, many with each statement.
   *
   * @throws org.hibernate.exception.ConstraintViolationException if another request has recorded
   *     one of them
   */
  public void bringIn(List<CreditEvent.Earned> earned) {
    persist(earned.stream().map(CreditRow::new));
    flush();
  }

  /**
   * Writes at once, so that a refusal by the database is met inside the command.
   *
   * @throws org.hibernate.exception.ConstraintViolationException if another request has recorded
   *     the same certificate
   */
  public CreditRow save(CreditEvent event) {
    CreditRow row =
        switch (event) {
          case CreditEvent.Earned earned -> {
            var fresh = new CreditRow(earned);
            persist(fresh);
            yield fresh;
          }
          case CreditEvent.Refused refused -> {
            CreditRow counting = findById(refused.creditId());
            counting.apply(refused);
            yield counting;
          }
          case CreditEvent.Disputed disputed -> {
            CreditRow counting = findById(disputed.creditId());
            counting.apply(disputed);
            yield counting;
          }
          case CreditEvent.DisputeSettled settled -> {
            CreditRow disputed = findById(settled.creditId());
            disputed.apply(settled);
            yield disputed;
          }
        };
    flush();
    return row;
  }
}
