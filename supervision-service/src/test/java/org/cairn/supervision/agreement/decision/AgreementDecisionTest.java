package org.cairn.supervision.agreement.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.testing.ApprovedTable;
import org.cairn.supervision.agreement.decision.AgreementCommand.Offer;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement from the offer to its end. */
class AgreementDecisionTest {

  private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
  private static final UUID SOMEBODY = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");
  private static final PlanWords WORDS = new PlanWords(Set.of("weekly", "crisis"));

  @Test
  void whatComesOfEachStateAndCommand_isAsApproved() throws IOException {
    Map<String, AgreementState> states = new LinkedHashMap<>();
    states.put("not made", new AgreementState.NotMade(false, false));
    states.put("not made, the same is there", new AgreementState.NotMade(true, false));
    states.put("proposed", new AgreementState.Proposed(terms(null)));
    states.put("not made, one person", new AgreementState.NotMade(false, true));
    states.put("signed", new AgreementState.Signed(terms(TODAY), null));
    states.put("signed, a session today", new AgreementState.Signed(terms(TODAY), TODAY));
    states.put(
        "signed, a later session", new AgreementState.Signed(terms(TODAY), TODAY.plusDays(1)));
    states.put("ended", new AgreementState.Ended(terms(TODAY)));
    Map<String, AgreementCommand> commands = new LinkedHashMap<>();
    commands.put("propose", anOffer(Outcome.MET));
    commands.put("import", aPast("2024-01-01", null));
    commands.put("import, ended", aPast("2024-01-01", "2024-03-01"));
    commands.put("sign", new AgreementCommand.Sign());
    commands.put("end", new AgreementCommand.End(null));

    ApprovedTable.compare(
        "agreement-state-x-command.txt",
        states,
        commands,
        (state, command) -> AgreementDecision.decide(state, command, TODAY));
  }

  @Test
  void whoIsNotQualified_isRefusedWithTheFinding_andWhereThatIsNotKnown_theOfferIsRecorded() {
    assertThat(offered(Outcome.NOT_MET)).isInstanceOf(Refused.class);
    assertThat(offered(Outcome.UNVERIFIED)).isInstanceOf(Accepted.class);
    assertThat(offered(Outcome.NOT_REQUIRED)).isInstanceOf(Accepted.class);
  }

  @Test
  void anOffer_isNotOlderThanThePackSays() {
    assertThat(kinds(offered(TODAY.minusDays(10)))).isEmpty();
    assertThat(kinds(offered(TODAY.minusDays(11)))).containsExactly("backdated-too-far /from");
    assertThat(kinds(offered(TODAY.plusDays(90)))).isEmpty();
  }

  @Test
  void aPlan_hasNoOtherWords_offeredOrImported() {
    List<String> plan = List.of("weekly", "anna_from_helena", "crisis", "bipolar");
    var state = new AgreementState.NotMade(false, false);

    assertThat(
            kinds(
                AgreementDecision.decide(
                    state, anOffer(Outcome.MET, TODAY, List.of("weekly", "crisis")), TODAY)))
        .isEmpty();
    assertThat(kinds(AgreementDecision.decide(state, anOffer(Outcome.MET, TODAY, plan), TODAY)))
        .containsExactly("unknown-plan-word /plan/1", "unknown-plan-word /plan/3");
    assertThat(
            kinds(
                AgreementDecision.decide(
                    state, aPast("2024-01-01", null, plan, Outcome.MET), TODAY)))
        .containsExactly("unknown-plan-word /plan/1", "unknown-plan-word /plan/3");
  }

  @Test
  void aWordThatIsSaidTwice_standsInThePlanOnce() {
    var state = new AgreementState.NotMade(false, false);
    var offer = anOffer(Outcome.MET, TODAY, List.of("weekly", "crisis", "weekly"));

    Decision<AgreementEvent> decision = AgreementDecision.decide(state, offer, TODAY);

    List<AgreementEvent> events = ((Accepted<AgreementEvent>) decision).events();
    assertThat(((AgreementEvent.Proposed) events.getFirst()).terms().plan())
        .containsExactly("weekly", "crisis");
  }

