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
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.session.decision.SessionCommand.OpenDispute;
import org.cairn.supervision.session.decision.SessionCommand.SettleDispute;

/**
 * The peer's word on a session: once, and for as long as somebody can still remember it. A board
 * settles it, and nobody a case of their own.
 */
final class DisputeDecision {

  private DisputeDecision() {}

  static Decision<SessionEvent> open(SessionState state, OpenDispute it, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged ->
          open(logged.session(), logged.session().loggedAt(), logged.dispute(), it, packs);
      case SessionState.Attested attested -> {
        Instant logged = attested.session().loggedAt();
        Instant known = attested.attestedAt().isAfter(logged) ? attested.attestedAt() : logged;
        yield open(attested.session(), known, attested.dispute(), it, packs);
      }
      case SessionState.NotLogged _ -> throw SessionDecision.notLogged();
    };
  }

  /**
   * @param known when it was logged, or attested later
   */
  private static Decision<SessionEvent> open(
      SessionFacts session, Instant known, Dispute dispute, OpenDispute it, Packs packs) {
    if (dispute != Dispute.NONE) {
      return state("already-disputed", "A session is disputed once.");
    }
    var days = new JurisdictionDays(session.jurisdiction(), packs);
    LocalDate today = days.dayOf(it.at());
    Optional<LocalDate> last =
        days.number(SupervisionParameters.SESSION_DISPUTE_DAYS, today)
            .map(days.dayOf(known)::plusDays);
    if (last.filter(today::isAfter).isPresent()) {
      return new Refused<>(
          List.of(
              new Refusal(
                  "dispute-too-late",
                  RefusalType.RULE,
                  "",
                  "It could be disputed until " + last.get() + ".",
                  List.of())));
    }
    return new Accepted<>(List.of(new SessionEvent.Disputed(session, it.reason(), it.at(), today)));
  }

  static Decision<SessionEvent> settle(SessionState state, SettleDispute it, Packs packs) {
    return switch (state) {
      case SessionState.Logged logged -> settle(logged.session(), logged.dispute(), it, packs);
      case SessionState.Attested attested ->
          settle(attested.session(), attested.dispute(), it, packs);
      case SessionState.NotLogged _ -> throw SessionDecision.notLogged();
    };
  }

  private static Decision<SessionEvent> settle(
      SessionFacts session, Dispute dispute, SettleDispute it, Packs packs) {
    if (dispute == Dispute.NONE) {
      return state("not-disputed", "There is no dispute to settle.");
    }
    if (dispute.isSettled()) {
      return state("already-settled", "The dispute was settled before.");
    }
    if (it.ownCase()) {
      return state("own-case", "Nobody settles a case of their own.");
    }
    Dispute outcome = it.upheld() ? Dispute.UPHELD : Dispute.DISMISSED;
    if (it.basis().outcome() != outcome) {
      return new Refused<>(
          List.of(
              new Refusal(
                  "basis-does-not-fit",
                  RefusalType.RULE,
                  "/basis",
                  "This basis does not lead to that outcome.",
                  List.of())));
    }
    var days = new JurisdictionDays(session.jurisdiction(), packs);
    return new Accepted<>(
        List.of(
            new SessionEvent.DisputeSettled(
                session, outcome, it.basis(), it.at(), days.dayOf(it.at()))));
  }

  private static Decision<SessionEvent> state(String kind, String message) {
    return new Refused<>(List.of(new Refusal(kind, RefusalType.STATE, "", message, List.of())));
  }
}
