package org.cairn.supervision.imports.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.supervision.imports.decision.HistoricalRecord.NamedPeer;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedAgreement;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSession;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSupervisor;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedWork;
import org.cairn.supervision.session.decision.BookedTime;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.standing.decision.TakenTimes;
import org.cairn.supervision.work.decision.PeerDay;

/**
 * The records that the next row of an import is decided on: those stored before, and those of the
 * rows before it that were accepted.
 */
public final class ExistingRecords {

  /** For an id that no import has used: nothing that is sent equals it. */
  private static final String NOT_IMPORTED = "";

  private final Set<UUID> peers;
  private final Map<UUID, String> digests;
  private final ExistingAgreements agreements;
  private final Map<PeerDay, BigDecimal> hours;
  private final Map<UUID, TakenTimes> times = new HashMap<>();

  /**
   * @param peers those of the import whose record this board imported
   * @param digests of what was sent under the ids that are in use
   * @param hours of the days of the import's work
   * @param booked when people of the import are in sessions
   */
  public ExistingRecords(
      Set<UUID> peers,
      Map<UUID, String> digests,
      ExistingAgreements agreements,
      Map<PeerDay, BigDecimal> hours,
      Collection<BookedTime> booked) {
    this.peers = Set.copyOf(peers);
    this.digests = new HashMap<>(digests);
    this.agreements = agreements;
    this.hours = new HashMap<>(hours);
    booked.forEach(time -> book(time.person(), time.startedAt(), time.endedAt()));
  }

  List<NamedPeer> notImported(HistoricalRecord row) {
    return row.peers().stream().filter(named -> !peers.contains(named.peerId())).toList();
  }

  boolean isTaken(UUID id) {
    return digests.containsKey(id);
  }

  /** Whether it was imported before, exactly so. */
  boolean isRepeated(UUID id, String digest) {
    return digest.equals(digests.get(id));
  }

  ExistingAgreements agreements() {
    return agreements;
  }

  BigDecimal hoursOf(UUID peerId, HistoricalRecord.Work work) {
    return hours.getOrDefault(new PeerDay(peerId, work.on()), BigDecimal.ZERO);
  }

  boolean isBusy(UUID person, HistoricalRecord.Session session) {
    TakenTimes booked = times.get(person);
    return booked != null && booked.isBusy(session.startedAt(), session.endedAt());
  }

  void add(ImportedRecord accepted) {
    digests.put(accepted.id(), accepted.digest());
    switch (accepted) {
      case ImportedSupervisor row -> agreements.add(row.supervisor());
      case ImportedAgreement row -> agreements.add(row.agreement());
      case ImportedWork row ->
          hours.merge(
              new PeerDay(row.log().peerId(), row.log().on()), row.log().hours(), BigDecimal::add);
      case ImportedSession row -> row.parts().forEach(this::add);
    }
  }

  private void add(SessionPart part) {
    digests.put(part.session().sessionId(), NOT_IMPORTED);
    Instant start = part.session().startedAt();
    Instant end = part.session().endedAt();
    book(part.session().supervisorId(), start, end);
    book(part.session().peerId(), start, end);
  }

  private void book(UUID person, Instant startedAt, Instant endedAt) {
    times.computeIfAbsent(person, _ -> new TakenTimes()).take(startedAt, endedAt);
  }
}
