package org.cairn.kit.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.idempotency.CompletedRequest;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.idempotency.IdempotentRequest;
import org.cairn.kit.idempotency.StoredResponse;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Runs every command that comes as a request, one or many at once, in one transaction and in this
 * order: claim the key, lock, load, check whose it is and which version was read, decide, store,
 * publish, answer, and write outbox, key and audit entry in one statement. A command says what each
 * step is; the types see to it that none is left out or comes at another place.
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
   * @param body by which a repetition is told from another request
   * @param subject whom it concerns and on what basis; the record does not exist yet
   */
  public Creating create(Object body, AuditSubject subject) {
    audit.subject(subject);
    return new Creating(request.of(body), subject);
  }

  /**
   * Begins a command that changes what somebody has read.
   *
   * @param body by which a repetition is told from another request
   * @param ifMatch the header {@code If-Match}
   */
  public Changing change(Object body, @Nullable String ifMatch) {
    Etag seen = Etag.fromIfMatch(ifMatch);
    return new Changing(request.of(body), seen);
  }

  /** A command that creates something, before anything was read. */
  public final class Creating {
    private final IdempotentRequest request;
    private final AuditSubject subject;

    private Creating(IdempotentRequest request, AuditSubject subject) {
      this.request = request;
      this.subject = subject;
    }

    /**
     * @param state locks what must not change meanwhile, and reads what the decision needs
     */
    public <S> Deciding<S> load(Supplier<S> state) {
      return new Deciding<>(new Loading<>(request, state, _ -> subject, _ -> {}));
    }
  }

  /** A command that changes something, before anything was read. */
  public final class Changing {
    private final IdempotentRequest request;
    private final Etag seen;

    private Changing(IdempotentRequest request, Etag seen) {
      this.request = request;
      this.seen = seen;
    }

    /**
     * @param state locks the record and reads it; throws {@link NotFound} where there is none
     * @param subject the record, whose it is, and on what basis the caller changes it; with {@link
     *     AccessBasis#NONE} the command ends as if there were no such record
     * @param version of the record; null where the version that was read does not matter
     */
    public <S> Deciding<S> load(
        Supplier<S> state, Function<S, AuditSubject> subject, Function<S, @Nullable Long> version) {
      return new Deciding<>(
          new Loading<>(
              request,
              state,
              subject,
              loaded -> {
                Long current = version.apply(loaded);
                if (current != null) {
                  seen.requireVersion(current);
                }
              }));
    }
  }

  record Loading<S>(
      IdempotentRequest request,
      Supplier<S> state,
      Function<S, AuditSubject> subject,
      Consumer<S> version) {}

  /** Loaded; what is left is to decide. */
  public final class Deciding<S> {
    private final Loading<S> loading;

    private Deciding(Loading<S> loading) {
      this.loading = loading;
    }

    /** One command: a refusal ends it. */
    public <E> Storing<S, E> decide(BiFunction<S, Instant, Decision<E>> decision) {
      return new Storing<>(
          loading,
          (state, now) -> {
            Decision<E> decided = decision.apply(state, now);
            if (decided instanceof Refused<E>(var refusals)) {
              throw new CommandRefused(refusals);
            }
            return List.of(decided);
          });
    }

    /** Many commands: what is refused stops no other, and each is answered. */
    public <E> Storing<S, E> decideEach(BiFunction<S, Instant, List<Decision<E>>> decisions) {
      return new Storing<>(loading, decisions);
    }
  }

  /** Decided; what is left is to store and to publish. */
  public final class Storing<S, E> {
    private final Loading<S> loading;
    private final BiFunction<S, Instant, List<Decision<E>>> decisions;

    private Storing(Loading<S> loading, BiFunction<S, Instant, List<Decision<E>>> decisions) {
      this.loading = loading;
      this.decisions = decisions;
    }

    /**
     * @param store the events of what was accepted, never none, in the order of the commands
     * @param conflicts what it means that the database stops it
     * @param facts what is published of the events, and of what follows from them
     */
    public <R> Answering<S, E, R> store(
        Function<List<E>, R> store, Conflicts conflicts, BiFunction<List<E>, R, List<Fact>> facts) {
      return new Answering<>(loading, decisions, store, conflicts, facts);
    }
  }

  /** Stored and published; what is left is to answer. */
  public final class Answering<S, E, R> {
    private final Loading<S> loading;
    private final BiFunction<S, Instant, List<Decision<E>>> decisions;
    private final Function<List<E>, R> store;
    private final Conflicts conflicts;
    private final BiFunction<List<E>, R, List<Fact>> facts;
    private BiFunction<AuditSubject, List<E>, AuditSubject> audited = (subject, _) -> subject;
    private @Nullable Function<S, Representation> unchanged;

    private Answering(
        Loading<S> loading,
        BiFunction<S, Instant, List<Decision<E>>> decisions,
        Function<List<E>, R> store,
        Conflicts conflicts,
        BiFunction<List<E>, R, List<Fact>> facts) {
      this.loading = loading;
      this.decisions = decisions;
      this.store = store;
      this.conflicts = conflicts;
      this.facts = facts;
    }

    /** With what the entry in the audit log says beside the subject: rules, or the people. */
    public Answering<S, E, R> audited(BiFunction<AuditSubject, List<E>, AuditSubject> subject) {
      audited = subject;
      return this;
    }

    /** What is answered where the command was accepted and nothing happens by it. */
    public Answering<S, E, R> unchanged(Function<S, Representation> standing) {
      unchanged = standing;
      return this;
    }

    /** 201 with the address of what was created. */
    public Response created(String path, Function<R, Representation> created) {
      return one(
          created,
          shown ->
              responses.created(path + "/" + shown.id(), new Etag(shown.version()), shown.view()));
    }

    /** 200 with what was changed. */
    public Response changed(Function<R, Representation> changed) {
      return one(changed, Commands.this::standing);
    }

    private Response one(
        Function<R, Representation> view, Function<Representation, StoredResponse> response) {
      return Responses.send(
          run(
              this,
              outcome -> {
                if (outcome.stored() == null) {
                  Representation same =
                      Objects.requireNonNull(unchanged, "nothing happened, and no answer to that")
                          .apply(outcome.state());
                  return new Answer(Commands.this.standing(same), same.id());
                }
                Representation shown = view.apply(outcome.stored());
                return new Answer(response.apply(shown), shown.id());
              }));
    }

    /** 200 with what became of each. */
    public Response answered(Function<Outcome<S, E, R>, Object> view) {
      return Responses.send(
          run(this, outcome -> new Answer(responses.done(view.apply(outcome)), null)));
    }
  }

  record Answer(StoredResponse response, @Nullable UUID record) {}

  private StoredResponse standing(Representation shown) {
    return responses.done(new Etag(shown.version()), shown.view());
  }

  @Transactional
  <S, E, R> StoredResponse run(
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
    List<Decision<E>> decisions = command.decisions.apply(state, clock.instant());
    List<E> events = accepted(decisions);
    if (events.isEmpty()) {
      Answer answer = answering.apply(new Outcome<>(state, decisions, null));
      audit.recordCommand(subject(command, subject, events, answer));
      return answer.response();
    }
    R stored = stored(command, events);
    List<OutgoingEvent> facts = published(command.facts.apply(events, stored));
    Answer answer = answering.apply(new Outcome<>(state, decisions, stored));
    outbox.append(
        facts,
        new CompletedRequest(loading.request(), answer.response()),
        audit.commandEntry(subject(command, subject, events, answer)));
    return answer.response();
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

  private static <S, E, R> R stored(Answering<S, E, R> command, List<E> events) {
    try {
      return command.store.apply(events);
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
