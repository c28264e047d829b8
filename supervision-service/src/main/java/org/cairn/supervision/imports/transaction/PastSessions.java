package org.cairn.supervision.imports.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.decision.SessionDecision;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionState;
import org.cairn.supervision.session.decision.Supervisee;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.jspecify.annotations.Nullable;

/** Decides on the sessions of an import: logged, and where it says so attested, all or nothing. */
final class PastSessions {

  /** One peer's part, accepted. */
  private record Part(
      SessionFacts session,
      SessionEvent logged,
      SessionEvent.@Nullable Attested attested,
      List<Finding> findings) {}

  private final Pack pack;
  private final Packs packs;
  private final Instant now;
  private final Known known;
  private final BroughtIn accepted;

  PastSessions(Pack pack, Packs packs, Instant now, Known known, BroughtIn accepted) {
    this.pack = pack;
    this.packs = packs;
    this.now = now;
    this.known = known;
    this.accepted = accepted;
  }

  /**
   * @return why not; empty when it was accepted
   */
  List<Refusal> decide(PastFact.Session sent) {
    List<Refusal> taken = takenIds(sent);
    if (!taken.isEmpty()) {
      return taken;
    }
    return switch (SessionDecision.decide(notLogged(sent), command(sent), packs)) {
      case Refused<SessionEvent> refused -> refused.refusals();
      case Accepted<SessionEvent> logged -> attested(sent, logged.events());
    };
  }

  private List<Refusal> takenIds(PastFact.Session sent) {
    List<Refusal> against = new ArrayList<>();
    Set<UUID> here = new HashSet<>();
    for (int i = 0; i < sent.attendees().size(); i++) {
      UUID id = sent.attendees().get(i).sessionId();
      if (known.contents().containsKey(id) || !here.add(id)) {
        against.add(
            new Refusal(
                "id-taken",
                RefusalType.STATE,
                "/attendees/" + i + "/sessionId",
                "Something else is recorded under this id.",
                List.of()));
      }
    }
    return against;
  }

  private SessionState.NotLogged notLogged(PastFact.Session sent) {
    boolean busy = isBusy(sent.supervisorId(), sent);
    return new SessionState.NotLogged(
        sent.attendees().stream()
            .map(who ->
                new Supervisee(
                    who.peerId(),
                    known.agreements().signed(who.peerId(), sent.supervisorId()),
                    busy || isBusy(who.peerId(), sent),
                    false))
            .toList());
  }

  private boolean isBusy(UUID person, PastFact.Session sent) {
    return known.times().isBusy(person, sent.startedAt(), sent.endedAt());
  }

  private SessionCommand.Log command(PastFact.Session sent) {
    return new SessionCommand.Log(
        sent.id(),
        sent.attendees().stream().map(PastFact.Attendee::sessionId).toList(),
        sent.supervisorId(),
        sent.startedAt(),
        sent.endedAt(),
        sent.mode(),
        sent.employer(),
        true,
        now);
  }

  private List<Refusal> attested(PastFact.Session sent, List<SessionEvent> logged) {
    List<Part> parts = new ArrayList<>();
    for (SessionEvent each : logged) {
      LocalDate on = sent.attestedOn();
      if (on == null) {
        parts.add(new Part(each.session(), each, null, List.of()));
        continue;
      }
      switch (attest(each.session(), on)) {
        case Refused<SessionEvent> refused -> {
          return refused.refusals();
        }
        case Accepted<SessionEvent> attested -> {
          SessionEvent event = attested.events().getFirst();
          switch (event) {
            case SessionEvent.Attested it ->
                parts.add(new Part(each.session(), each, it, it.findings()));
            case SessionEvent.Logged _, SessionEvent.Disputed _, SessionEvent.DisputeSettled _ ->
                throw new IllegalStateException("An attestation comes of an attestation");
          }
        }
      }
    }
    accept(sent, parts);
    return List.of();
  }

  private Decision<SessionEvent> attest(SessionFacts session, LocalDate on) {
    Qualification judged =
        known.agreements().qualificationUnder(session.agreementId(), session.on());
    return SessionDecision.decide(
        new SessionState.Logged(session, Dispute.NONE),
        new SessionCommand.BringInAttestation(
            judged.qualified(), judged.findings(), pack.version(), on, now),
        packs);
  }

  private void accept(PastFact.Session sent, List<Part> parts) {
    known.times().take(sent.supervisorId(), sent.startedAt(), sent.endedAt());
    for (Part part : parts) {
      SessionFacts it = part.session();
      known.times().take(it.peerId(), it.startedAt(), it.endedAt());
      known.contents().put(it.sessionId(), "");
      SessionEvent.Attested attested = part.attested();
      if (attested == null) {
        accepted.session(
            new Sessions.Past(it, null, null, null), List.of(part.logged()), List.of());
      } else {
        accepted.session(
            new Sessions.Past(
                it, attested.attestedAt(), attested.attestedOn(), attested.qualified()),
            List.of(part.logged(), attested),
            part.findings());
      }
    }
  }
}
