package org.cairn.supervision.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.contracts.supervision.SupervisionSegment;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.SupervisorLicense;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.standing.decision.Segment;
import org.cairn.supervision.standing.store.PublishedStandings.Change;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.cairn.supervision.work.decision.WorkEvent;
import org.jspecify.annotations.Nullable;

/**
 * What this service tells the world of what happened in it. All facts of one command have their
 * origin in common.
 */
@ApplicationScoped
public class PublishedEvents {

  private static final String CHANNEL = "supervision";

  private final IdSource ids;

  public PublishedEvents(IdSource ids) {
    this.ids = ids;
  }

  /** For a command that comes with no id of its own for what it tells of. */
  public Origin origin() {
    return new Origin(ids.next(), null);
  }

  /**
   * @param importedFrom where what is told of was kept before; null for what happened here, as in
   *     all of these
   */
  public OutgoingEvent ofSupervisor(
      SupervisorEvent it, Origin origin, @Nullable String importedFrom) {
    return outgoing(
        it.supervisorId(),
        null,
        it.jurisdiction(),
        new SupervisorRegistered(
            it.supervisorId(),
            subjectOf(it),
            it.licenses().stream().map(PublishedEvents::license).toList(),
            it.registeredAt(),
            it.jurisdiction(),
            importedFrom),
        origin);
  }

  /** Nobody has signed in as one who was brought in. */
  private static @Nullable String subjectOf(SupervisorEvent event) {
    return switch (event) {
      case SupervisorEvent.Registered it -> it.subject();
      case SupervisorEvent.BroughtIn _ -> null;
    };
  }

  /** Whoever registers says of each license what it is and since when. */
  private static SupervisorLicense license(License license) {
    return new SupervisorLicense(
        code(Objects.requireNonNull(license.type())), Objects.requireNonNull(license.issuedOn()));
  }

  public OutgoingEvent ofAgreement(
      AgreementEvent event, Origin origin, @Nullable String importedFrom) {
    Terms it = event.terms();
    return switch (event) {
      case AgreementEvent.Proposed _ ->
          ofPeer(
              it,
              new AgreementProposed(
                  it.agreementId(),
                  it.peerId(),
                  it.supervisorId(),
                  it.jurisdiction(),
                  it.from(),
                  it.plan(),
                  it.proposedOn(),
                  importedFrom,
                  backdated(it)),
              origin);
      case AgreementEvent.Signed signed ->
          ofPeer(
              it,
              new AgreementSigned(
                  it.agreementId(),
                  it.peerId(),
                  it.supervisorId(),
                  it.jurisdiction(),
                  it.from(),
                  it.plan(),
                  signed.signedOn(),
                  importedFrom,
                  it.from().isBefore(signed.signedOn()) ? true : null),
              origin);
      case AgreementEvent.Ended ended ->
          ofPeer(
              it,
              new AgreementEnded(
                  it.agreementId(), it.peerId(), it.supervisorId(), ended.endedOn(), importedFrom),
              origin);
    };
  }

  /** True or absent. */
  private static @Nullable Boolean backdated(Terms it) {
    return it.from().isBefore(it.proposedOn()) ? true : null;
  }

  private static <E extends Record & SupervisionEvent> OutgoingEvent ofPeer(
      Terms of, E event, Origin origin) {
    return outgoing(of.agreementId(), of.peerId(), of.jurisdiction(), event, origin);
  }

  public OutgoingEvent ofWork(WorkEvent event, Origin origin, @Nullable String importedFrom) {
    return switch (event) {
      case WorkEvent.Logged it ->
          outgoing(
              it.workLogId(),
              it.peerId(),
              null,
              new WorkLogged(
                  it.workLogId(),
                  it.peerId(),
                  it.employer(),
                  it.on(),
                  it.hours(),
                  it.direct(),
                  it.recordedAt(),
                  importedFrom),
              origin);
    };
  }

  /** The peers of a session have its meeting's id in common: it is the correlation. */
  public List<OutgoingEvent> ofSessions(List<SessionEvent> events, @Nullable String importedFrom) {
    return events.stream().map(event -> PublishedSessionEvents.of(event, importedFrom)).toList();
  }

  public List<OutgoingEvent> ofStandings(
      List<Change> changes, LocalDate evaluatedOn, Origin origin) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (Change it : changes) {
      events.add(
          outgoing(
              it.standingId(),
              it.peerId(),
              it.jurisdiction(),
              new SupervisionStandingChanged(
                  it.standingId(),
                  it.peerId(),
                  it.jurisdiction(),
                  it.profile(),
                  evaluatedOn,
                  it.segments().stream().map(PublishedEvents::segment).toList(),
                  it.ruleId(),
                  it.packVersion()),
              origin));
    }
    return events;
  }

  private static SupervisionSegment segment(Segment it) {
    return new SupervisionSegment(code(it.state()), it.from(), it.to());
  }

  static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Record & SupervisionEvent> OutgoingEvent outgoing(
      UUID aggregateId,
      @Nullable UUID peerId,
      @Nullable String jurisdiction,
      E event,
      Origin origin) {
    UUID key = peerId == null ? aggregateId : peerId;
    return new OutgoingEvent(
        CHANNEL,
        aggregateId,
        EventCatalog.of(event).type(),
        EventJson.write(event),
        key.toString(),
        peerId,
        jurisdiction,
        origin);
  }
}
