package org.cairn.billing.conflict.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cairn.billing.conflict.decision.ConflictCommand;
import org.cairn.billing.conflict.decision.ConflictDecision;
import org.cairn.billing.conflict.decision.ConflictEvent;
import org.cairn.billing.conflict.store.ConflictTable;
import org.cairn.billing.conflict.store.ConflictTable.Found;
import org.cairn.billing.messaging.PublishedEvents;
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
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;

/** The write path of conflicts: one peer's at a time, as with what is logged of them. */
@ApplicationScoped
public class ConflictTransactions {

  private final IdempotencyKeys keys;
  private final ConflictTable conflicts;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Clock clock;
  private final AuditLog audit;

  public ConflictTransactions(
      IdempotencyKeys keys,
      ConflictTable conflicts,
      PublishedEvents published,
      Outbox outbox,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.conflicts = conflicts;
    this.published = published;
    this.outbox = outbox;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * @param caller the peer that whoever settles is, if they are one
   * @param ofTheBoard whether a state is theirs
   * @param answer of how it stands afterwards
   */
  @Transactional
  public StoredResponse settle(
      UUID conflictId,
      ConflictCommand.Settle command,
      Predicate<String> ofTheBoard,
      Optional<UUID> caller,
      Etag seen,
      IdempotentRequest request,
      Supplier<StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    conflicts.onlyUs(conflictId);
    Found found =
        conflicts
            .find(conflictId)
            .filter(it -> ofTheBoard.test(it.jurisdiction()))
            .orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, conflictId, found.peerId()));
    seen.requireVersion(found.version());
    boolean ofTheCaller = caller.filter(found.peerId()::equals).isPresent();
    return switch (ConflictDecision.decide(found.state(ofTheCaller), command, clock.instant())) {
      case Refused<ConflictEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<ConflictEvent> accepted -> {
        ConflictEvent event = accepted.events().getFirst();
        switch (event) {
          case ConflictEvent.Settled settled -> conflicts.settle(settled);
        }
        StoredResponse stored = answer.get();
        outbox.append(
            published.ofConflict(event),
            new CompletedRequest(request, stored),
            audit.commandEntry(
                AuditSubject.of(AccessBasis.BOARD_OF_JURISDICTION, conflictId, found.peerId())));
        yield stored;
      }
    };
  }
}
