package org.cairn.timeline.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A standing comes from what the owners published; the latest publication about a day counts. */
class StandingOnADayTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @Test
  void aCertificate_hasTheStatusOfItsSegment() {
    StandingFact issued = certificate(ONE, "zz", active("2026-03-10", "2028-03-09"));

    var standing = on("2028-03-09", issued).certificates();

    assertThat(standing)
        .containsExactly(
            new Standing.Certificate(
                ONE,
                "cbhpss",
                "zz",
                LocalDate.of(2028, 3, 9),
                "active",
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2028, 3, 9),
                "zz-cert",
                "2026.1"));
    assertThat(on("2028-03-10", issued).certificates()).isEmpty();
    assertThat(on("2026-03-09", issued).certificates()).isEmpty();
  }

  @Test
  void ofTwoCertificatesOfAKind_theOneLearnedLaterCounts_andBeforeItTheOther() {
    StandingFact old = certificate(ONE, "zz", active("2020-01-01", "2027-12-31"));
    StandingFact renewed = certificate(TWO, "zz", active("2026-01-01", "2029-12-31"));

    assertThat(on("2026-06-01", renewed, old).certificates())
        .extracting(Standing.Certificate::certificateId)
        .containsExactly(TWO);
    assertThat(on("2025-06-01", renewed, old).certificates())
        .extracting(Standing.Certificate::certificateId)
        .containsExactly(ONE);
  }

  @Test
  void certificatesOfTwoStates_areShownSideBySide() {
    StandingFact here = certificate(ONE, "zz", active("2026-01-01", "2029-12-31"));
    StandingFact there = certificate(TWO, "yy", active("2026-01-01", "2029-12-31"));

    assertThat(on("2026-06-01", here, there).certificates())
        .extracting(Standing.Certificate::jurisdiction)
        .containsExactly("zz", "yy");
  }

  @Test
  void supervision_hasAStandingPerProfile() {
    StandingFact state = supervision(ONE, "state", "met");
    StandingFact payer = supervision(TWO, "payer", "overdue");

    assertThat(on("2026-06-01", state, payer).supervision())
        .extracting(Standing.Supervision::profile, Standing.Supervision::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("state", "met"),
            org.assertj.core.groups.Tuple.tuple("payer", "overdue"));
  }

  @Test
  void anEmployment_lastsUntilItsLastDayInclusive() {
    StandingFact started = fact("EmploymentStarted", ONE, "2026-03-15", "{\"agencyId\":\"%s\"}");
    StandingFact ended = fact("EmploymentEnded", ONE, "2026-06-30", "{\"agencyId\":\"%s\"}");

    assertThat(on("2026-06-30", ended, started).employments())
        .containsExactly(
            new Standing.Employment(
                ONE,
                TWO,
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 3, 15),
                LocalDate.of(2026, 6, 30)));
    assertThat(on("2026-03-14", ended, started).employments()).isEmpty();
    assertThat(on("2026-07-01", ended, started).employments()).isEmpty();
    assertThat(on("2026-07-01", started).employments()).hasSize(1);
    assertThat(on("2026-07-01", ended, started).employed(LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(on("2026-06-30", ended, started).employed(LocalDate.of(2026, 7, 1))).isFalse();
  }

  @Test
  void anAgreement_holdsFromItsFirstDay_notFromItsSignature() {
    StandingFact signed =
        fact(
            "AgreementSigned",
            ONE,
            "2026-03-10",
            "{\"supervisorId\":\"%s\",\"from\":\"2026-03-16\"}");

    assertThat(on("2026-03-15", signed).agreements()).isEmpty();
    assertThat(on("2026-03-16", signed).agreements())
        .extracting(Standing.Agreement::supervisorId)
        .containsExactly(TWO);
  }

  @Test
  void today_isTheDayWhereTheStandingHolds() {
    Packs packs = Packs.fromClasspath();
    Pack western =
        packs.all().stream()
            .filter(pack -> pack.zone().getRules().getOffset(late()).getTotalSeconds() < 0)
            .findFirst()
            .orElseThrow();
    RequestedDay today = RequestedDay.today(Clock.fixed(late(), ZoneOffset.UTC), packs);

    assertThat(today.in(western.jurisdiction())).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(today.in("nowhere")).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(today.in(null)).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  /** An hour after midnight in UTC, and still the evening before further west. */
  private static Instant late() {
    return Instant.parse("2026-03-02T01:00:00Z");
  }

  private static StandingOnADay on(String day, StandingFact... newestFirst) {
    return new StandingOnADay(List.of(newestFirst), RequestedDay.exactly(LocalDate.parse(day)));
  }

  private static String active(String from, String to) {
    return "{\"status\":\"active\",\"from\":\"%s\",\"to\":\"%s\",\"ruleId\":\"zz-cert\"}"
        .formatted(from, to);
  }

  private static StandingFact certificate(UUID id, String jurisdiction, String segment) {
    return fact(
        "CertificateIssued",
        id,
        "2026-03-10",
        "{\"credentialType\":\"cbhpss\",\"packVersion\":\"2026.1\",\"segments\":[" + segment + "]}",
        jurisdiction);
  }

  private static StandingFact supervision(UUID id, String profile, String state) {
    return fact(
        "SupervisionStandingChanged",
        id,
        "2026-03-10",
        """
        {"profile":"%s","ruleId":"r","packVersion":"1",
         "segments":[{"state":"%s","from":"2026-01-01"}]}
        """
            .formatted(profile, state),
        "zz");
  }

  private static StandingFact fact(String type, UUID id, String day, String details) {
    return fact(type, id, day, details.formatted(TWO), null);
  }

  private static StandingFact fact(
      String type, UUID id, String day, String details, @Nullable String jurisdiction) {
    try {
      return new StandingFact(
          type, id, LocalDate.parse(day), jurisdiction, new ObjectMapper().readTree(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
