package org.cairn.journeys.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.workforce.Row.AgreementToImport;
import org.cairn.journeys.workforce.Row.Attendee;
import org.cairn.journeys.workforce.Row.EmploymentToImport;
import org.cairn.journeys.workforce.Row.SessionToImport;

/**
 * A row, and what it leaves where.
 *
 * @param round rows of an earlier one have to be answered before it is sent
 */
record HistoricFact(Row row, int round, List<ExpectedEntry> stones) {

  HistoricFact {
    stones = List.copyOf(stones);
  }

  static HistoricFact of(UUID peerId, Row row) {
    return new HistoricFact(row, row.list().round(), stonesOf(peerId, row));
  }

  static HistoricFact ofNoPeer(Row row) {
    return new HistoricFact(row, row.list().round(), List.of());
  }

  static HistoricFact of(SessionToImport session) {
    List<ExpectedEntry> stones = new ArrayList<>();
    for (Attendee who : session.attendees()) {
      stones.add(new ExpectedEntry(who.peerId(), "SessionLogged", who.sessionId()));
      if (session.attestedOn() != null) {
        stones.add(new ExpectedEntry(who.peerId(), "SessionAttested", who.sessionId()));
      }
    }
    return new HistoricFact(session, session.list().round(), stones);
  }

  /** After so many applications of the same peer that came to nothing. */
  HistoricFact after(int earlier) {
    return new HistoricFact(row, round + earlier, stones);
  }

  private static List<ExpectedEntry> stonesOf(UUID peerId, Row row) {
    List<ExpectedEntry> stones = new ArrayList<>();
    stones.add(new ExpectedEntry(peerId, begun(row.list()), row.id()));
    if (row instanceof AgreementToImport agreement && agreement.endedOn() != null) {
      stones.add(new ExpectedEntry(peerId, "AgreementEnded", row.id()));
    }
    if (row instanceof EmploymentToImport employment && employment.endedOn() != null) {
      stones.add(new ExpectedEntry(peerId, "EmploymentEnded", row.id()));
    }
    return stones;
  }

  private static String begun(RowList list) {
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
