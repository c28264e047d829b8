package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.util.List;

/** Where a session stands in the record. */
public sealed interface SessionState {

  /**
   * @param supervisees one for each who is said to have attended, in that order
   */
  record NotLogged(List<Supervisee> supervisees) implements SessionState {
    public NotLogged {
      supervisees = List.copyOf(supervisees);
    }
  }

  record Logged(SessionFacts session, Dispute dispute) implements SessionState {}

  record Attested(SessionFacts session, Instant attestedAt, Dispute dispute)
      implements SessionState {}
}
