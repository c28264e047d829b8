package org.cairn.supervision.session.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.session.decision.SignedAgreements.signed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.standing.decision.SessionMode;
import org.junit.jupiter.api.Test;

/** A session has a minute at least, and what a reader should know of it has a code. */
class ShortestSessionTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
  private static final UUID PEER = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b01");
  private static final UUID SUPERVISOR = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");
  private static final UUID SESSION = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b03");
  private static final UUID MEETING = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b04");
  private static final Instant START = Instant.parse("2024-05-31T17:00:00Z");
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @Test
  void aMinute_isEnough() {
    Instant end = Instant.parse("2024-05-31T17:01:00Z");

    assertThat(logged(end))
        .isEqualTo(
            new Accepted<>(
                List.of(
                    new SessionEvent.Logged(
                        new SessionFacts(
                            SESSION,
                            MEETING,
                            PEER,
                            PEER,
                            SUPERVISOR,
                            "us-mt",
                            LocalDate.parse("2024-05-31"),
                            START,
                            end,
                            1,
                            SessionMode.VIDEO,
                            1,
                            null,
                            NOW,
                            List.of())))));
  }

  @Test
  void aSecondLess_isNone() {
    assertThat(logged(Instant.parse("2024-05-31T17:00:59Z")))
        .isEqualTo(
            Refused.of(
                Refusal.rule(
                    "end-before-start",
                    "/endedAt",
                    "A session ends at least a minute after it starts.")));
  }

  @Test
  void everyCaveat_isWrittenInLowerCase() {
    assertThat(Caveat.values())
        .extracting(Caveat::code)
        .containsExactly("predates_signature", "recorded_late", "during_encounter");
  }

  private static Decision<SessionEvent> logged(Instant end) {
    var supervisee =
        new Supervisee(PEER, List.of(signed(PEER, "us-mt", "2023-01-01", null)), false, false);
    return SessionDecision.decide(
        new SessionState.NotLogged(List.of(supervisee)),
        new SessionCommand.Log(
            MEETING, List.of(SESSION), SUPERVISOR, START, end, SessionMode.VIDEO, null, false, NOW),
        PACKS);
  }
}
