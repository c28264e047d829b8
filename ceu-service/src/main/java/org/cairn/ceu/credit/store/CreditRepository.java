package org.cairn.ceu.credit.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditSource;
import org.cairn.ceu.standing.RecordedCredits;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.problem.NotFound;

/** Credits in PostgreSQL. */
@ApplicationScoped
public class CreditRepository implements PanacheRepositoryBase<CreditRow, UUID>, RecordedCredits {

  /** The same certificate, recorded by another request at the same moment. */
  public static final Conflicts CONFLICTS =
      Conflicts.of(Map.of("credit_certificate_once", CreditDecision::certificateTaken));

  private final PeerLocks locks;

  public CreditRepository(PeerLocks locks) {
    this.locks = locks;
  }

  /**
   * A credit to be changed: until the end of the transaction its version stays current, and the
   * peer's education stays locked.
   *
   * @throws NotFound if there is none
   */
  public CreditRow lockForChange(UUID creditId) {
    CreditRow row =
        findByIdOptional(creditId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    locks.lockPeer(row.peerId);
    return row;
  }

  @Override
  public Map<UUID, Map<String, List<Entry>>> countedOf(Collection<UUID> peerIds) {
    return list("peerId in ?1 and status = 'earned' order by id", peerIds).stream()
        .collect(
            groupingBy(
                row -> row.peerId,
                groupingBy(row -> row.jurisdiction, mapping(CreditRow::entry, toList()))));
  }

  @Override
  public boolean areRecordedIn(Collection<String> jurisdictions, UUID peerId) {
    return count("peerId = ?1 and jurisdiction in ?2", peerId, jurisdictions) > 0;
  }

  /** The records with a board's ids, with the same certificate numbers, and on the same days. */
  public List<CreditRow> existing(
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
   * Writes immediately, up to fifty with each round trip (the batch size in the settings).
   *
   * @return their peers, each once
   */
  public List<UUID> insert(List<CreditEvent> imported) {
    List<CreditRow> rows = imported.stream().map(CreditRepository::imported).toList();
    persist(rows.stream());
    flush();
    return rows.stream().map(row -> row.peerId).distinct().toList();
  }

  private static CreditRow imported(CreditEvent event) {
    return switch (event) {
      case CreditEvent.Earned earned -> new CreditRow(earned);
      case CreditEvent.Refused _, CreditEvent.Disputed _, CreditEvent.DisputeSettled _ ->
          throw new IllegalStateException("What is imported is not reviewed");
    };
  }

  /**
   * Writes immediately, so that a refusal by the database occurs inside the command.
   *
   * @param events of one command, which has one
   */
  public CreditRow save(List<CreditEvent> events) {
    CreditRow row =
        switch (events.getFirst()) {
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
