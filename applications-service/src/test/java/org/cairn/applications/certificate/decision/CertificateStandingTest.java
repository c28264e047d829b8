package org.cairn.applications.certificate.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.certificate.decision.CertificateStatus.ACTIVE;
import static org.cairn.applications.certificate.decision.CertificateStatus.EXPIRED;
import static org.cairn.applications.certificate.decision.CertificateStatus.LAPSED;
import static org.cairn.applications.certificate.decision.CertificateStatus.TERMINATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.applications.certificate.decision.CertificateStanding.Practice;
import org.cairn.applications.certificate.decision.CertificateStanding.Renewable;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateStandingTest {

  @ParameterizedTest
  @CsvSource({
    "2024-05-10,ACTIVE,LICENSED,RENEWAL,0",
    "2024-12-31,ACTIVE,LICENSED,RENEWAL,0",
    "2025-01-01,LAPSED,LICENSED,RENEWAL,1",
    "2025-02-14,LAPSED,LICENSED,RENEWAL,1",
    "2025-02-15,EXPIRED,UNLICENSED,REACTIVATION,1",
    "2025-12-31,EXPIRED,UNLICENSED,REACTIVATION,1",
    "2026-01-01,EXPIRED,UNLICENSED,REACTIVATION,2",
    "2026-12-31,EXPIRED,UNLICENSED,REACTIVATION,2",
    "2027-01-01,TERMINATED,UNLICENSED,NEW_APPLICATION,3"
  })
  void aCertificate_lapsesFor45Days_expiresForTwoYears_andIsTerminated(
      String day, CertificateStatus status, Practice practice, Renewable renewable, int missed) {
    CertificateStanding standing = Certificate.of("2024-05-10").on(day);

    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.practice()).isEqualTo(practice);
    assertThat(standing.renewable()).isEqualTo(renewable);
    assertThat(standing.missedPeriods()).isEqualTo(missed);
    assertThat(standing.renewalDueOn()).isEqualTo("2024-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "exempt,2024-12-20,2024-12-31",
    "roll,2024-12-20,2025-12-31",
    "roll,2024-12-16,2025-12-31",
    "roll,2024-12-15,2024-12-31",
    "roll,2024-12-31,2025-12-31"
  })
  void aShortFirstTerm_isRolledIntoTheNextOneWhereTheFlagSaysSo(
      String flag, String certifiedOn, String dueOn) {
    Certificate certificate = Certificate.of(certifiedOn).with("short_first_term", flag);

    assertThat(certificate.on(certifiedOn).renewalDueOn()).isEqualTo(dueOn);
    assertThat(certificate.on(dueOn).status()).isEqualTo(ACTIVE);
    assertThat(certificate.on(dueOn).missedPeriods()).isZero();
    assertThat(CertificateStanding.renewalDates(certificate.pack(), "cbhpss", certificate.facts()))
        .accepts(LocalDate.parse(dueOn));
  }

  @Test
  void theCycle_isWhatARequestSaysOfIt_alsoBeforeTheFirstOneThatIsKnown() {
    assertThat(Certificate.of("2016-05-10").on("2016-06-01").status()).isNull();
    assertThat(
            Certificate.of("2016-05-10")
                .with("renewal.cycle.years", 2)
                .on("2016-06-01")
                .renewalDueOn())
        .isEqualTo("2017-12-31");
  }

  @Test
  void theLastDayOfTheSecondYear_isTerminatedWhereTheFlagSaysSo() {
    Certificate certificate = Certificate.of("2024-05-10").with("two_year_inclusive", false);

    assertThat(certificate.on("2026-12-30").status()).isEqualTo(EXPIRED);
    assertThat(certificate.on("2026-12-31").status()).isEqualTo(TERMINATED);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01T06:59:59Z,ACTIVE",
    "2025-01-01T07:00:00Z,LAPSED",
    "2024-12-31T23:59:59-07:00,ACTIVE",
    "2025-01-01T00:30:00+01:00,ACTIVE",
    "2025-02-15T06:59:59Z,LAPSED"
  })
  void theDay_isThatOfTheStatesOwnZone(String at, CertificateStatus status) {
    assertThat(Certificate.of("2024-05-10").at(at).status()).isEqualTo(status);
  }

  @Test
  void aRenewal_carriesToTheNextRenewalDate() {
    CertificateStanding standing =
        Certificate.of("2024-05-10").renewed("2024-12-31", "2024-12-01").on("2025-06-01");

    assertThat(standing.status()).isEqualTo(ACTIVE);
    assertThat(standing.renewalDueOn()).isEqualTo("2025-12-31");
    assertThat(standing.missedPeriods()).isZero();
  }

  @Test
  void aRenewalThatIsStillToCome_doesNotHelpYet() {
    Certificate certificate = Certificate.of("2024-05-10").renewed("2024-12-31", "2025-01-20");

    assertThat(certificate.on("2025-01-19").status()).isEqualTo(LAPSED);
    assertThat(certificate.on("2025-01-20").status()).isEqualTo(ACTIVE);
    assertThat(certificate.on("2026-01-01").status()).isEqualTo(LAPSED);
  }

  @Test
  void aRenewalJustBeforeMidnight_countsForTheOldYear() {
    Certificate certificate =
        Certificate.of("2024-05-10").renewedAt("2024-12-31", "2025-01-01T06:59:59Z");

    assertThat(certificate.segmentsOn("2025-06-01").getFirst().to()).isEqualTo("2025-12-31");
  }

  @Test
  void aLaterRenewal_healsTheMissedOne() {
    CertificateStanding standing =
        Certificate.of("2022-05-10").renewed("2023-12-31", "2024-06-01").on("2024-07-01");

    assertThat(standing.status()).isEqualTo(ACTIVE);
    assertThat(standing.missedPeriods()).isZero();
    assertThat(standing.renewalDueOn()).isEqualTo("2024-12-31");
  }

  @Test
  void fees_areTheRenewalAndAllOfItAgainForEachMissedPeriod() {
    assertThat(Certificate.of("2024-05-10").on("2024-12-31").fees())
        .isEqualTo(new RenewalFees(9300L, 0L, 0L, 9300L));
    assertThat(Certificate.of("2024-05-10").on("2025-01-01").fees())
        .isEqualTo(new RenewalFees(9300L, 9300L, 0L, 18_600L));
    assertThat(Certificate.of("2024-05-10").on("2026-06-01").fees())
        .isEqualTo(new RenewalFees(9300L, 18_600L, 0L, 27_900L));
    assertThat(Certificate.of("2024-05-10").on("2027-01-01").fees()).isNull();
  }

  @Test
  void pastRenewals_arePaidWhereTheFlagSaysSo_exceptTheCurrentOne() {
    Certificate certificate = Certificate.of("2024-05-10").with("past_renewal_fees", true);

    assertThat(certificate.on("2025-01-01").fees())
        .isEqualTo(new RenewalFees(9300L, 9300L, 0L, 18_600L));
    assertThat(certificate.on("2026-06-01").fees())
        .isEqualTo(new RenewalFees(9300L, 18_600L, 9300L, 37_200L));
  }

  @Test
  void thePenalty_isOfTheFeeThatTheFlagNames() {
    List<Map<String, Object>> fees =
        List.of(
            Map.of("from", "2018-01-01", "cents", 9300),
            Map.of("from", "2025-07-01", "cents", 10_000));
    Certificate certificate = Certificate.of("2023-05-10").with("fees.renewal", fees);

    assertThat(certificate.on("2025-08-01").fees())
        .isEqualTo(new RenewalFees(10_000L, 20_000L, 0L, 30_000L));
    certificate.with("late_fee_basis", "period_fee");
    assertThat(certificate.on("2025-08-01").fees())
        .isEqualTo(new RenewalFees(10_000L, 18_600L, 0L, 28_600L));
    certificate.with("past_renewal_fees", true);
    assertThat(certificate.on("2025-08-01").fees())
        .isEqualTo(new RenewalFees(10_000L, 18_600L, 9300L, 37_900L));
  }

  @Test
  void whatIsWaivedOfTheFee_isNotWaivedOfThePenalty() {
    Certificate certificate = Certificate.of("2024-05-10").with("fee_abatement", 0.25);

    assertThat(certificate.on("2025-01-01").fees())
        .isEqualTo(new RenewalFees(6975L, 9300L, 0L, 16_275L));
    assertThat(certificate.with("fee_abatement", 1).on("2024-12-01").fees())
        .isEqualTo(new RenewalFees(0L, 0L, 0L, 0L));
  }

  @Test
  void aFeeThatIsNotKnown_isNotAnswered() {
    CertificateStanding standing = Certificate.of("2018-10-01").on("2019-06-01");

    assertThat(standing.fees()).isEqualTo(new RenewalFees(null, null, 0L, null));
    assertThat(standing.findings())
        .filteredOn(finding -> finding.ruleId().equals("renewal-fee"))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.UNVERIFIED);
  }

  @Test
  void education_isOwedForMissedYears_butNotForTheFirst() {
    assertThat(Certificate.of("2024-05-10").on("2025-03-01").educationYearsOwed()).isEmpty();
    assertThat(Certificate.of("2024-05-10").on("2026-03-01").educationYearsOwed())
        .containsExactly(2025);
    assertThat(
            Certificate.of("2022-05-10")
                .renewed("2022-12-31", "2022-12-01")
                .renewed("2023-12-31", "2023-12-01")
                .on("2025-03-01")
                .educationYearsOwed())
        .containsExactly(2024);
  }

  @Test
  void aCertificateOfTheLastDayOfTheYear_isToBeRenewedThatDay() {
    assertThat(Certificate.of("2024-12-31").on("2024-12-31").renewalDueOn())
        .isEqualTo("2024-12-31");
    assertThat(Certificate.of("2024-12-31").on("2025-01-01").status()).isEqualTo(LAPSED);
  }
}
