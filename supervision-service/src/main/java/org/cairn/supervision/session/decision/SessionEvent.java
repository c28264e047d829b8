package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;

/** What can happen to a session. */
public sealed interface SessionEvent {

  SessionFacts session();

  /** The findings that it rests on. */
  default List<Finding> findings() {
    return List.of();
  }

  record Logged(SessionFacts session) implements SessionEvent {}

  /**
   * @param attestedOn in the time zone of the jurisdiction
   */
  record Attested(
      SessionFacts session,
      Instant attestedAt,
      LocalDate attestedOn,
      boolean qualified,
      List<Finding> findings,
      String packVersion)
      implements SessionEvent {

    public Attested {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param disputedOn in the time zone of the jurisdiction
   */
  record Disputed(
      SessionFacts session, Dispute.Reason reason, Instant disputedAt, LocalDate disputedOn)
      implements SessionEvent {}

  /**
   * @param outcome upheld or dismissed
   * @param settledOn in the time zone of the jurisdiction
   */
  record DisputeSettled(
      SessionFacts session,
      Dispute outcome,
      Dispute.Basis basis,
      Instant settledAt,
      LocalDate settledOn)
      implements SessionEvent {}
}
