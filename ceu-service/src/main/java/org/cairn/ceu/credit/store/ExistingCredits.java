package org.cairn.ceu.credit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditState;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.imports.ImportRow;
import org.cairn.kit.imports.ImportedPeers;

/**
 * The existing credits before a row of an import is decided; includes the accepted rows before it.
 */
@ApplicationScoped
public class ExistingCredits {

  private final ImportedPeers imported;
  private final PeerLocks locks;
  private final CreditRepository credits;

  public ExistingCredits(ImportedPeers imported, PeerLocks locks, CreditRepository credits) {
    this.imported = imported;
    this.locks = locks;
    this.credits = credits;
  }

  /** Until the end of the transaction the peers in these rows are locked. */
  public Records before(List<ImportRow<CreditCommand.Import>> rows, String jurisdiction) {
    List<CreditFacts> facts = rows.stream().map(row -> row.command().facts()).toList();
    Set<UUID> peers =
        imported.among(
            facts.stream().map(CreditFacts::peerId).collect(Collectors.toSet()), jurisdiction);
    if (rows.isEmpty()) {
      return new Records(peers, List.of());
    }
    locks.lockPeers(peers);
    return new Records(
        peers,
        credits.existing(
            rows.stream().map(ImportRow::id).toList(),
            peers,
            facts.stream().map(CreditFacts::on).collect(Collectors.toSet())));
  }

  /** The existing records for deciding the next row. */
  public static final class Records {

    private record Certificate(UUID peerId, String number) {}

    private record Day(UUID peerId, LocalDate on) {}

    private final Set<UUID> peersOfTheBoard;
    private final Map<UUID, CreditFacts> byId = new HashMap<>();
    private final Set<Certificate> certificates = new HashSet<>();
    private final Map<Day, BigDecimal> hours = new HashMap<>();

    Records(Set<UUID> peersOfTheBoard, List<CreditRow> recorded) {
      this.peersOfTheBoard = peersOfTheBoard;
      recorded.forEach(this::add);
    }

    private void add(CreditRow row) {
      CreditFacts facts = row.facts();
      byId.put(row.id, facts);
      if (row.isOfBoard()) {
        addCertificate(facts);
      }
      if (row.fillsItsDay()) {
        addHours(facts);
      }
    }

    /** Decides a row; an accepted row is an existing record for the rows after it. */
    public Decision<CreditEvent> decided(
        CreditCommand.Import row, Function<CreditState, Decision<CreditEvent>> decision) {
      Decision<CreditEvent> decided = decision.apply(state(row));
      if (decided instanceof Accepted<CreditEvent>(var events) && !events.isEmpty()) {
        byId.put(row.creditId(), row.facts());
        addCertificate(row.facts());
        addHours(row.facts());
      }
      return decided;
    }

    private CreditState state(CreditCommand.Import row) {
      CreditFacts facts = row.facts();
      if (!peersOfTheBoard.contains(facts.peerId())) {
        return new CreditState.PeerNotImported();
      }
      CreditFacts recorded = byId.get(row.creditId());
      if (recorded != null) {
        return new CreditState.IdRecorded(recorded.equals(facts));
      }
      String number = facts.certificateNumber();
      return number != null && certificates.contains(new Certificate(facts.peerId(), number))
          ? new CreditState.CertificateRecorded(false)
          : new CreditState.NotRecorded(
              hours.getOrDefault(new Day(facts.peerId(), facts.on()), BigDecimal.ZERO), false);
    }

    private void addHours(CreditFacts facts) {
      hours.merge(new Day(facts.peerId(), facts.on()), facts.hours(), BigDecimal::add);
    }

    private void addCertificate(CreditFacts facts) {
      String number = facts.certificateNumber();
      if (number != null) {
        certificates.add(new Certificate(facts.peerId(), number));
      }
    }
  }
}
