package org.cairn.supervision.session.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.standing.decision.SessionLimits;

/**
 * A session is logged once it is over, between people who have an agreement for its day, and nobody
 * is in two at the same time. It counts from the moment the supervisor attests it.
 */
public final class SessionDecision {

  private SessionDecision() {}

  public static Decision<SessionEvent> decide(
      SessionState state, SessionCommand command, Packs packs) {
    return switch (command) {
      case SessionCommand.Log log -> log(state, log, packs);
      case SessionCommand.Attest attest -> attest(state, attest, packs);
      case SessionCommand.ImportAttestation imported -> importAttestation(state, imported, packs);
      case SessionCommand.OpenDispute dispute -> DisputeDecision.open(state, dispute, packs);
      case SessionCommand.SettleDispute settle -> DisputeDecision.settle(state, settle, packs);
    };
  }

  private static Decision<SessionEvent> log(
      SessionState state, SessionCommand.Log command, Packs packs) {
    return switch (state) {
      case SessionState.NotLogged notLogged -> {
        List<Refusal> refusals = new ArrayList<>(refusalsOfTimes(command));
        List<SessionEvent> events = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        List<Supervisee> attended = notLogged.supervisees();
        refusalOfLength(command, attended, packs).ifPresent(refusals::add);
        for (int i = 0; i < attended.size(); i++) {
          Supervisee who = attended.get(i);
          Optional<Signed> agreement = agreementOn(who, command.startedAt(), packs);
          if (!named.add(who.peerId())) {
            refusals.add(
                Refusal.rule("duplicate-attendee", "/attendees/" + i, "Name each peer once."));
          } else if (agreement.isEmpty()) {
            refusals.add(
                Refusal.rule(
                    "no-agreement",
                    "/attendees/" + i,
                    "The peer and the supervisor have no signed agreement for that day."));
          } else if (who.busy()) {
            refusals.add(SessionLimits.overlap("/attendees/" + i));
          } else {
            events.add(logged(command, i, attended.size(), who, agreement.get(), packs));
          }
        }
        yield refusals.isEmpty() ? new Accepted<>(events) : new Refused<>(refusals);
      }
      case SessionState.Logged _, SessionState.Attested _ ->
          throw new IllegalArgumentException("A session is logged once");
    };
  }

  private static List<Refusal> refusalsOfTimes(SessionCommand.Log command) {
    Duration length = Duration.between(command.startedAt(), command.endedAt());
    List<Refusal> refusals = new ArrayList<>();
    if (length.toMinutes() < 1) {
      refusals.add(
          Refusal.rule(
              "end-before-start", "/endedAt", "A session ends at least a minute after it starts."));
    }
    if (command.endedAt().isAfter(command.at())) {
      refusals.add(Refusal.rule("date-in-future", "/endedAt", "Log a session once it is over."));
    }
    return refusals;
  }

  /** By the limits of the states of those who attended. */
  private static Optional<Refusal> refusalOfLength(
      SessionCommand.Log command, List<Supervisee> attended, Packs packs) {
    Stream<Duration> limits =
        attended.stream()
            .flatMap(who -> agreementOn(who, command.startedAt(), packs).stream())
            .map(signed -> new JurisdictionDays(signed.jurisdiction(), packs))
            .flatMap(days ->
                days
                    .pack()
                    .map(pack -> SessionLimits.longest(pack, days.dayOf(command.startedAt())))
                    .stream());
    return SessionLimits.tooLong(
        Duration.between(command.startedAt(), command.endedAt()), limits, "/endedAt");
  }

  private static Optional<Signed> agreementOn(Supervisee who, Instant start, Packs packs) {
    return who.agreements().stream()
        .filter(signed ->
            signed.covers(new JurisdictionDays(signed.jurisdiction(), packs).dayOf(start)))
        .findFirst();
  }

  private static SessionEvent logged(
      SessionCommand.Log command,
      int nth,
      int attendees,
      Supervisee who,
      Signed signed,
      Packs packs) {
    var days = new JurisdictionDays(signed.jurisdiction(), packs);
    LocalDate on = days.dayOf(command.startedAt());
    return new SessionEvent.Logged(
        new SessionFacts(
            command.sessionIds().get(nth),
            command.meetingId(),
            signed.agreementId(),
            who.peerId(),
            command.supervisorId(),
            signed.jurisdiction(),
            on,
            command.startedAt(),
            command.endedAt(),
            Math.toIntExact(Duration.between(command.startedAt(), command.endedAt()).toMinutes()),
            command.mode(),
            attendees,
            command.employer(),
            command.at(),
            caveats(command, on, who, signed, days)));
  }

