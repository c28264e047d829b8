package org.cairn.applications.peer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeerDecisionTest {

  private static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123456Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

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
  void oneName_isAName_andNoneIsNot() {
    assertThat(registered("  Sukarno ", null).givenName()).isEqualTo("Sukarno");
    assertThat(registered("", "Sukarno").givenName()).isNull();
    assertThat(registered(null, "Ame\u0301lie").familyName()).isEqualTo("Am\u00e9lie");
    assertThat(
            kind(
                PeerDecision.decide(
                    new SignIn.Unbound(),
                    new PeerCommand.Register(PEER, "sign-in-1", " ", "\u00a0", NOW))))
        .isEqualTo("name-missing");
  }

  private static PeerEvent.Registered registered(@Nullable String given, @Nullable String family) {
    var decision =
        PeerDecision.decide(
            new SignIn.Unbound(), new PeerCommand.Register(PEER, "sign-in-1", given, family, NOW));
    return (PeerEvent.Registered) ((Accepted<PeerEvent>) decision).events().getFirst();
  }

  @Test
  void theRefusal_namesNobody() {
    assertThat(PeerDecision.alreadyRegistered().kind()).isEqualTo("already-registered");
    assertThat(PeerDecision.alreadyRegistered().message()).doesNotContain("sign-in-1", "Name");
  }

  @Test
  void aHistoricalRecord_isImported_withoutANameAndWithoutASignIn() {
    var decision = PeerDecision.decide(new PeerRecord.None(), aRecord("2016-01-10"), TODAY);

    assertThat(decision)
        .isEqualTo(
            new Accepted<>(
                List.of(
                    new PeerEvent.Imported(
                        PEER, "zz", LocalDate.parse("2016-01-10"), "old-register"))));
  }

  @Test
  void aRecordThatBeginsTomorrow_isRefused_andOneOfToday_isNot() {
    assertThat(kind(PeerDecision.decide(new PeerRecord.None(), aRecord("2026-11-21"), TODAY)))
        .isEqualTo("date-in-future");
    assertThat(PeerDecision.decide(new PeerRecord.None(), aRecord("2026-11-20"), TODAY))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void anIdOfAnotherRecord_isTaken() {
    assertThat(
            List.of(
                kind(
                    PeerDecision.decide(new PeerRecord.Registered(), aRecord("2016-01-10"), TODAY)),
                kind(
                    PeerDecision.decide(
                        new PeerRecord.Imported("zz", TODAY), aRecord("2016-01-10"), TODAY))))
        .containsOnly("id-taken");
  }

  @Test
  void onlyTheBoardThatImportedARecord_mayImportMore() {
    assertThat(new PeerRecord.Imported("zz", TODAY).isImportedBy("zz")).isTrue();
    assertThat(new PeerRecord.Imported("us-mt", TODAY).isImportedBy("zz")).isFalse();
    assertThat(new PeerRecord.Registered().isImportedBy("zz")).isFalse();
    assertThat(new PeerRecord.None().isImportedBy("zz")).isFalse();
  }

  private static PeerCommand.Import aRecord(String registeredOn) {
    return new PeerCommand.Import(PEER, "zz", LocalDate.parse(registeredOn), "old-register");
  }

  private static String kind(Decision<PeerEvent> decision) {
    return ((Refused<PeerEvent>) decision).refusals().getFirst().kind();
  }

  private static PeerCommand.Register aRegistration() {
    return new PeerCommand.Register(PEER, "sign-in-1", "Given-Name", "Family-Name", NOW);
  }
}
