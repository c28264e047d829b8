package org.cairn.applications.peer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;

class PeerDecisionTest {

  private static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123456Z");

  @Test
  void registering_isGranted_toASignInThatIsNobodyYet() {
    var decision = PeerDecision.decide(new SignIn.Unbound(), aRegistration());

    assertThat(decision)
        .isEqualTo(
            new Accepted<>(
                List.of(
                    new PeerEvent.Registered(
                        PEER, "sign-in-1", "Given-Name", "Family-Name", NOW))));
  }

  @Test
  void registering_isRefused_whenTheSignInIsRegisteredAlready() {
    var decision = PeerDecision.decide(new SignIn.BoundTo(UUID.randomUUID()), aRegistration());

    assertThat(decision).isEqualTo(new Refused<>(List.of(PeerDecision.alreadyRegistered())));
  }

  @Test
  void registering_isRefused_alsoWhenTheSignInIsBoundToThisVeryRecord() {
    var decision = PeerDecision.decide(new SignIn.BoundTo(PEER), aRegistration());

    assertThat(decision).isEqualTo(new Refused<>(List.of(PeerDecision.alreadyRegistered())));
  }

  @Test
  void theRefusal_namesNobody() {
    assertThat(PeerDecision.alreadyRegistered().kind()).isEqualTo("already-registered");
    assertThat(PeerDecision.alreadyRegistered().message()).doesNotContain("sign-in-1", "Name");
  }

  private static PeerCommand aRegistration() {
    return new PeerCommand.Register(PEER, "sign-in-1", "Given-Name", "Family-Name", NOW);
  }
}
