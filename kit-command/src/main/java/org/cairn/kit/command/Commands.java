package org.cairn.kit.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Runs every command that comes as a request, one or many at once, in one transaction and in this
 * order: claim the key, lock, load, check access and version, decide, store, publish, respond, and
 * write outbox, key and audit entry in one statement. A command defines each step; the types ensure
 * that none is left out or out of order.
 *
 * <p>Because this is the only way, what holds for one command holds for all: a refused command
 * leaves nothing behind but its audit entry, a repeated one is answered as it was, and what is
 * stored is published, answered and audited with it or not at all.
 */
@ApplicationScoped
public class Commands {

  private final IdempotencyKeys keys;
  private final RequestIdentity request;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Responses responses;
  private final IdSource ids;
  private final Clock clock;

  public Commands(
      IdempotencyKeys keys,
      RequestIdentity request,
      AuditLog audit,
      Outbox outbox,
      Responses responses,
      IdSource ids,
      Clock clock) {
    this.keys = keys;
    this.request = request;
    this.audit = audit;
    this.outbox = outbox;
    this.responses = responses;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins a command that creates something.
   *
   * @param body used to distinguish a repeated request from a different one
   * @param subject whom it concerns and on what basis; the record does not exist yet
   */
  public Creating create(Object body, AuditSubject subject) {
    audit.subject(subject);
    return new Creating(this, request.of(body), subject);
  }

  /**
   * Begins a command that changes what somebody has read.
   *
   * @param body used to distinguish a repeated request from a different one; null for a command
   *     without one
   * @param ifMatch the header {@code If-Match}
   */
  public Changing change(@Nullable Object body, @Nullable String ifMatch) {
    Etag seen = Etag.fromIfMatch(ifMatch);
    return new Changing(this, request.of(body), seen);
  }

  record Answer(StoredResponse response, @Nullable UUID record) {}

  <S, E, R> Answer created(
      String path,
      Function<R, Representation> created,
      Outcome<S, E, R> outcome,
      Function<S, Representation> unchanged) {
    if (outcome.stored() == null) {
      return standing(unchanged.apply(outcome.state()));
    }
    Representation shown = created.apply(outcome.stored());
    return new Answer(
        responses.created(path + "/" + shown.id(), new Etag(shown.version()), shown.view()),
        shown.id());
  }

  <S, E, R> Answer changed(
      Function<R, Representation> changed,
      Outcome<S, E, R> outcome,
      Function<S, Representation> unchanged) {
    return standing(
        outcome.stored() == null
            ? unchanged.apply(outcome.state())
            : changed.apply(outcome.stored()));
  }

  private Answer standing(Representation shown) {
    return new Answer(responses.done(new Etag(shown.version()), shown.view()), shown.id());
  }

  Answer answered(Object view) {
    return new Answer(responses.done(view), null);
  }

  <S, E, R> Response run(Answering<S, E, R> command, Function<Outcome<S, E, R>, Answer> answering) {
    return Responses.send(carriedOut(command, answering));
  }

  @Transactional
  <S, E, R> StoredResponse carriedOut(
      Answering<S, E, R> command, Function<Outcome<S, E, R>, Answer> answering) {
    Loading<S> loading = command.loading;
    Optional<StoredResponse> before = keys.claim(loading.request());
    if (before.isPresent()) {
      return before.get();
    }
    S state = loading.state().get();
    AuditSubject subject = loading.subject().apply(state);
    audit.subject(subject);
    if (subject.basis() == AccessBasis.NONE) {
      throw new NotFound();
    }
    loading.version().accept(state);
    List<Decision<E>> decisions = command.decisions.apply(state, now());
    List<E> events = accepted(decisions);
    if (events.isEmpty()) {
      Answer answer = answering.apply(new Outcome<>(state, decisions, null));
      audit.recordCommand(subject(command, subject, events, answer));
      return answer.response();
    }
    R stored = stored(command, state, events);
    List<OutgoingEvent> facts = published(command.facts.apply(events, stored));
    Answer answer = answering.apply(new Outcome<>(state, decisions, stored));
    outbox.append(
        facts,
        new CompletedRequest(loading.request(), answer.response()),
        audit.commandEntry(subject(command, subject, events, answer)));
    return answer.response();
  }

  /** As precise as the database keeps it, so that it is read as it was answered. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static <E> List<E> accepted(List<Decision<E>> decisions) {
    List<E> events = new ArrayList<>();
    for (Decision<E> decision : decisions) {
      if (decision instanceof Accepted<E>(var accepted)) {
        events.addAll(accepted);
      }
    }
    return events;
  }

  private static <S, E, R> R stored(Answering<S, E, R> command, S state, List<E> events) {
    try {
      return command.store.apply(state, events);
    } catch (RuntimeException e) {
      throw command.conflicts.explain(e);
    }
  }

  private List<OutgoingEvent> published(List<Fact> facts) {
    var origin = new Origin(ids.next(), null);
    return facts.stream().map(fact -> fact.from(origin)).toList();
  }

  private static <S, E, R> AuditSubject subject(
      Answering<S, E, R> command, AuditSubject subject, List<E> events, Answer answer) {
    AuditSubject audited = command.audited.apply(subject, events);
    return audited.recordId() == null ? audited.withRecord(answer.record()) : audited;
  }
}
