package org.cairn.supervision.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.session.decision.BookedTime;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.session.publishing.PublishedSessions;
import org.cairn.supervision.session.store.SessionContexts;
import org.cairn.supervision.session.store.Sessions;

/** Recorded sessions, for imports. */
@ApplicationScoped
public class SessionRecords {

  private final Sessions sessions;
  private final SessionContexts contexts;

  public SessionRecords(Sessions sessions, SessionContexts contexts) {
    this.sessions = sessions;
    this.contexts = contexts;
  }

  /** When one of the supervisors or peers was in a session during one of these times. */
  public List<BookedTime> booked(List<BookedTime> supervisors, List<BookedTime> peers) {
    return contexts.booked(supervisors, peers);
  }

  /**
   * Stores what a board imports.
   *
   * @return what is published of it
   */
  public List<Fact> insert(List<SessionPart> imported, String importedFrom) {
    sessions.insert(imported);
    return PublishedSessions.facts(
        imported.stream().flatMap(part -> part.events().stream()).toList(), importedFrom);
  }
}
