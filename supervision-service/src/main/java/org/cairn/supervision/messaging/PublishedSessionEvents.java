package org.cairn.supervision.messaging;

import org.cairn.contracts.Finding;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.jspecify.annotations.Nullable;

/** What this service publishes about a session. */
final class PublishedSessionEvents {

  private PublishedSessionEvents() {}

  static OutgoingEvent of(SessionEvent event, @Nullable String importedFrom) {
    return switch (event) {
      case SessionEvent.Logged it -> published(it, logged(it.session(), importedFrom));
      case SessionEvent.Attested it -> published(it, attested(it, importedFrom));
      case SessionEvent.Disputed it -> published(it, disputed(it));
      case SessionEvent.DisputeSettled it -> published(it, settled(it));
    };
  }

  private static <E extends Record & SupervisionEvent> OutgoingEvent published(
      SessionEvent event, E fact) {
    SessionFacts it = event.session();
    return PublishedEvents.outgoing(
        it.sessionId(), it.peerId(), it.jurisdiction(), fact, new Origin(it.meetingId(), null));
  }

  private static SessionLogged logged(SessionFacts it, @Nullable String importedFrom) {
    return new SessionLogged(
        it.sessionId(),
        it.peerId(),
        it.supervisorId(),
        it.jurisdiction(),
        it.on(),
        it.startedAt(),
        it.endedAt(),
        it.minutes(),
        PublishedEvents.code(it.mode()),
        it.attendees(),
        it.employer(),
        importedFrom,
        it.caveats().isEmpty() ? null : it.caveats().stream().map(Caveat::code).toList());
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

  private static SessionDisputed disputed(SessionEvent.Disputed event) {
    SessionFacts it = event.session();
    return new SessionDisputed(
        it.sessionId(),
        it.peerId(),
        it.supervisorId(),
        it.jurisdiction(),
        event.disputedAt(),
        event.disputedOn(),
        event.reason().code());
  }

  private static SessionDisputeSettled settled(SessionEvent.DisputeSettled event) {
    SessionFacts it = event.session();
    return new SessionDisputeSettled(
        it.sessionId(),
        it.peerId(),
        it.supervisorId(),
        it.jurisdiction(),
        event.settledAt(),
        event.settledOn(),
        event.outcome().code(),
        event.basis().code());
  }
}
