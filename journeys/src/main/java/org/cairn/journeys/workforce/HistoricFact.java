package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.workforce.Row.AgreementToImport;
import org.cairn.journeys.workforce.Row.Attendee;
import org.cairn.journeys.workforce.Row.EmploymentToImport;
import org.cairn.journeys.workforce.Row.SessionToImport;

/**
 * A row to import, and the timeline entries that it causes.
 *
 * @param round rows of earlier rounds need their results before this row is sent
 */
record HistoricFact(Row row, int round, List<ExpectedEntry> entries) {

  HistoricFact {
    entries = List.copyOf(entries);
  }

  static HistoricFact of(UUID peerId, Row row) {
    return new HistoricFact(row, row.list().round(), entriesOf(peerId, row));
  }

  static HistoricFact withoutPeer(Row row) {
    return new HistoricFact(row, row.list().round(), List.of());
  }

  static HistoricFact of(SessionToImport session) {
    List<ExpectedEntry> entries = new ArrayList<>();
    for (Attendee attendee : session.attendees()) {
      entries.add(new ExpectedEntry(attendee.peerId(), "SessionLogged", attendee.sessionId()));
      if (session.attestedOn() != null) {
        entries.add(new ExpectedEntry(attendee.peerId(), "SessionAttested", attendee.sessionId()));
      }
    }
    return new HistoricFact(session, session.list().round(), entries);
  }

  /** Sent after this many unsuccessful applications of the same peer. */
  HistoricFact after(int earlier) {
    return new HistoricFact(row, round + earlier, entries);
  }

  private static List<ExpectedEntry> entriesOf(UUID peerId, Row row) {
    List<ExpectedEntry> entries = new ArrayList<>();
    entries.add(new ExpectedEntry(peerId, eventType(row.list()), row.id()));
    if (row instanceof AgreementToImport agreement && agreement.endedOn() != null) {
      entries.add(new ExpectedEntry(peerId, "AgreementEnded", row.id()));
    }
    if (row instanceof EmploymentToImport employment && employment.endedOn() != null) {
      entries.add(new ExpectedEntry(peerId, "EmploymentEnded", row.id()));
    }
    return entries;
  }

  private static String eventType(RowList list) {
    return switch (list) {
      case PEERS -> "PeerImported";
      case APPLICATIONS -> "ApplicationOpened";
      case WITHDRAWALS -> "ApplicationWithdrawn";
      case DENIALS -> "ApplicationDenied";
      case CERTIFICATES -> "CertificateIssued";
      case AGREEMENTS -> "AgreementSigned";
      case WORK_LOGS -> "WorkLogged";
      case CREDITS -> "CreditEarned";
      case EMPLOYMENTS -> "EmploymentStarted";
      case ENCOUNTERS -> "EncounterLogged";
      case SUPERVISORS, SESSIONS, AGENCIES ->
          throw new IllegalArgumentException(list.code() + " do not belong to one peer");
    };
  }
}
