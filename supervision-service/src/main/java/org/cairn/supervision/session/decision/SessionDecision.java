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
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.session.decision.Supervisee.Signed;

/**
 * A session is logged once it is over, between people who have an agreement for its day, and for
 * nobody twice at the same time. It counts from the moment the supervisor attests it.
 */
public final class SessionDecision {

  private SessionDecision() {}

  public static Decision<SessionEvent> decide(
      SessionState state, SessionCommand command, Packs packs) {
    return switch (command) {
      case SessionCommand.Log log -> log(state, log, packs);
      case SessionCommand.Attest attest -> attest(state, attest, packs);
      case SessionCommand.BringInAttestation bringIn -> bringIn(state, bringIn, packs);
      case SessionCommand.OpenDispute dispute -> DisputeDecision.open(state, dispute, packs);
      case SessionCommand.SettleDispute settle -> DisputeDecision.settle(state, settle, packs);
    };
  }

  private static Decision<SessionEvent> log(
      SessionState state, SessionCommand.Log it, Packs packs) {
    return switch (state) {
      case SessionState.NotLogged notLogged -> {
        List<Refusal> against = new ArrayList<>(againstTheTimes(it));
        List<SessionEvent> events = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        List<Supervisee> all = notLogged.supervisees();
        againstTheLength(it, all, packs).ifPresent(against::add);
        for (int i = 0; i < all.size(); i++) {
          Supervisee who = all.get(i);
          Optional<Signed> agreement = agreementOn(who, it.startedAt(), packs);
          if (!named.add(who.peerId())) {
            against.add(rule("duplicate-attendee", "/attendees/" + i, "Everybody is named once."));
          } else if (agreement.isEmpty()) {
            against.add(
                rule("no-agreement", "/attendees/" + i, "No signed agreement for that day."));
          } else if (who.busy()) {
            against.add(SessionLimits.overlap("/attendees/" + i));
          } else {
            events.add(logged(it, i, all.size(), who, agreement.get(), packs));
          }
        }
        yield against.isEmpty() ? new Accepted<>(events) : new Refused<>(against);
      }
      case SessionState.Logged _, SessionState.Attested _ ->
          throw new IllegalArgumentException("A session is logged once");
    };
  }

  private static List<Refusal> againstTheTimes(SessionCommand.Log it) {
    Duration length = Duration.between(it.startedAt(), it.endedAt());
    List<Refusal> against = new ArrayList<>();
    if (length.toMinutes() < 1) {
      against.add(rule("end-before-start", "/endedAt", "It has to end after it started."));
    }
    if (it.endedAt().isAfter(it.at())) {
      against.add(rule("date-in-future", "/endedAt", "A session is logged when it is over."));
    }
    return against;
  }

  /** By what the states of those who attended allow. */
  private static Optional<Refusal> againstTheLength(
      SessionCommand.Log it, List<Supervisee> all, Packs packs) {
    Stream<Integer> limits =
        all.stream()
            .flatMap(who -> agreementOn(who, it.startedAt(), packs).stream())
            .map(signed -> new JurisdictionDays(signed.jurisdiction(), packs))
            .flatMap(days ->
                days
                    .pack()
                    .flatMap(pack -> SessionLimits.longest(pack, days.dayOf(it.startedAt())))
                    .stream());
    return SessionLimits.tooLong(
        Duration.between(it.startedAt(), it.endedAt()), limits, "/endedAt");
  }

  private static Optional<Signed> agreementOn(Supervisee who, Instant start, Packs packs) {
    return who.agreements().stream()
        .filter(signed ->
            signed.covers(new JurisdictionDays(signed.jurisdiction(), packs).dayOf(start)))
        .findFirst();
  }

  private static SessionEvent logged(
      SessionCommand.Log it, int nth, int attendees, Supervisee who, Signed signed, Packs packs) {
    var days = new JurisdictionDays(signed.jurisdiction(), packs);
    LocalDate on = days.dayOf(it.startedAt());
    return new SessionEvent.Logged(
        new SessionFacts(
            it.sessionIds().get(nth),
            it.meetingId(),
            signed.agreementId(),
            who.peerId(),
            it.supervisorId(),
            signed.jurisdiction(),
            on,
            it.startedAt(),
            it.endedAt(),
            Math.toIntExact(Duration.between(it.startedAt(), it.endedAt()).toMinutes()),
            it.mode(),
            attendees,
            it.employer(),
            it.at(),
            caveats(it, on, who, signed, days)));
  }

