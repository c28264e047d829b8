package org.cairn.supervision.session.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
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

  private static final Duration LONGEST = Duration.ofHours(24);

  private SessionDecision() {}

  public static Decision<SessionEvent> decide(
      SessionState state, SessionCommand command, Packs packs) {
    return switch (command) {
      case SessionCommand.Log log -> log(state, log, packs);
      case SessionCommand.Attest attest -> attest(state, attest, packs);
      case SessionCommand.BringInAttestation bringIn -> bringIn(state, bringIn, packs);
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
        for (int i = 0; i < all.size(); i++) {
          Supervisee who = all.get(i);
          Optional<Signed> agreement = agreementOn(who, it.startedAt(), packs);
          if (!named.add(who.peerId())) {
            against.add(rule("named-twice", "/attendees/" + i, "Everybody is named once."));
          } else if (agreement.isEmpty()) {
            against.add(
                rule("no-agreement", "/attendees/" + i, "No signed agreement for that day."));
          } else if (who.busy()) {
            against.add(
                rule("overlap", "/attendees/" + i, "Somebody was in another session then."));
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
    } else if (length.compareTo(LONGEST) > 0) {
      against.add(rule("session-too-long", "/endedAt", "No session lasts longer than a day."));
    }
    if (it.endedAt().isAfter(it.at())) {
      against.add(rule("time-to-come", "/endedAt", "A session is logged when it is over."));
    }
    return against;
  }

  private static Optional<Signed> agreementOn(Supervisee who, Instant start, Packs packs) {
    return who.agreements().stream()
        .filter(signed -> signed.covers(dayOf(start, signed.jurisdiction(), packs)))
        .findFirst();
  }

  private static SessionEvent logged(
      SessionCommand.Log it, int nth, int attendees, Supervisee who, Signed signed, Packs packs) {
    return new SessionEvent.Logged(
        new SessionFacts(
            it.sessionIds().get(nth),
            it.meetingId(),
            signed.agreementId(),
            who.peerId(),
            it.supervisorId(),
            signed.jurisdiction(),
            dayOf(it.startedAt(), signed.jurisdiction(), packs),
            it.startedAt(),
            it.endedAt(),
            Math.toIntExact(Duration.between(it.startedAt(), it.endedAt()).toMinutes()),
            it.mode(),
            attendees,
            it.employer()));
  }

  private static Decision<SessionEvent> attest(
      SessionState state, SessionCommand.Attest it, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged ->
          new Accepted<>(
              List.of(
                  new SessionEvent.Attested(
                      logged.session(),
                      it.at(),
                      dayOf(it.at(), logged.session().jurisdiction(), packs),
                      it.qualified(),
                      it.findings(),
                      it.packVersion())));
      case SessionState.Attested _ -> new Refused<>(List.of(alreadyAttested()));
      case SessionState.NotLogged _ -> throw notLogged();
    };
  }

  /** Of the day no time is known: it is its beginning, or the end of the session. */
  private static Decision<SessionEvent> bringIn(
      SessionState state, SessionCommand.BringInAttestation it, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> {
        SessionFacts session = logged.session();
        if (it.on().isBefore(dayOf(session.endedAt(), session.jurisdiction(), packs))) {
          yield wrongDay("attested-before-session", "A session is attested when it is over.");
        }
        if (it.on().isAfter(dayOf(it.at(), session.jurisdiction(), packs))) {
          yield wrongDay("day-to-come", "What is brought in has been.");
        }
        Instant begins = it.on().atStartOfDay(zoneOf(session.jurisdiction(), packs)).toInstant();
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
    return new Refusal(
        "already-attested", RefusalType.STATE, "", "It was attested before.", List.of());
  }

  private static IllegalArgumentException notLogged() {
    return new IllegalArgumentException("There is no session yet");
  }

  private static LocalDate dayOf(Instant time, String jurisdiction, Packs packs) {
    return LocalDate.ofInstant(time, zoneOf(jurisdiction, packs));
  }

  private static ZoneId zoneOf(String jurisdiction, Packs packs) {
    return packs.find(jurisdiction).map(Pack::zone).orElse(ZoneOffset.UTC);
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
