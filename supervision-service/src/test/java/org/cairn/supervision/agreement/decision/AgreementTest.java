package org.cairn.supervision.agreement.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.agreement.decision.Agreement.Status;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days of an agreement as it is recorded. */
class AgreementTest {

  private static final UUID SOMEBODY = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");

  @Test
  void itIsInForce_fromItsFirstDayToItsLast() {
    Agreement ended = new Agreement(terms("2024-01-01"), Status.ENDED, day("2024-05-31"), 3);

    assertThat(ended.isInForce(day("2023-12-31"))).isFalse();
    assertThat(ended.isInForce(day("2024-01-01"))).isTrue();
    assertThat(ended.isInForce(day("2024-05-31"))).isTrue();
    assertThat(ended.isInForce(day("2024-06-01"))).isFalse();
  }

  @Test
  void whileItLasts_itIsInForceOnEveryDayFromItsFirst() {
    Agreement signed = new Agreement(terms("2024-01-01"), Status.SIGNED, null, 2);

    assertThat(signed.isInForce(day("2023-12-31"))).isFalse();
    assertThat(signed.isInForce(day("2044-01-01"))).isTrue();
  }

  @Test
  void untilBothHaveSigned_itIsNotInForce() {
    Agreement offered = new Agreement(terms(null), Status.PROPOSED, null, 1);

    assertThat(offered.isInForce(day("2024-01-01"))).isFalse();
  }

  @Test
  void itIsBackdated_ifItBeginsBeforeTheOfferOrTheSignature() {
    assertThat(terms("2023-12-31", null).isBackdated()).isFalse();
    assertThat(terms("2024-01-01", null).isBackdated()).isFalse();
    assertThat(terms("2024-01-02", null).isBackdated()).isTrue();
    assertThat(terms("2023-12-31", "2024-01-01").isBackdated()).isFalse();
    assertThat(terms("2023-12-31", "2024-01-02").isBackdated()).isTrue();
    assertThat(terms("2024-01-02", "2024-01-01").isBackdated()).isTrue();
  }

  @Test
  void relationsAndStates_areWrittenInLowerCase() {
    assertThat(terms("2024-01-01").relationCodes())
        .containsExactly("financial_dependent", "own_therapist");
    assertThat(Status.values())
        .extracting(Status::code)
        .containsExactly("proposed", "signed", "ended");
  }

  private static Terms terms(@Nullable String signedOn) {
    return terms("2024-01-01", signedOn);
  }

  private static Terms terms(String proposedOn, @Nullable String signedOn) {
    return new Terms(
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        "zz",
        day("2024-01-01"),
        List.of("weekly"),
        List.of(SupervisorRelation.FINANCIAL_DEPENDENT, SupervisorRelation.OWN_THERAPIST),
        day(proposedOn),
        signedOn == null ? null : day(signedOn));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
