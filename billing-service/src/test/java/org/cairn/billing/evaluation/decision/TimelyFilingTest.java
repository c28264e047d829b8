package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.jurisdictions.parameter.BillingParameters.FilingBasis;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a claim may be filed. */
class TimelyFilingTest {

  private @Nullable LocalDate receivedOn;
  private @Nullable LocalDate retro;
  private @Nullable LocalDate disability;
  private @Nullable LocalDate medicare;
  private @Nullable Boolean medicareTimely;
  private @Nullable LocalDate thirdParty;

  @Test
  void twelveMonthsAreCalendarMonths() {
    assertThat(of("2023-03-10").deadline()).hasToString("2024-03-10");
    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.SERVICE_DATE);
    assertThat(of("2024-02-28").deadline()).hasToString("2025-02-28");
  }

  @Test
  void afterALeapDay_theMonthEndsEarlier_orRollsOver() {
    assertThat(of("2024-02-29").deadline()).hasToString("2025-02-28");
    assertThat(of("us-mt", "2024-02-29", Map.of("month_end", "roll")).deadline())
        .hasToString("2025-03-01");
    assertThat(of("us-mt", "2024-02-28", Map.of("month_end", "roll")).deadline())
        .hasToString("2025-02-28");
  }

  @ParameterizedTest
  @CsvSource({"2024-03-09, true", "2024-03-10, true", "2024-03-11, false"})
  void theLastDay_isStillTimely(LocalDate received, boolean timely) {
    receivedOn = received;

    FilingAnswer answer = of("2023-03-10");

    assertThat(answer.timely()).isEqualTo(timely);
    assertThat(answer.findings())
        .extracting(finding -> finding.outcome())
        .containsExactly(timely ? Outcome.MET : Outcome.NOT_MET);
  }

  @Test
  void whatWasNotReceived_isNeitherTimelyNorLate() {
    assertThat(of("2023-03-10").timely()).isNull();
  }

  @Test
  void eligibilityFoundLater_movesTheStart() {
    retro = LocalDate.parse("2023-09-01");

    assertThat(of("2023-03-10").deadline()).hasToString("2024-09-01");
    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.RETRO_ELIGIBILITY);
  }

  @Test
  void aDisabilityFoundLater_movesTheStart() {
    retro = LocalDate.parse("2023-09-01");
    disability = LocalDate.parse("2023-10-01");

    assertThat(of("2023-03-10").deadline()).hasToString("2024-10-01");
    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.DISABILITY_DETERMINATION);
  }

  @Test
  void medicaresLetter_givesSixMonths_ifTheyEndLater() {
    medicare = LocalDate.parse("2023-08-01");
    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.SERVICE_DATE);

    medicare = LocalDate.parse("2024-01-31");
    medicareTimely = true;
    assertThat(of("2023-03-10").deadline()).hasToString("2024-07-31");
    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.MEDICARE_EOB);
  }

  @Test
  void whatMedicareRefusedAsLate_opensNoNewTime() {
    medicare = LocalDate.parse("2024-01-31");
    medicareTimely = false;

    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.SERVICE_DATE);
  }

  @Test
  void aThirdPartysNotice_givesSixMonths() {
    thirdParty = LocalDate.parse("2024-08-31");

    assertThat(of("2023-03-10").deadline()).hasToString("2025-02-28");
    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.THIRD_PARTY_NOTICE);
  }

  @Test
  void ofEqualDeadlines_theServicesOwnIsTold() {
    retro = LocalDate.parse("2023-03-10");

    assertThat(of("2023-03-10").basis()).isEqualTo(FilingBasis.SERVICE_DATE);
  }

  @Test
  void whereNothingIsKnown_aPersonDecides() {
    receivedOn = LocalDate.parse("2023-03-11");

    FilingAnswer answer = of("us-nj", "2023-03-10", Map.of());

    assertThat(answer.deadline()).isNull();
    assertThat(answer.basis()).isNull();
    assertThat(answer.timely()).isNull();
    assertThat(answer.findings())
        .extracting(finding -> finding.outcome())
        .containsExactly(Outcome.UNVERIFIED);
  }

  @Test
  void whatIsLateByTheKnownTime_isOpen_whileAnotherIsUnknown() {
    medicare = LocalDate.parse("2023-05-01");

    receivedOn = LocalDate.parse("2023-10-11");
    assertThat(of("zz", "2023-03-10", Map.of()).timely()).isNull();
    receivedOn = LocalDate.parse("2023-10-10");
    assertThat(of("zz", "2023-03-10", Map.of()).timely()).isTrue();
  }

  @Test
  void theMonths_canBeOverridden() {
    assertThat(
            of("us-mt", "2023-03-10", Map.of("billing.timely_filing.medicaid.service_date", 6))
                .deadline())
        .hasToString("2023-09-10");
  }

  private FilingAnswer of(String serviceDate) {
    return of("us-mt", serviceDate, Map.of());
  }

  private FilingAnswer of(
      String jurisdiction, String serviceDate, Map<String, Object> overrides) {
    return TimelyFiling.of(
        Bill.pack(jurisdiction, overrides),
        new FilingQuestion(
            "medicaid",
            LocalDate.parse(serviceDate),
            receivedOn,
            retro,
            disability,
            medicare,
            medicareTimely,
            thirdParty));
  }
}