  /** What a board brings in was told in its time, elsewhere. */
  private static List<Caveat> caveats(
      SessionCommand.Log it, LocalDate on, Supervisee who, Signed signed, JurisdictionDays days) {
    List<Caveat> found = new ArrayList<>();
    if (on.isBefore(signed.signedOn())) {
      found.add(Caveat.PREDATES_SIGNATURE);
    }
    LocalDate recordedOn = days.dayOf(it.at());
    boolean late =
        days.number(SupervisionParameters.SESSION_LATE_AFTER_DAYS, on)
            .filter(most -> recordedOn.isAfter(on.plusDays(most)))
            .isPresent();
    if (late && !it.broughtIn()) {
      found.add(Caveat.RECORDED_LATE);
    }
    if (who.supporting()) {
      found.add(Caveat.DURING_ENCOUNTER);
    }
    return found;
  }

  private static Decision<SessionEvent> attest(
      SessionState state, SessionCommand.Attest it, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> {
        SessionFacts session = logged.session();
        LocalDate last = it.agreementEndedOn();
        if (last != null && session.on().isAfter(last)) {
          yield new Refused<>(
              List.of(rule("agreement-ended", "", "Its agreement ended on " + last + ".")));
        }
        yield againstTheDispute(logged.dispute())
            .<Decision<SessionEvent>>map(against -> new Refused<>(List.of(against)))
            .orElseGet(() -> new Accepted<>(List.of(attested(session, it, packs))));
      }
      case SessionState.Attested _ -> new Refused<>(List.of(alreadyAttested()));
      case SessionState.NotLogged _ -> throw notLogged();
    };
  }

  private static SessionEvent attested(
      SessionFacts session, SessionCommand.Attest it, Packs packs) {
    return new SessionEvent.Attested(
        session,
        it.at(),
        new JurisdictionDays(session.jurisdiction(), packs).dayOf(it.at()),
        it.qualified(),
        it.findings(),
        it.packVersion());
  }

  /** While somebody looks, nothing is confirmed; and what did not take place as told never is. */
  private static Optional<Refusal> againstTheDispute(Dispute dispute) {
    return switch (dispute) {
      case NONE, DISMISSED -> Optional.empty();
      case OPEN -> Optional.of(state("session-disputed", "The peer disputes it."));
      case UPHELD -> Optional.of(state("session-disputed", "The peer's dispute was upheld."));
    };
  }

  /** Of the day no time is known: it is its beginning, or the end of the session. */
  private static Decision<SessionEvent> bringIn(
      SessionState state, SessionCommand.BringInAttestation it, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> {
        SessionFacts session = logged.session();
        var days = new JurisdictionDays(session.jurisdiction(), packs);
        if (it.on().isBefore(days.dayOf(session.endedAt()))) {
          yield wrongDay("attested-before-session", "A session is attested when it is over.");
        }
        if (it.on().isAfter(days.dayOf(it.at()))) {
          yield wrongDay("date-in-future", "What is brought in has been.");
        }
        Optional<Refusal> disputed = againstTheDispute(logged.dispute());
        if (disputed.isPresent()) {
          yield new Refused<>(List.of(disputed.get()));
        }
        Instant begins = it.on().atStartOfDay(days.zone()).toInstant();
        Instant at = begins.isAfter(session.endedAt()) ? begins : session.endedAt();
        yield new Accepted<>(
            List.of(
                new SessionEvent.Attested(
                    session, at, it.on(), it.qualified(), it.findings(), it.packVersion())));
      }
      case SessionState.Attested _ -> new Refused<>(List.of(alreadyAttested()));
      case SessionState.NotLogged _ -> throw notLogged();
    };
  }

  private static Decision<SessionEvent> wrongDay(String kind, String message) {
    return new Refused<>(List.of(rule(kind, "/attestedOn", message)));
  }

  private static Refusal alreadyAttested() {
    return state("already-attested", "It was attested before.");
  }

  static IllegalArgumentException notLogged() {
    return new IllegalArgumentException("There is no session yet");
  }

  private static Refusal state(String kind, String message) {
    return new Refusal(kind, RefusalType.STATE, "", message, List.of());
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
