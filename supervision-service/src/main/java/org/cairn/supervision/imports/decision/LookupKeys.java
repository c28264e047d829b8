package org.cairn.supervision.imports.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.supervision.session.decision.BookedTime;
import org.cairn.supervision.work.decision.PeerDay;

/**
 * What the rows of an import name, by which existing records are looked up.
 *
 * @param ids under which the rows and their parts are sent
 */
public record LookupKeys(
    Set<UUID> peers,
    Set<UUID> supervisors,
    Set<UUID> ids,
    Set<PeerDay> days,
    List<BookedTime> timesOfSupervisors,
    List<BookedTime> timesOfPeers) {

  public static LookupKeys of(List<HistoricalRecord> rows) {
    var keys =
        new LookupKeys(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new ArrayList<>());
    rows.forEach(keys::add);
    return keys;
  }

  private void add(HistoricalRecord row) {
    ids.add(row.id());
    row.peers().forEach(named -> peers.add(named.peerId()));
    switch (row) {
      case HistoricalRecord.Supervisor supervisor -> supervisors.add(supervisor.id());
      case HistoricalRecord.Agreement agreement -> supervisors.add(agreement.supervisorId());
      case HistoricalRecord.Work work -> days.add(new PeerDay(work.peerId(), work.on()));
      case HistoricalRecord.Session session -> {
        supervisors.add(session.supervisorId());
        timesOfSupervisors.add(time(session.supervisorId(), session));
        session
            .attendees()
            .forEach(attendee -> {
              ids.add(attendee.sessionId());
              timesOfPeers.add(time(attendee.peerId(), session));
            });
      }
    }
  }

  private static BookedTime time(UUID person, HistoricalRecord.Session session) {
    return new BookedTime(person, session.startedAt(), session.endedAt());
  }
}
