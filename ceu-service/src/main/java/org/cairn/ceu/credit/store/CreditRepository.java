package org.cairn.ceu.credit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditSource;
import org.cairn.ceu.credit.decision.Reporter;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class CreditRepository implements PanacheRepositoryBase<CreditRow, UUID> {

  public Optional<CreditRow> ofCertificate(Reporter reporter, @Nullable String number) {
    return number == null
        ? Optional.empty()
        : find(
                "source = ?1 and issuer = ?2 and certificateNumber = ?3",
                reporter.source().wire(),
                reporter.issuer(),
                number)
            .firstResultOptional();
  }

  /** Those that were not refused. */
  public List<CreditRow> counting(Collection<UUID> peerIds) {
    return list("peerId in ?1 and status = 'earned' order by id", peerIds);
  }

  /** What stands under the ids that a board chose, and whatever has a number that may be theirs. */
  public List<CreditRow> knownOf(Collection<UUID> creditIds, Collection<UUID> peerIds) {
    return list(
        "id in ?1 or (peerId in ?2 and source = ?3 and certificateNumber is not null)",
        creditIds,
        peerIds,
        CreditSource.BOARD.wire());
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
        };
    flush();
    return row;
  }
}
