package org.cairn.supervision.session.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.session.decision.SignedAgreements.signed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.testing.ApprovedTable;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.standing.decision.SessionMode;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A session from the log to the attestation. */
class SessionDecisionTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
  private static final Qualification QUALIFIED = new Qualification(true, List.of(), List.of());
  private static final UUID PEER = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b01");
  private static final UUID OTHER = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");

  @Test
  void whatComesOfEachStateAndCommand_isAsApproved() throws IOException {
    Map<String, SessionState> states = new LinkedHashMap<>();
    states.put("not logged", notLogged(supervisee(PEER, null)));
    states.put("not logged, a group", notLogged(supervisee(PEER, null), supervisee(OTHER, null)));
    states.put(
        "not logged, no agreement", notLogged(new Supervisee(PEER, List.of(), false, false)));
    states.put(
        "not logged, busy",
        notLogged(new Supervisee(PEER, supervisee(PEER, null).agreements(), true, false)));
    for (Dispute dispute : Dispute.values()) {
      String standing =
          dispute == Dispute.NONE ? "" : ", dispute " + dispute.name().toLowerCase(Locale.ROOT);
      states.put("logged" + standing, new SessionState.Logged(session(), dispute));
      states.put("attested" + standing, new SessionState.Attested(session(), NOW, dispute));
    }
    Map<String, SessionCommand> commands = new LinkedHashMap<>();
    commands.put("log", aLog("2024-05-01T16:00:00Z", "2024-05-01T17:00:00Z"));
    commands.put("attest", new SessionCommand.Attest(QUALIFIED, "1", null, NOW));
    commands.put("import attestation", attestedOn("2024-05-03"));
    commands.put("dispute", disputed(NOW));
    commands.put("uphold", settled(true, Dispute.Basis.SUPERVISOR_AGREED, false));
    commands.put("dismiss", settled(false, Dispute.Basis.PEER_WITHDREW, false));

    ApprovedTable.compare(
        "session-state-x-command.txt",
        states,
        commands,
        (state, command) -> SessionDecision.decide(state, command, PACKS));
  }

  @Test
  void itsDay_isTheOneOnWhichItBegan_inTheStatesOwnTime() {
    SessionFacts logged = logged(aLog("2024-05-02T05:30:00Z", "2024-05-02T06:59:30Z"));

    assertThat(logged.on()).isEqualTo("2024-05-01");
    assertThat(logged.minutes()).isEqualTo(89);
  }

  @Test
  void whereTheClockIsChanged_itLastsAsLongAsItDid() {
    SessionFacts inSpring = logged(aLog("2024-03-10T08:30:00Z", "2024-03-10T09:30:00Z"));
    SessionFacts inAutumn = logged(aLog("2023-11-05T05:30:00Z", "2023-11-05T08:30:00Z"));

    assertThat(inSpring.minutes()).isEqualTo(60);
    assertThat(inSpring.on()).isEqualTo("2024-03-10");
    assertThat(inAutumn.minutes()).isEqualTo(180);
    assertThat(inAutumn.on()).isEqualTo("2023-11-04");
  }

  @Test
  void theAgreement_mustCoverThatDay_bothItsDaysIncluded() {
    Signed may =
        new Signed(
            PEER,
            "us-mt",
            LocalDate.parse("2024-05-01"),
            LocalDate.parse("2024-05-01"),
            LocalDate.parse("2024-05-31"));
    var state = notLogged(new Supervisee(PEER, List.of(may), false, false));

    assertThat(deciding(state, aLog("2024-05-01T06:00:00Z", "2024-05-01T07:00:00Z")))
        .isInstanceOf(Accepted.class);
    assertThat(kinds(deciding(state, aLog("2024-05-01T05:59:00Z", "2024-05-01T07:00:00Z"))))
        .containsExactly("no-agreement");
    assertThat(deciding(state, aLog("2024-06-01T05:59:00Z", "2024-06-01T07:00:00Z")))
        .isInstanceOf(Accepted.class);
    assertThat(kinds(deciding(state, aLog("2024-06-01T06:00:00Z", "2024-06-01T07:00:00Z"))))
        .containsExactly("no-agreement");
  }

  @Test
  void theTimes_areThoseOfASessionThatIsOver() {
    assertThat(kinds("2024-05-01T17:00:00Z", "2024-05-01T16:00:00Z"))
        .containsExactly("end-before-start");
    assertThat(kinds("2024-05-01T17:00:00Z", "2024-05-01T17:00:59Z"))
        .containsExactly("end-before-start");
    assertThat(kinds("2024-05-01T17:00:00Z", "2024-05-02T01:00:01Z"))
        .containsExactly("session-too-long");
    assertThat(kinds("2024-06-01T11:00:00Z", "2024-06-01T12:00:01Z"))
        .containsExactly("date-in-future");
    assertThat(
            deciding(
                notLogged(supervisee(PEER, null)),
                aLog("2024-06-01T11:00:00Z", "2024-06-01T12:00:00Z")))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void anImportedAttestation_isOfADayFromTheEndToToday() {
    var session =
        new SessionState.Logged(
            logged(aLog("2024-05-02T05:30:00Z", "2024-05-02T06:30:00Z")), Dispute.NONE);

    assertThat(kinds(deciding(session, attestedOn("2024-05-01"))))
        .containsExactly("attested-before-session");
    assertThat(kinds(deciding(session, attestedOn("2024-06-02"))))
        .containsExactly("date-in-future");
    assertThat(attestedAt(session, "2024-05-02")).isEqualTo("2024-05-02T06:30:00Z");
    assertThat(attestedAt(session, "2024-06-01")).isEqualTo("2024-06-01T06:00:00Z");
  }

  @Test
  void whatWasRecordedAfterwards_saysSo() {
    var late = aLog("2024-05-01T16:00:00Z", "2024-05-01T17:00:00Z");
    var inTime = aLog("2024-05-02T16:00:00Z", "2024-05-02T17:00:00Z");
    var before =
        notLogged(
            new Supervisee(PEER, List.of(signed(PEER, "us-mt", "2024-05-03", null)), false, false));

    assertThat(logged(late).caveats()).containsExactly(Caveat.RECORDED_LATE);
    assertThat(logged(inTime).caveats()).isEmpty();
    assertThat(caveats(before, inTime)).containsExactly(Caveat.PREDATES_SIGNATURE);
    assertThat(caveats(before, late))
        .containsExactly(Caveat.PREDATES_SIGNATURE, Caveat.RECORDED_LATE);
  }

  @Test
  void whatTookPlaceDuringAnEncounterOfThePeer_saysSo() {
    var supporting =
        notLogged(new Supervisee(PEER, supervisee(PEER, null).agreements(), false, true));

    assertThat(caveats(supporting, aLog("2024-05-02T16:00:00Z", "2024-05-02T17:00:00Z")))
        .containsExactly(Caveat.DURING_ENCOUNTER);
  }

  @Test
  void whatABoardImports_wasRecordedInItsTime() {
    var it = aLog("2020-05-01T16:00:00Z", "2020-05-01T17:00:00Z");
    var imported =
        new SessionCommand.Log(
            it.meetingId(),
            it.sessionIds(),
            it.supervisorId(),
            it.startedAt(),
            it.endedAt(),
            it.mode(),
            null,
            true,
            NOW);
    var since2019 =
        new Signed(
            PEER, "us-mt", LocalDate.parse("2019-01-01"), LocalDate.parse("2019-01-01"), null);

    assertThat(caveats(notLogged(new Supervisee(PEER, List.of(since2019), false, false)), imported))
        .isEmpty();
  }

  @Test
  void nothingIsAttested_beyondTheEndOfItsAgreement() {
    var session = new SessionState.Logged(session(), Dispute.NONE);

    assertThat(deciding(session, attested("2024-05-01"))).isInstanceOf(Accepted.class);
    assertThat(kinds(deciding(session, attested("2024-04-30")))).containsExactly("agreement-ended");
  }

  @Test
  void aSession_isDisputedWithinTheDaysOfThePack_afterItWasLoggedOrAttested() {
    var logged = new SessionState.Logged(session(), Dispute.NONE);
    var attested =
        new SessionState.Attested(session(), NOW.plus(Duration.ofDays(10)), Dispute.NONE);

    assertThat(deciding(logged, disputed(NOW.plus(Duration.ofDays(30)))))
        .isInstanceOf(Accepted.class);
    assertThat(kinds(deciding(logged, disputed(NOW.plus(Duration.ofDays(31))))))
        .containsExactly("dispute-too-late");
    assertThat(deciding(attested, disputed(NOW.plus(Duration.ofDays(40)))))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void nobody_settlesACaseOfTheirOwn_orOnABasisThatDoesNotFit() {
    var disputed = new SessionState.Attested(session(), NOW, Dispute.OPEN);

    assertThat(kinds(deciding(disputed, settled(true, Dispute.Basis.SUPERVISOR_AGREED, true))))
        .containsExactly("own-case");
    assertThat(kinds(deciding(disputed, settled(true, Dispute.Basis.PEER_WITHDREW, false))))
        .containsExactly("basis-does-not-fit");
  }

  private static SessionCommand disputed(Instant at) {
    return new SessionCommand.OpenDispute(Dispute.Reason.DIFFERENT_LENGTH, at);
  }

  private static SessionCommand settled(boolean upheld, Dispute.Basis basis, boolean ownCase) {
    return new SessionCommand.SettleDispute(upheld, basis, ownCase, NOW);
  }

  private static SessionCommand attested(String agreementEndedOn) {
    return new SessionCommand.Attest(QUALIFIED, "1", LocalDate.parse(agreementEndedOn), NOW);
  }

  private static List<Caveat> caveats(SessionState state, SessionCommand command) {
    var accepted = (Accepted<SessionEvent>) deciding(state, command);
    return accepted.events().getFirst().session().caveats();
  }

  private static Instant attestedAt(SessionState session, String on) {
    var accepted = (Accepted<SessionEvent>) deciding(session, attestedOn(on));
    return ((SessionEvent.Attested) accepted.events().getFirst()).attestedAt();
  }

  private static SessionCommand attestedOn(String day) {
    return new SessionCommand.ImportAttestation(QUALIFIED, "1", LocalDate.parse(day), NOW);
  }

  private static List<String> kinds(String start, String end) {
    return kinds(deciding(notLogged(supervisee(PEER, null)), aLog(start, end)));
  }

  private static List<String> kinds(Decision<SessionEvent> decision) {
    return ((Refused<SessionEvent>) decision).refusals().stream().map(Refusal::kind).toList();
  }

  private static Decision<SessionEvent> deciding(SessionState state, SessionCommand command) {
    return SessionDecision.decide(state, command, PACKS);
  }

  private static SessionFacts logged(SessionCommand.Log command) {
    var accepted = (Accepted<SessionEvent>) deciding(notLogged(supervisee(PEER, null)), command);
    return accepted.events().getFirst().session();
  }

  private static SessionFacts session() {
    return logged(aLog("2024-05-01T16:00:00Z", "2024-05-01T17:00:00Z"));
  }

  private static SessionState.NotLogged notLogged(Supervisee... supervisees) {
    return new SessionState.NotLogged(List.of(supervisees));
  }

  private static Supervisee supervisee(UUID peer, @Nullable LocalDate endedOn) {
    return new Supervisee(
        peer, List.of(signed(peer, "us-mt", "2023-01-01", endedOn)), false, false);
  }

  private static SessionCommand.Log aLog(String start, String end) {
    return new SessionCommand.Log(
        PEER,
        List.of(PEER, OTHER),
        OTHER,
        Instant.parse(start),
        Instant.parse(end),
        SessionMode.VIDEO,
        null,
        false,
        NOW);
  }
}
