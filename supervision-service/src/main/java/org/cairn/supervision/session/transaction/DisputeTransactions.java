package org.cairn.supervision.session.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.decision.SessionDecision;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.standing.transaction.StandingReview;
import org.cairn.supervision.work.store.WorkLogs;

/** The write path of disputes. What is disputed does not count, so a standing may change. */
@ApplicationScoped
public class DisputeTransactions {

  private final IdempotencyKeys keys;
  private final Sessions sessions;
  private final WorkLogs people;
  private final StandingReview standing;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Packs packs;

  public DisputeTransactions(
      IdempotencyKeys keys,
      Sessions sessions,
      WorkLogs people,
      StandingReview standing,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit,
      Packs packs) {
    this.keys = keys;
    this.sessions = sessions;
    this.people = people;
    this.standing = standing;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
    this.packs = packs;
  }

  /**
   * @param peerId who disputes it; of another's session nothing is known
   */
  @Transactional
  public StoredResponse dispute(
      UUID sessionId,
      UUID peerId,
      Etag seen,
      SessionCommand.OpenDispute command,
      IdempotentRequest request,
      Function<Sessions.Row, StoredResponse> answer) {
    return change(
        sessionId,
        session -> session.peerId().equals(peerId),
        seen,
        _ -> command,
        AccessBasis.OWN_RECORD,
        request,
        answer);
  }

  /**
   * @param isTheirs whether a session is one of this board's
   * @param command for the session that was found
   */
  @Transactional
  public StoredResponse settle(
      UUID sessionId,
      Predicate<SessionFacts> isTheirs,
      Etag seen,
      Function<SessionFacts, SessionCommand.SettleDispute> command,
      IdempotentRequest request,
      Function<Sessions.Row, StoredResponse> answer) {
    return change(
        sessionId, isTheirs, seen, command, AccessBasis.BOARD_OF_JURISDICTION, request, answer);
  }

  private StoredResponse change(
      UUID sessionId,
      Predicate<SessionFacts> isTheirs,
      Etag seen,
      Function<SessionFacts, ? extends SessionCommand> command,
      AccessBasis basis,
      IdempotentRequest request,
      Function<Sessions.Row, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    SessionFacts found =
        sessions
            .find(sessionId)
            .map(Sessions.Row::session)
            .filter(isTheirs)
            .orElseThrow(NotFound::new);
    people.lock(found.peerId());
    Sessions.Row row = sessions.findToChange(sessionId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, sessionId, found.peerId()));
    seen.requireVersion(row.version());
    return switch (SessionDecision.decide(row.state(), command.apply(found), packs)) {
      case Refused<SessionEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<SessionEvent> accepted -> save(accepted.events(), basis, request, answer);
    };
  }

  private StoredResponse save(
      List<SessionEvent> events,
      AccessBasis basis,
      IdempotentRequest request,
      Function<Sessions.Row, StoredResponse> answer) {
    events.forEach(sessions::update);
    SessionFacts session = events.getFirst().session();
    StoredResponse stored = answer.apply(sessions.find(session.sessionId()).orElseThrow());
    List<OutgoingEvent> outgoing = new ArrayList<>(published.ofSessions(events, null));
    outgoing.addAll(standing.after(session.peerId(), new Origin(session.meetingId(), null)));
    outbox.append(
        outgoing,
        new CompletedRequest(request, stored),
        audit.commandEntry(AuditSubject.of(basis, session.sessionId(), session.peerId())));
    return stored;
  }
}
