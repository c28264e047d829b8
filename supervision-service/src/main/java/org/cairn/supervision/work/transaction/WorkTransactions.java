package org.cairn.supervision.work.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.standing.transaction.StandingReview;
import org.cairn.supervision.work.decision.WorkCommand;
import org.cairn.supervision.work.decision.WorkDecision;
import org.cairn.supervision.work.decision.WorkEvent;
import org.cairn.supervision.work.store.WorkLogs;

/** The write path of hours of work. */
@ApplicationScoped
public class WorkTransactions {

  private final IdempotencyKeys keys;
  private final WorkLogs workLogs;
  private final Agreements agreements;
  private final StandingReview standing;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Packs packs;

  public WorkTransactions(
      IdempotencyKeys keys,
      WorkLogs workLogs,
      Agreements agreements,
      StandingReview standing,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit,
      Packs packs) {
    this.keys = keys;
    this.workLogs = workLogs;
    this.agreements = agreements;
    this.standing = standing;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
    this.packs = packs;
  }

  @Transactional
  public StoredResponse log(
      WorkCommand.Log command,
      IdempotentRequest request,
      Function<WorkLogs.Row, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    workLogs.lock(command.peerId());
    LocalDate today = today(command.peerId(), command.at());
    return switch (WorkDecision.decide(
        workLogs.hoursOf(command.peerId(), command.on()), command, today)) {
      case Refused<WorkEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<WorkEvent> accepted -> save(accepted.events().getFirst(), request, answer);
    };
  }

  /**
   * Where the latest agreement is. Without one nobody knows where the peer is, and it is the day
   * that has begun somewhere on earth.
   */
  private LocalDate today(UUID peerId, Instant at) {
    ZoneId zone =
        agreements.signedOf(peerId).stream()
            .findFirst()
            .flatMap(row -> packs.find(row.terms().jurisdiction()))
            .map(Pack::zone)
            .orElse(ZoneOffset.ofHours(14));
    return LocalDate.ofInstant(at, zone);
  }

  private StoredResponse save(
      WorkEvent event, IdempotentRequest request, Function<WorkLogs.Row, StoredResponse> answer) {
    WorkLogs.Row row = workLogs.save(event);
    StoredResponse stored = answer.apply(row);
    Origin origin = published.origin();
    List<OutgoingEvent> events = new ArrayList<>();
    events.add(published.ofWork(event, origin, null));
    events.addAll(standing.after(row.peerId(), origin));
    outbox.append(
        events,
        new CompletedRequest(request, stored),
        audit.commandEntry(AuditSubject.of(AccessBasis.OWN_RECORD, row.id(), row.peerId())));
    return stored;
  }
}