  private static Decision<AgreementEvent> offered(LocalDate from) {
    return AgreementDecision.decide(
        new AgreementState.NotMade(false, false), anOffer(Outcome.MET, from), TODAY);
  }

  @Test
  void anImportedAgreement_hasBegun_andEndedNotBefore() {
    assertThat(kinds(imported("2024-06-01", "2024-06-01"))).isEmpty();
    assertThat(kinds(imported("2024-06-02", null))).containsExactly("date-in-future /from");
    assertThat(kinds(imported("2024-01-01", "2024-06-02")))
        .containsExactly("date-in-future /endedOn");
    assertThat(kinds(imported("2024-01-02", "2024-01-01")))
        .containsExactly("end-before-start /endedOn");
  }

  @Test
  void anImportedAgreement_wasSignedByItsFirstDay() {
    var accepted = (Accepted<AgreementEvent>) imported("2024-01-01", "2024-03-01");

    assertThat(accepted.events())
        .containsExactly(
            new AgreementEvent.Signed(
                accepted.events().getFirst().terms(), LocalDate.parse("2024-01-01")),
            new AgreementEvent.Ended(
                accepted.events().getFirst().terms(), LocalDate.parse("2024-03-01")));
    assertThat(accepted.events().getFirst().terms().signedOn()).isEqualTo("2024-01-01");
  }

  @Test
  void whoWasNotQualified_isRefused_alsoInAnImport() {
    var command = aPast("2024-01-01", null, Outcome.NOT_MET);

    assertThat(AgreementDecision.decide(new AgreementState.NotMade(false, false), command, TODAY))
        .isInstanceOf(Refused.class);
  }

  private static List<String> kinds(Decision<AgreementEvent> decision) {
    return switch (decision) {
      case Accepted<AgreementEvent> _ -> List.of();
      case Refused<AgreementEvent> refused ->
          refused.refusals().stream().map(it -> it.kind() + " " + it.pointer()).toList();
    };
  }

  private static Decision<AgreementEvent> imported(String from, @Nullable String endedOn) {
    return AgreementDecision.decide(
        new AgreementState.NotMade(false, false), aPast(from, endedOn), TODAY);
  }

  private static AgreementCommand.Import aPast(String from, @Nullable String endedOn) {
    return aPast(from, endedOn, Outcome.MET);
  }

  private static AgreementCommand.Import aPast(
      String from, @Nullable String endedOn, Outcome outcome) {
    return aPast(from, endedOn, List.of("weekly"), outcome);
  }

  private static AgreementCommand.Import aPast(
      String from, @Nullable String endedOn, List<String> plan, Outcome outcome) {
    return new AgreementCommand.Import(
        new Offer(
            SOMEBODY,
            SOMEBODY,
            SOMEBODY,
            "zz",
            LocalDate.parse(from),
            plan,
            WORDS,
            List.of(),
            List.of(aFinding(outcome))),
        endedOn == null ? null : LocalDate.parse(endedOn));
  }

  private static Finding aFinding(Outcome outcome) {
    return new Finding(
        "supervisor-type", outcome, "Z", ParameterStatus.CODIFIED, "1", Map.of(), "m");
  }

  private static Decision<AgreementEvent> offered(Outcome outcome) {
    return AgreementDecision.decide(
        new AgreementState.NotMade(false, false), anOffer(outcome), TODAY);
  }

  private static AgreementCommand.Propose anOffer(Outcome outcome) {
    return anOffer(outcome, TODAY);
  }

  private static AgreementCommand.Propose anOffer(Outcome outcome, LocalDate from) {
    return anOffer(outcome, from, List.of("weekly"));
  }

  private static AgreementCommand.Propose anOffer(
      Outcome outcome, LocalDate from, List<String> plan) {
    return new AgreementCommand.Propose(
        new Offer(
            SOMEBODY,
            SOMEBODY,
            SOMEBODY,
            "zz",
            from,
            plan,
            WORDS,
            List.of(),
            List.of(aFinding(outcome))),
        10);
  }

  private static Terms terms(@Nullable LocalDate signedOn) {
    return new Terms(
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        "zz",
        LocalDate.parse("2024-01-01"),
        List.of(),
        List.of(),
        LocalDate.parse("2023-12-01"),
        signedOn);
  }
}
