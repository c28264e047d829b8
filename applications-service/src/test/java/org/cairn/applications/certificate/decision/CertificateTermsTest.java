package org.cairn.applications.certificate.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cairn.applications.certificate.decision.CertificateStatus.ACTIVE;
import static org.cairn.applications.certificate.decision.CertificateStatus.EXPIRED;
import static org.cairn.applications.certificate.decision.CertificateStatus.LAPSED;
import static org.cairn.applications.certificate.decision.CertificateStatus.TERMINATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cairn.applications.certificate.decision.CertificateStanding.Practice;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the days of a certificate follow one another, here and in other states. */
class CertificateTermsTest {

  @Test
  void fromWhenARenewalCanBeFiled_isKnownInSomeStates() {
    assertThat(Certificate.of("2024-05-10").on("2024-06-01").renewalOpensOn()).isNull();
    assertThat(Certificate.in("zz", "2024-05-10").on("2024-06-01").renewalOpensOn())
        .isEqualTo("2027-03-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-10,ACTIVE",
    "2027-05-11,LAPSED",
    "2027-05-23,LAPSED",
    "2027-05-24,EXPIRED",
    "2027-12-09,EXPIRED",
    "2027-12-10,TERMINATED"
  })
  void anotherState_hasOtherTerms(String day, CertificateStatus status) {
    assertThat(Certificate.in("zz", "2024-05-10").on(day).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "us-ca,2026-03-15,2025-12-15",
    "us-tx,2026-03-15,",
    "us-pa,2026-03-15,",
    "us-mi,2026-02-28,",
    "us-nc,2026-03-31,"
  })
  void otherStates_renewEveryTwoYears_eachInItsWay(String state, String due, String opens) {
    CertificateStanding standing = Certificate.in(state, "2024-03-15").on("2024-06-01");

    assertThat(standing.status()).isEqualTo(ACTIVE);
    assertThat(standing.renewalDueOn()).isEqualTo(due);
    assertThat(standing.renewalOpensOn()).isEqualTo(opens == null ? null : LocalDate.parse(opens));
  }

  @Test
  void northCarolina_letsNobodyBackAfterItsMonth() {
    Certificate certificate = Certificate.in("us-nc", "2022-03-15");

    assertThat(certificate.on("2024-04-30").status()).isEqualTo(LAPSED);
    assertThat(certificate.on("2024-04-30").fees())
        .isEqualTo(new RenewalFees(2000L, 2000L, 0L, 4000L));
    assertThat(certificate.on("2024-05-01").status()).isEqualTo(TERMINATED);
  }

