package org.cairn.supervision.session.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
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
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.decision.SessionDecision;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionState;
import org.cairn.supervision.session.store.SessionContexts;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.standing.transaction.StandingReview;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.cairn.supervision.supervisor.decision.SupervisorFacts;
import org.cairn.supervision.supervisor.decision.SupervisorRules;
import org.cairn.supervision.supervisor.store.Supervisors;
import org.cairn.supervision.work.store.WorkLogs;

/** The write path of sessions: five round trips, however many attended. */
@ApplicationScoped
public class SessionTransactions {

  private final IdempotencyKeys keys;
  private final Sessions sessions;
  private final SessionContexts meetings;
  private final Supervisors supervisors;
  private final Agreements agreements;
  private final WorkLogs people;
  private final StandingReview standing;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Packs packs;

  public SessionTransactions(
      IdempotencyKeys keys,
      Sessions sessions,
      SessionContexts meetings,
      Supervisors supervisors,
      Agreements agreements,
      WorkLogs people,
      StandingReview standing,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit,
      Packs packs) {
    this.keys = keys;
    this.sessions = sessions;
    this.meetings = meetings;
    this.supervisors = supervisors;
    this.agreements = agreements;
    this.people = people;
    this.standing = standing;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
    this.packs = packs;
  }

  /** A session that is not attested changes nobody's standing, so none is worked out here. */
  @Transactional
  public StoredResponse log(
      SessionCommand.Log command,
      List<UUID> attendees,
      AccessBasis basis,
      IdempotentRequest request,
      Function<List<SessionFacts>, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    var state =
        new SessionState.NotLogged(
            meetings.basis(
                command.supervisorId(), attendees, command.startedAt(), command.endedAt()));
    return switch (SessionDecision.decide(state, command, packs)) {
      case Refused<SessionEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<SessionEvent> accepted -> {
        List<SessionFacts> logged = accepted.events().stream().map(SessionEvent::session).toList();
        sessions.insert(logged);
        StoredResponse stored = answer.apply(logged);
        outbox.append(
            published.ofSessions(accepted.events(), null),
            new CompletedRequest(request, stored),
            audit.commandEntry(new AuditSubject(basis, command.meetingId(), attendees, List.of())));
        yield stored;
      }
    };
  }

  /**
   * @param supervisorId who attests; of another's session nothing is known
   */
  @Transactional
  public StoredResponse attest(
      UUID sessionId,
      UUID supervisorId,
      Etag seen,
      Instant at,
      IdempotentRequest request,
      Function<Sessions.Row, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    Sessions.Row found =
        sessions
            .find(sessionId)
            .filter(row -> row.session().supervisorId().equals(supervisorId))
            .orElseThrow(NotFound::new);
    people.lock(found.session().peerId());
    Sessions.Row row = sessions.findToChange(sessionId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, sessionId, row.session().peerId()));
    seen.requireVersion(row.version());
    Pack pack = packs.find(row.session().jurisdiction()).orElseThrow();
    Agreements.Row agreement = agreements.find(row.session().agreementId()).orElseThrow();
    Qualification qualification =
        SupervisorRules.judge(pack, row.session().on(), factsOf(row.session(), agreement));
    var command =
        new SessionCommand.Attest(
            qualification.qualified(),
            qualification.findings(),
            pack.version(),
            agreement.endedOn(),
            at);
    return switch (SessionDecision.decide(row.state(), command, packs)) {
      case Refused<SessionEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<SessionEvent> accepted -> attested(accepted.events(), request, answer);
    };
  }

  /** What is known of the supervisor, and what was said of the two in their agreement. */
  private SupervisorFacts factsOf(SessionFacts session, Agreements.Row agreement) {
    Supervisors.Row supervisor = supervisors.find(session.supervisorId()).orElseThrow();
    Set<SupervisorRelation> relations = EnumSet.noneOf(SupervisorRelation.class);
    agreement
        .terms()
        .relations()
        .forEach(word -> relations.add(SupervisorRelation.valueOf(word.toUpperCase(Locale.ROOT))));
    return new SupervisorFacts(
        supervisor.licenses(),
        supervisor.ceHours(),
        relations,
        agreements.supervisees(session.supervisorId(), session.peerId(), session.on()));
  }

  private StoredResponse attested(
      List<SessionEvent> events,
      IdempotentRequest request,
      Function<Sessions.Row, StoredResponse> answer) {
    List<AppliedRule> rules = new ArrayList<>();
    for (SessionEvent event : events) {
      switch (event) {
        case SessionEvent.Attested it -> {
          sessions.update(it);
          it.findings().forEach(finding -> rules.add(AppliedRule.of(finding)));
        }
        case SessionEvent.Logged _, SessionEvent.Disputed _, SessionEvent.DisputeSettled _ ->
            throw new IllegalStateException("An attestation comes of an attestation");
      }
    }
    SessionFacts session = events.getFirst().session();
    Sessions.Row row = sessions.find(session.sessionId()).orElseThrow();
    StoredResponse stored = answer.apply(row);
    List<OutgoingEvent> outgoing = new ArrayList<>(published.ofSessions(events, null));
    outgoing.addAll(standing.after(session.peerId(), new Origin(session.meetingId(), null)));
    outbox.append(
        outgoing,
        new CompletedRequest(request, stored),
        audit.commandEntry(
            AuditSubject.of(AccessBasis.SUPERVISOR_OF, session.sessionId(), session.peerId())
                .withFindings(rules)));
    return stored;
  }
}
