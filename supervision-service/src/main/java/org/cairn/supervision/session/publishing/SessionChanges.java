package org.cairn.supervision.session.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.standing.Standings;

/** What is published of a session that changed, and of the standing that changes with it. */
@ApplicationScoped
public class SessionChanges {

  private final Standings standings;

  public SessionChanges(Standings standings) {
    this.standings = standings;
  }

  public List<Fact> facts(List<SessionEvent> events, Sessions.Row changed) {
    SessionFacts session = changed.session();
    return standings
        .withChanges(PublishedSessions.facts(events, null), List.of(session.peerId()))
        .stream()
        .map(fact -> fact.correlatedBy(session.meetingId()))
        .toList();
  }
}