  @Test
  void whereTheDaysOfLapseAreNotKnown_nobodyPractisesAfterTheRenewalDate() {
    CertificateStanding standing = Certificate.in("us-tx", "2022-03-15").on("2024-03-16");

    assertThat(standing.status()).isEqualTo(EXPIRED);
    assertThat(standing.practice()).isEqualTo(Practice.UNLICENSED);
    assertThat(standing.findings())
        .filteredOn(finding -> finding.ruleId().equals("certificate-lapse"))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.UNVERIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "issue_date,clamp,2024-02-29,2026-02-28",
    "issue_date,roll,2024-02-29,2026-03-01",
    "issue_date,clamp,2024-03-15,2026-03-15",
    "first_of_month,clamp,2024-03-15,2026-02-28",
    "last_of_month,clamp,2024-03-15,2026-03-31",
    "calendar_year,clamp,2024-03-15,2025-12-31"
  })
  void terms_areAnchoredAsThePackSays(String anchor, String monthEnd, String issued, String due) {
    CertificateStanding standing =
        Certificate.of(issued)
            .with("renewal.cycle", Map.of("years", 2, "anchor", anchor))
            .with("month_end", monthEnd)
            .on(issued);

    assertThat(standing.renewalDueOn()).isEqualTo(due);
  }

  @Test
  void aLeapDay_comesBack() {
    CertificateStanding standing =
        Certificate.of("2024-02-29")
            .with("renewal.cycle", Map.of("years", 2, "anchor", "issue_date"))
            .renewed("2026-02-28", "2026-02-01")
            .on("2026-03-01");

    assertThat(standing.renewalDueOn()).isEqualTo("2028-02-29");
  }

  @Test
  void whereNoTermIsKnown_nothingIsSaidAndAPersonDecides() {
    CertificateStanding standing = Certificate.of("2017-09-30").on("2026-01-01");

    assertThat(standing.status()).isNull();
    assertThat(standing.practice()).isNull();
    assertThat(standing.renewalDueOn()).isNull();
    assertThat(standing.findings()).extracting(Finding::outcome).containsOnly(Outcome.UNVERIFIED);
  }

  @Test
  void aFinding_saysHowFirmTheRuleIs() {
    assertThat(Certificate.of("2024-05-10").on("2025-01-01").findings())
        .extracting(Finding::ruleId, Finding::outcome, Finding::status)
        .containsExactly(
            tuple("certificate-term", Outcome.NOT_MET, ParameterStatus.CARRIED_FORWARD),
            tuple("certificate-lapse", Outcome.MET, ParameterStatus.CODIFIED),
            tuple("certificate-expiry", Outcome.MET, ParameterStatus.CODIFIED),
            tuple("renewal-fee", Outcome.MET, ParameterStatus.CARRIED_FORWARD),
            tuple("late-fee", Outcome.MET, ParameterStatus.CODIFIED));
  }

  @Test
  void segments_tellTheWholeStory() {
    assertThat(
            Certificate.of("2022-05-10")
                .renewed("2022-12-31", "2023-03-01")
                .renewed("2023-12-31", "2023-11-01")
                .segmentsOn("2024-02-01"))
        .containsExactly(
            segment(ACTIVE, "2022-05-10", "2022-12-31", "certificate-term"),
            segment(LAPSED, "2023-01-01", "2023-02-14", "certificate-lapse"),
            segment(EXPIRED, "2023-02-15", "2023-02-28", "certificate-expiry"),
            segment(ACTIVE, "2023-03-01", "2024-12-31", "certificate-term"),
            segment(LAPSED, "2025-01-01", "2025-02-14", "certificate-lapse"),
            segment(EXPIRED, "2025-02-15", "2026-12-31", "certificate-expiry"),
            new Segment(
                TERMINATED, LocalDate.parse("2027-01-01"), null, "certificate-termination"));
  }

  private static Segment segment(CertificateStatus status, String from, String to, String rule) {
    return new Segment(status, LocalDate.parse(from), LocalDate.parse(to), rule);
  }

  @Property(tries = 300)
  void segments_haveNoGapAndNoOverlap_andAgreeWithTheStanding(
      @ForAll @IntRange(max = 1500) int issued,
      @ForAll @IntRange(min = -1, max = 4) int first,
      @ForAll @IntRange(max = 400) int late,
      @ForAll @IntRange(max = 2500) int asked) {
    LocalDate certifiedOn = LocalDate.parse("2018-01-01").plusDays(issued);
    Certificate certificate = Certificate.of(certifiedOn.toString());
    if (first >= 0) {
      LocalDate due = LocalDate.of(certifiedOn.getYear() + first, 12, 31);
      certificate.renewed(due.toString(), due.minusDays(30).plusDays(late).toString());
    }
    LocalDate day = certifiedOn.plusDays(asked);

    List<Segment> segments = certificate.segmentsOn(day.toString());

    assertThat(segments.getFirst().from()).isEqualTo(certifiedOn);
    assertThat(segments.getLast().to()).isNull();
    for (int i = 1; i < segments.size(); i++) {
      LocalDate before = Objects.requireNonNull(segments.get(i - 1).to());
      assertThat(segments.get(i).from()).isEqualTo(before.plusDays(1));
    }
    assertThat(segments.stream().filter(segment -> segment.holdsOn(day)).map(Segment::status))
        .containsExactly(certificate.on(day.toString()).status());
  }
}
