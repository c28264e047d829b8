package org.cairn.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Parks a fact that the broker refuses for good, so that later facts of its key are published. That
 * it is missing on its topic is published as a dead letter, in the same transaction.
 */
@ApplicationScoped
public class RefusedFactParking {

  private static final String DEAD_LETTERS = "dead-letters";

  /** What became of a fact is no resource that changes under somebody else's hands. */
  private static final Etag ONLY_VERSION = new Etag(0);

  private final RefusedFacts refused;
  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final RelayLoop relay;
  private final AuditLog audit;
  private final Responses responses;
  private final IdSource ids;
  private final Clock clock;
  private final String service;

  public RefusedFactParking(
      RefusedFacts refused,
      IdempotencyKeys keys,
      Outbox outbox,
      RelayLoop relay,
      AuditLog audit,
      Responses responses,
      IdSource ids,
      Clock clock,
      @ConfigProperty(name = "cairn.service") String service) {
    this.refused = refused;
    this.keys = keys;
    this.outbox = outbox;
    this.relay = relay;
    this.audit = audit;
    this.responses = responses;
    this.ids = ids;
    this.clock = clock;
    this.service = service;
  }

  /** What was parked. */
  public record ParkedFactView(UUID eventId, ParkingReason reason) {}

  /**
   * @throws NotFound for a fact that the broker did not refuse, or has taken since
   */
  @Transactional
  public StoredResponse park(UUID eventId, ParkingReason reason, IdempotentRequest request) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    RefusedFacts.Refused fact = refused.lock(eventId).orElseThrow(NotFound::new);
    if (fact.isParked()) {
      throw new CommandRefused(
          List.of(
              new org.cairn.jurisdictions.ruling.Refusal(
                  "already-parked", RefusalType.STATE, "", "It is parked already.", List.of())));
    }
    refused.park(eventId, reason);
    StoredResponse answer = responses.done(ONLY_VERSION, new ParkedFactView(eventId, reason));
    outbox.append(
        List.of(letter(fact.row())),
        new CompletedRequest(request, answer),
        audit.commandEntry(AuditSubject.ofService(AccessBasis.ADMINISTRATION, eventId)));
    return answer;
  }

  /**
   * Lets a parked fact stop its key again until the broker takes it.
   *
   * @throws NotFound for a fact that is not parked
   */
  @Transactional
  public void release(UUID eventId) {
    if (refused.lock(eventId).isEmpty() || !refused.release(eventId)) {
      throw new NotFound();
    }
    audit.recordCommand(AuditSubject.ofService(AccessBasis.ADMINISTRATION, eventId));
    relay.wake();
  }

  private OutgoingEvent letter(OutboxRow row) {
    var letter =
        new DeadLetter(
            row.id().toString(),
            row.type(),
            row.topic(),
            null,
            null,
            row.key(),
            service,
            DeadLetter.REFUSED_BY_BROKER,
            clock.instant(),
            Base64.getEncoder().encodeToString(row.payload()),
            Map.of());
    return new OutgoingEvent(
        DEAD_LETTERS,
        row.id(),
        DeadLetter.TYPE,
        EventJson.write(letter),
        row.key(),
        row.subject(),
        row.jurisdiction(),
        new Origin(ids.next(), row.id()));
  }
}
