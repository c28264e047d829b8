package org.cairn.applications.certificate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;

/**
 * Only the day of a historical renewal is known. In the invented state a certificate of 2016-04-04
 * has to be renewed every three years, is lapsed for 13 days after that and can be reactivated for
 * seven months.
 */
class ImportedRenewalsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void aRenewalInTime_meetsTheDateThatIsNext() {
    assertThat(met("2019-03-20", "2022-04-04"))
        .containsExactly("2019-04-04 on 2019-03-20", "2022-04-04 on 2022-04-04");
  }

  @Test
  void aLateRenewal_meetsTheDateThatHasPassed_andTheNextOneMeetsTheNext() {
    assertThat(met("2019-04-10", "2022-04-01"))
        .containsExactly("2019-04-04 on 2019-04-10", "2022-04-04 on 2022-04-01");
  }

  @Test
  void aLateRenewal_leavesAGap() {
    assertThat(
            Certificate.in("zz", "2016-04-04")
                .renewed("2019-04-04", "2019-04-10")
                .segmentsOn("2020-01-01"))
        .extracting(segment -> segment.status() + " " + segment.from())
        .startsWith("ACTIVE 2016-04-04", "LAPSED 2019-04-05", "ACTIVE 2019-04-10");
  }

  @Test
  void aSecondRenewalForTheSameDate_isRefused() {
    assertThat(refusal("2019-03-20", "2019-03-25"))
        .isEqualTo("renewal-out-of-turn at /renewedOn/1");
  }

  @Test
  void renewals_comeInTheirOrder_andAfterTheIssue() {
    assertThat(refusal("2016-04-04")).isEqualTo("renewal-out-of-turn at /renewedOn/0");
    assertThat(refusal("2022-04-01", "2019-04-01")).startsWith("certificate-termination");
    assertThat(refusal("2019-04-01", "2019-04-01"))
        .isEqualTo("renewal-out-of-turn at /renewedOn/1");
  }

  @Test
  void whatIsTerminated_isNotRenewed() {
    assertThat(met("2019-11-03")).containsExactly("2019-04-04 on 2019-11-03");
    assertThat(refusal("2019-11-04")).isEqualTo("certificate-termination at /renewedOn/0");
  }

  @Test
  void theFuture_isRefused() {
    assertThat(refusal("2019-04-01", "2022-04-01", "2025-04-01", "2026-11-22"))
        .isEqualTo("date-in-future at /renewedOn/3");
  }

  private static List<String> met(String... days) {
    return ((Accepted<Renewal>) of(days))
        .events().stream()
            .map(it ->
                it.periodEnding()
                    + " on "
                    + LocalDate.ofInstant(
                        it.at(), Certificate.in("zz", "2016-04-04").pack().zone()))
            .toList();
  }

  private static String refusal(String... days) {
    var refusal = ((Refused<Renewal>) of(days)).refusals().getFirst();
    return refusal.kind() + " at " + refusal.pointer();
  }

  private static Decision<Renewal> of(String... days) {
    return ImportedRenewals.of(
        Certificate.in("zz", "2016-04-04").pack(),
        "cbhpss",
        LocalDate.parse("2016-04-04"),
        Stream.of(days).map(LocalDate::parse).toList(),
        NOW);
  }
}
