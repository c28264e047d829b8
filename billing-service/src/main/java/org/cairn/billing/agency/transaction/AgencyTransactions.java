package org.cairn.billing.agency.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.agency.decision.AgencyDecision;
import org.cairn.billing.agency.decision.AgencyEvent;
import org.cairn.billing.agency.decision.AgencyState;
import org.cairn.billing.agency.store.AgencyRepository;
import org.cairn.billing.agency.store.AgencyRow;
import org.cairn.billing.messaging.PublishedEvents;
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
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.hibernate.exception.ConstraintViolationException;

/** The write path of agencies: load, decide, save, and the facts with them. */
@ApplicationScoped
public class AgencyTransactions {

  private static final String ONE_OF_EACH = "agency_of_organization";

  private final IdempotencyKeys keys;
  private final AgencyRepository agencies;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public AgencyTransactions(
      IdempotencyKeys keys,
      AgencyRepository agencies,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.agencies = agencies;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  @Transactional
  public StoredResponse register(
      AgencyCommand.Register command,
      IdempotentRequest request,
      Function<AgencyRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    AgencyState state =
        agencies.ofOrganization(command.organization()).isPresent()
            ? new AgencyState.Registered()
            : new AgencyState.Unknown();
    return switch (AgencyDecision.decide(state, command, packs, clock.instant())) {
      case Refused<AgencyEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<AgencyEvent> accepted -> {
        AgencyRow row = save(accepted.events().getFirst());
        StoredResponse stored = answer.apply(row);
        outbox.append(
            published.ofAgency(accepted.events()),
            new CompletedRequest(request, stored),
            audit.commandEntry(AuditSubject.ofService(AccessBasis.ADMINISTRATION, row.id())));
        yield stored;
      }
    };
  }

  private AgencyRow save(AgencyEvent event) {
    try {
      return agencies.save(event);
    } catch (ConstraintViolationException e) {
      if (ONE_OF_EACH.equals(e.getConstraintName())) {
        throw new CommandRefused(List.of(AgencyDecision.alreadyRegistered()));
      }
      throw e;
    }
  }
}
