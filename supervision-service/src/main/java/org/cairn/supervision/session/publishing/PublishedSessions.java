package org.cairn.supervision.session.publishing;

import java.util.List;
import java.util.Locale;
import org.cairn.contracts.Finding;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is published of sessions: one fact for each peer who attended, with the id of the meeting as
 * what they have in common.
 */
public final class PublishedSessions {

  private PublishedSessions() {}

  /**
   * @param importedFrom where they were recorded before; null for sessions that were logged here
   */
  public static List<Fact> facts(List<SessionEvent> events, @Nullable String importedFrom) {
    return events.stream().map(event -> fact(event, importedFrom)).toList();
  }

  private static Fact fact(SessionEvent event, @Nullable String importedFrom) {
    SessionFacts session = event.session();
    Record published =
        switch (event) {
          case SessionEvent.Logged _ -> logged(session, importedFrom);
          case SessionEvent.Attested attested -> attested(attested, importedFrom);
          case SessionEvent.Disputed disputed ->
              new SessionDisputed(
                  session.sessionId(),
                  session.peerId(),
                  session.supervisorId(),
                  session.jurisdiction(),
                  disputed.disputedAt(),
                  disputed.disputedOn(),
                  code(disputed.reason()));
          case SessionEvent.DisputeSettled settled ->
              new SessionDisputeSettled(
                  session.sessionId(),
                  session.peerId(),
                  session.supervisorId(),
                  session.jurisdiction(),
                  settled.settledAt(),
                  settled.settledOn(),
                  code(settled.outcome()),
                  code(settled.basis()));
        };
    return Fact.of(published, session.sessionId(), session.peerId(), session.jurisdiction())
        .correlatedBy(session.meetingId());
  }

  private static SessionLogged logged(SessionFacts session, @Nullable String importedFrom) {
    return new SessionLogged(
        session.sessionId(),
        session.peerId(),
        session.supervisorId(),
        session.jurisdiction(),
        session.on(),
        session.startedAt(),
        session.endedAt(),
        session.minutes(),
        code(session.mode()),
        session.attendees(),
        session.employer(),
        importedFrom,
        session.caveats().isEmpty() ? null : session.caveats().stream().map(Caveat::code).toList());
  }

  private static SessionAttested attested(
      SessionEvent.Attested event, @Nullable String importedFrom) {
    return new SessionAttested(
        event.session().sessionId(),
        event.session().peerId(),
        event.session().supervisorId(),
        event.attestedAt(),
        event.attestedOn(),
        event.qualified(),
        event.findings().stream()
            .map(found ->
                new Finding(
                    found.ruleId(),
                    found.outcome().code(),
                    found.citation(),
                    found.status().code()))
            .toList(),
        event.packVersion(),
        importedFrom);
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
