package org.cairn.supervision.imports.decision;

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
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSession;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.decision.SessionDecision;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.session.decision.SessionState;
import org.cairn.supervision.session.decision.Supervisee;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.jspecify.annotations.Nullable;

/** Decides on a session of an import: logged and, where the row has a day, attested, or neither. */
final class ImportedSessions {

  private final Pack pack;
  private final Packs packs;
  private final Instant now;
  private final ExistingRecords existing;

  ImportedSessions(Pack pack, Packs packs, Instant now, ExistingRecords existing) {
    this.pack = pack;
    this.packs = packs;
    this.now = now;
    this.existing = existing;
  }

  Decision<ImportedRecord> decide(HistoricalRecord.Session row, String digest) {
    List<Refusal> taken = takenIds(row);
    if (!taken.isEmpty()) {
      return new Refused<>(taken);
    }
    return switch (SessionDecision.decide(notLogged(row), command(row), packs)) {
      case Refused<SessionEvent>(var refusals) -> new Refused<>(refusals);
      case Accepted<SessionEvent>(var logged) -> {
        List<SessionFacts> sessions = logged.stream().map(SessionEvent::session).toList();
        yield ImportDecision.imported(
            parts(sessions, row.attestedOn()),
            parts -> new ImportedSession(row.id(), digest, parts));
      }
    };
  }

  private List<Refusal> takenIds(HistoricalRecord.Session row) {
    List<Refusal> refusals = new ArrayList<>();
    Set<UUID> before = new HashSet<>();
    for (int i = 0; i < row.attendees().size(); i++) {
      UUID id = row.attendees().get(i).sessionId();
      if (existing.isTaken(id) || !before.add(id)) {
        refusals.add(ImportDecision.idTaken("/attendees/" + i + "/sessionId"));
      }
    }
    return refusals;
  }

  private SessionState.NotLogged notLogged(HistoricalRecord.Session row) {
    boolean supervisorIsBusy = existing.isBusy(row.supervisorId(), row);
    return new SessionState.NotLogged(
        row.attendees().stream()
            .map(attendee ->
                new Supervisee(
                    attendee.peerId(),
                    existing.agreements().signed(attendee.peerId(), row.supervisorId()),
                    supervisorIsBusy || existing.isBusy(attendee.peerId(), row),
                    false))
            .toList());
  }

  private SessionCommand.Log command(HistoricalRecord.Session row) {
    return new SessionCommand.Log(
        row.id(),
        row.attendees().stream().map(HistoricalRecord.Attendee::sessionId).toList(),
        row.supervisorId(),
        row.startedAt(),
        row.endedAt(),
        row.mode(),
        row.employer(),
        true,
        now);
  }

  private Decision<SessionPart> parts(List<SessionFacts> sessions, @Nullable LocalDate attestedOn) {
    List<SessionPart> parts = new ArrayList<>();
    for (SessionFacts session : sessions) {
      if (attestedOn == null) {
        parts.add(new SessionPart(session, null));
        continue;
      }
      switch (attest(session, attestedOn)) {
        case Refused<SessionEvent>(var refusals) -> {
          return new Refused<>(refusals);
        }
        case Accepted<SessionEvent>(var events) ->
            parts.add(new SessionPart(session, attested(events.getFirst())));
      }
    }
    return new Accepted<>(parts);
  }

  private static SessionEvent.Attested attested(SessionEvent event) {
    return switch (event) {
      case SessionEvent.Attested attested -> attested;
      case SessionEvent.Logged _, SessionEvent.Disputed _, SessionEvent.DisputeSettled _ ->
          throw new IllegalStateException("An attestation has one event: that it is attested");
    };
  }

  private Decision<SessionEvent> attest(SessionFacts session, LocalDate on) {
    Qualification qualification =
        existing.agreements().qualificationUnder(session.agreementId(), session.on());
    return SessionDecision.decide(
        new SessionState.Logged(session, Dispute.NONE),
        new SessionCommand.ImportAttestation(qualification, pack.version(), on, now),
        packs);
  }
}
