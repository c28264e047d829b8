package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.session.decision.SessionCommand.OpenDispute;
import org.cairn.supervision.session.decision.SessionCommand.SettleDispute;

/**
 * A peer disputes a session once, and while those who were there still remember it. A board settles
 * the dispute, and nobody a case of their own.
 */
final class DisputeDecision {

  private DisputeDecision() {}

  static Decision<SessionEvent> open(SessionState state, OpenDispute command, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged ->
          open(logged.session(), logged.session().loggedAt(), logged.dispute(), command, packs);
      case SessionState.Attested attested -> {
        Instant logged = attested.session().loggedAt();
        Instant since = attested.attestedAt().isAfter(logged) ? attested.attestedAt() : logged;
        yield open(attested.session(), since, attested.dispute(), command, packs);
      }
      case SessionState.NotLogged _ -> throw SessionDecision.notLogged();
    };
  }

  /**
   * @param since when it was logged, or attested later
   */
  private static Decision<SessionEvent> open(
      SessionFacts session, Instant since, Dispute dispute, OpenDispute command, Packs packs) {
    if (dispute != Dispute.NONE) {
      return state("already-disputed", "A session can be disputed once.");
    }
    var days = new JurisdictionDays(session.jurisdiction(), packs);
    LocalDate today = days.dayOf(command.at());
    Optional<LocalDate> last =
        days.number(SupervisionParameters.SESSION_DISPUTE_DAYS, today)
            .map(days.dayOf(since)::plusDays);
    if (last.filter(today::isAfter).isPresent()) {
      return new Refused<>(
          List.of(
              Refusal.rule(
                  "dispute-too-late",
                  "",
                  "This session could be disputed until " + last.get() + ".")));
    }
    return new Accepted<>(
        List.of(new SessionEvent.Disputed(session, command.reason(), command.at(), today)));
  }

  static Decision<SessionEvent> settle(SessionState state, SettleDispute command, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> settle(logged.session(), logged.dispute(), command, packs);
      case SessionState.Attested attested ->
          settle(attested.session(), attested.dispute(), command, packs);
      case SessionState.NotLogged _ -> throw SessionDecision.notLogged();
    };
  }

  private static Decision<SessionEvent> settle(
      SessionFacts session, Dispute dispute, SettleDispute command, Packs packs) {
    if (dispute == Dispute.NONE) {
      return state("not-disputed", "No dispute of this session is open.");
    }
    if (dispute.isSettled()) {
      return state("already-settled", "This dispute is settled already.");
    }
    if (command.ownCase()) {
      return Refused.of(
          Refusal.rule("own-case", "", "A person cannot settle a case of their own."));
    }
    Dispute outcome = command.upheld() ? Dispute.UPHELD : Dispute.DISMISSED;
    if (command.basis().outcome() != outcome) {
      return new Refused<>(
          List.of(
              Refusal.rule(
                  "basis-does-not-fit", "/basis", "Choose a basis that leads to this outcome.")));
    }
    var days = new JurisdictionDays(session.jurisdiction(), packs);
    return new Accepted<>(
        List.of(
            new SessionEvent.DisputeSettled(
                session, outcome, command.basis(), command.at(), days.dayOf(command.at()))));
  }

  private static Decision<SessionEvent> state(String kind, String message) {
    return Refused.of(Refusal.state(kind, message));
  }
}
