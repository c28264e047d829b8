package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.util.List;

/** How far a session has come. */
public sealed interface SessionState {

  /**
   * @param supervisees those who attended, in the order of the command
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