  /** What a board imports was recorded elsewhere at the time, so it is never late. */
  private static List<Caveat> caveats(
      SessionCommand.Log command,
      LocalDate on,
      Supervisee who,
      Signed signed,
      JurisdictionDays days) {
    List<Caveat> found = new ArrayList<>();
    if (on.isBefore(signed.signedOn())) {
      found.add(Caveat.PREDATES_SIGNATURE);
    }
    LocalDate recordedOn = days.dayOf(command.at());
    boolean late =
        days.number(SupervisionParameters.SESSION_LATE_AFTER_DAYS, on)
            .filter(most -> recordedOn.isAfter(on.plusDays(most)))
            .isPresent();
    if (late && !command.imported()) {
      found.add(Caveat.RECORDED_LATE);
    }
    if (who.supporting()) {
      found.add(Caveat.DURING_ENCOUNTER);
    }
    return found;
  }

  private static Decision<SessionEvent> attest(
      SessionState state, SessionCommand.Attest command, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> {
        SessionFacts session = logged.session();
        LocalDate last = command.agreementEndedOn();
        if (last != null && session.on().isAfter(last)) {
          yield new Refused<>(
              List.of(
                  Refusal.rule(
                      "agreement-ended",
                      "",
                      "The agreement ended on " + last + ", before this session.")));
        }
        yield refusalOfDispute(logged.dispute())
            .<Decision<SessionEvent>>map(refusal -> Refused.of(refusal))
            .orElseGet(() -> new Accepted<>(List.of(attested(session, command, packs))));
      }
      case SessionState.Attested _ -> Refused.of(alreadyAttested());
      case SessionState.NotLogged _ -> throw notLogged();
    };
  }

  private static SessionEvent attested(
      SessionFacts session, SessionCommand.Attest command, Packs packs) {
    return new SessionEvent.Attested(
        session,
        command.at(),
        new JurisdictionDays(session.jurisdiction(), packs).dayOf(command.at()),
        command.qualification().qualified(),
        command.qualification().findings(),
        command.packVersion());
  }

  /** Nothing is attested while its dispute is open, or after it was upheld. */
  private static Optional<Refusal> refusalOfDispute(Dispute dispute) {
    return switch (dispute) {
      case NONE, DISMISSED -> Optional.empty();
      case OPEN ->
          Optional.of(
              Refusal.state("disputed", "The peer disputes this session: wait for the board."));
      case UPHELD ->
          Optional.of(
              Refusal.state("disputed", "The board upheld the peer's dispute of this session."));
    };
  }

  /** Only the day is known: the time is its beginning, or the end of a session of that day. */
  private static Decision<SessionEvent> importAttestation(
      SessionState state, SessionCommand.ImportAttestation command, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> {
        SessionFacts session = logged.session();
        var days = new JurisdictionDays(session.jurisdiction(), packs);
        if (command.on().isBefore(days.dayOf(session.endedAt()))) {
          yield wrongDay(
              "attested-before-session", "Attest a session on or after the day of its end.");
        }
        if (command.on().isAfter(days.dayOf(command.at()))) {
          yield wrongDay("date-in-future", "Import an attestation once its day has come.");
        }
        Optional<Refusal> disputed = refusalOfDispute(logged.dispute());
        if (disputed.isPresent()) {
          yield Refused.of(disputed.get());
        }
        Instant begins = command.on().atStartOfDay(days.zone()).toInstant();
        Instant at = begins.isAfter(session.endedAt()) ? begins : session.endedAt();
        yield new Accepted<>(
            List.of(
                new SessionEvent.Attested(
                    session,
                    at,
                    command.on(),
                    command.qualification().qualified(),
                    command.qualification().findings(),
                    command.packVersion())));
      }
      case SessionState.Attested _ -> Refused.of(alreadyAttested());
      case SessionState.NotLogged _ -> throw notLogged();
    };
  }

  private static Decision<SessionEvent> wrongDay(String kind, String message) {
    return Refused.of(Refusal.rule(kind, "/attestedOn", message));
  }

  private static Refusal alreadyAttested() {
    return Refusal.state("already-attested", "This session is attested already.");
  }

  static IllegalArgumentException notLogged() {
    return new IllegalArgumentException("There is no session yet");
  }
}
