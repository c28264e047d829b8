package org.cairn.supervision.agreement.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The day on which an agreement may end. */
class AgreementEndTest {

  private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
  private static final UUID SOMEBODY = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");

  @Test
  void anEnd_isNotInTheFuture_andNotBeforeTheBeginning() {
    assertThat(ended("2024-06-01")).isInstanceOf(Accepted.class);
    assertThat(ended("2024-06-02")).isInstanceOf(Refused.class);
    assertThat(ended("2024-01-01")).isInstanceOf(Accepted.class);
    assertThat(ended("2023-12-31")).isInstanceOf(Refused.class);
  }

  /** An offer may be taken back before its first day, and not before it was made. */
  @Test
  void anOffer_doesNotEndBeforeItWasMade() {
    var ahead =
        new AgreementState.Proposed(
            new Terms(
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                "zz",
                LocalDate.parse("2027-01-01"),
                List.of(),
                List.of(),
                LocalDate.parse("2024-05-01"),
                null));

    assertThat(kinds(AgreementDecision.decide(ahead, end("2024-05-01"), TODAY))).isEmpty();
    assertThat(kinds(AgreementDecision.decide(ahead, end("2024-04-30"), TODAY)))
        .containsExactly("end-before-start /on");
    assertThat(
            kinds(
                AgreementDecision.decide(
                    new AgreementState.Proposed(terms(null)), end("2023-11-30"), TODAY)))
        .containsExactly("end-before-start /on");
  }

  /** Until its first day an agreement may be withdrawn, from then on it has lasted a day. */
  @Test
  void anAgreement_endsBeforeItsFirstDay_onlyWhileThatIsInTheFuture() {
    var fromTomorrow = signed(TODAY.plusDays(1));
    var fromToday = signed(TODAY);

    assertThat(kinds(AgreementDecision.decide(fromTomorrow, end("2024-06-01"), TODAY))).isEmpty();
    assertThat(kinds(AgreementDecision.decide(fromTomorrow, end("2024-05-01"), TODAY))).isEmpty();
    assertThat(kinds(AgreementDecision.decide(fromTomorrow, end("2024-04-30"), TODAY)))
        .containsExactly("end-before-start /on");
    assertThat(kinds(AgreementDecision.decide(fromToday, end("2024-06-01"), TODAY))).isEmpty();
    assertThat(kinds(AgreementDecision.decide(fromToday, end("2024-05-31"), TODAY)))
        .containsExactly("end-before-start /on");
  }

  @Test
  void anEnd_isNotBeforeTheLastSession_andTheRefusalNamesItsDay() {
    var state = new AgreementState.Signed(terms(TODAY), LocalDate.parse("2024-03-05"));
    var decision =
        AgreementDecision.decide(
            state, new AgreementCommand.End(LocalDate.parse("2024-03-04")), TODAY);

    assertThat(kinds(decision)).containsExactly("end-before-last-session /on");
    assertThat(((Refused<AgreementEvent>) decision).refusals().getFirst().message())
        .contains("2024-03-05");
    assertThat(
            AgreementDecision.decide(
                state, new AgreementCommand.End(LocalDate.parse("2024-03-05")), TODAY))
        .isInstanceOf(Accepted.class);
  }

  /** Offered and signed in May. */
  private static AgreementState signed(LocalDate from) {
    LocalDate inMay = LocalDate.parse("2024-05-01");
    return new AgreementState.Signed(
        new Terms(SOMEBODY, SOMEBODY, SOMEBODY, "zz", from, List.of(), List.of(), inMay, inMay),
        null);
  }

  private static AgreementCommand end(String on) {
    return new AgreementCommand.End(LocalDate.parse(on));
  }

  private static Decision<AgreementEvent> ended(String on) {
    return AgreementDecision.decide(
        new AgreementState.Signed(terms(TODAY), null),
        new AgreementCommand.End(LocalDate.parse(on)),
        TODAY);
  }

  private static List<String> kinds(Decision<AgreementEvent> decision) {
    return switch (decision) {
      case Accepted<AgreementEvent> _ -> List.of();
      case Refused<AgreementEvent> refused ->
          refused.refusals().stream().map(it -> it.kind() + " " + it.pointer()).toList();
    };
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
