package org.cairn.supervision.session.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.session.decision.SignedAgreements.signed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.standing.decision.SessionMode;
import org.junit.jupiter.api.Test;

/** How long a session may last: what the pack of the state gives, or a day. */
class SessionLengthTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
  private static final UUID SOMEBODY = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b01");

  @Test
  void aPack_givesTheLongestSession() {
    assertThat(kinds("us-mt", "2024-05-01T09:00:00Z", "2024-05-01T17:00:00Z")).isEmpty();
    assertThat(kinds("us-mt", "2024-05-01T09:00:00Z", "2024-05-01T17:00:01Z"))
        .containsExactly("session-too-long");
    assertThat(kinds("zz", "2024-05-01T09:00:00Z", "2024-05-01T14:00:00Z")).isEmpty();
    assertThat(kinds("zz", "2024-05-01T09:00:00Z", "2024-05-01T14:00:01Z"))
        .containsExactly("session-too-long");
  }

  @Test
  void withoutAPack_aSessionHas24HoursAtMost() {
    assertThat(kinds("no-such-state", "2024-05-01T09:00:00Z", "2024-05-02T09:00:00Z")).isEmpty();
    assertThat(kinds("no-such-state", "2024-05-01T09:00:00Z", "2024-05-02T09:00:01Z"))
        .containsExactly("session-too-long");
  }

  /** Of the refusals; none for a session that is logged. */
  private static List<String> kinds(String jurisdiction, String start, String end) {
    var supervisee =
        new Supervisee(
            SOMEBODY, List.of(signed(SOMEBODY, jurisdiction, "2023-01-01", null)), false, false);
    Decision<SessionEvent> decision =
        SessionDecision.decide(
            new SessionState.NotLogged(List.of(supervisee)),
            new SessionCommand.Log(
                SOMEBODY,
                List.of(SOMEBODY),
                SOMEBODY,
                Instant.parse(start),
                Instant.parse(end),
                SessionMode.VIDEO,
                null,
                false,
                Instant.parse("2024-06-01T12:00:00Z")),
            PACKS);
    return switch (decision) {
      case Accepted<SessionEvent> _ -> List.of();
      case Refused<SessionEvent>(var refusals) -> refusals.stream().map(Refusal::kind).toList();
    };
  }
}
