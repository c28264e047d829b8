package org.cairn.supervision.supervisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.jurisdictions.parameter.LicenseType.CBHPSS;
import static org.cairn.jurisdictions.parameter.LicenseType.LCPC;
import static org.cairn.jurisdictions.parameter.LicenseType.LCSW;
import static org.cairn.jurisdictions.parameter.LicenseType.SWLC;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of somebody's licenses is judged, and what the answer rests on. */
class LicenseReviewTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final Map<String, @Nullable Object> AS_IT_IS = Map.of();
  private static final Map<String, @Nullable Object> PEERS_MAY =
      Map.of("peer_supervisor_allowed", true);
  private static final Map<String, @Nullable Object> NO_LAPSE =
      Map.of("lapsed_supervisor_counts", false);

  @Test
  void aPeer_restsOnTheFlag_whereTheListDoesNotNameThem() {
    assertThat(reviewed(PEERS_MAY, license(CBHPSS, "2010-01-01")).typeRests().path())
        .isEqualTo(Flags.PEER_SUPERVISOR_ALLOWED.path());
  }

  @Test
  void whoIsOnTheList_restsOnIt_evenWherePeersMay() {
    assertThat(
            reviewed(PEERS_MAY, license(LCSW, "2010-01-01"), license(CBHPSS, "2010-01-01"))
                .typeRests()
                .path())
        .isEqualTo(SupervisionParameters.SUPERVISOR_TYPES.path());
  }

  @Test
  void whoMayNot_mayNotByTheList() {
    assertThat(reviewed(PEERS_MAY, license(SWLC, "2010-01-01")).typeRests().path())
        .isEqualTo(SupervisionParameters.SUPERVISOR_TYPES.path());
    assertThat(reviewed(PEERS_MAY).typeRests().path())
        .isEqualTo(SupervisionParameters.SUPERVISOR_TYPES.path());
  }

  @Test
  void ofTwoInForce_theOneOldEnoughIsJudged_inWhicheverOrderTheyCome() {
    License fresh = license(LCSW, "2023-01-01");
    License old = license(LCPC, "2012-01-01");

    assertThat(reviewed(AS_IT_IS, fresh, old).issuedOn()).contains(day("2012-01-01"));
    assertThat(reviewed(AS_IT_IS, old, fresh).issuedOn()).contains(day("2012-01-01"));
  }

  @Test
  void oneInForce_goesBeforeAnOlderOneThatExpired() {
    License expired = lapsed("2012-01-01", "2020-12-31");
    License fresh = license(LCPC, "2023-01-01");

    LicenseReview review = reviewed(AS_IT_IS, expired, fresh);

    assertThat(review.issuedOn()).contains(day("2023-01-01"));
    assertThat(review.force()).isEqualTo(Outcome.MET);
    assertThat(review.isExperienced()).isFalse();
    assertThat(reviewed(AS_IT_IS, fresh, expired).issuedOn()).contains(day("2023-01-01"));
  }

  @Test
  void ofTwoThatExpired_theOneOldEnoughIsJudged() {
    License fresh = lapsed("2022-01-01", "2023-12-31");
    License old = lapsed("2012-01-01", "2020-12-31");

    assertThat(reviewed(AS_IT_IS, fresh, old).issuedOn()).contains(day("2012-01-01"));
    assertThat(reviewed(AS_IT_IS, old, fresh).issuedOn()).contains(day("2012-01-01"));
  }

  @Test
  void aLapseThatDoesNotCount_restsOnTheFlag_andEveryOtherAnswerOnTheDays() {
    License lapsed = lapsed("2010-01-01", "2024-05-31");
    License renewed = license(LCSW, "2010-01-01");

    assertThat(reviewed(NO_LAPSE, lapsed).forceRests().path())
        .isEqualTo(Flags.LAPSED_SUPERVISOR_COUNTS.path());
    assertThat(reviewed(NO_LAPSE, renewed).forceRests().path())
        .isEqualTo(SupervisionParameters.SUPERVISOR_LAPSE_DAYS.path());
    assertThat(reviewed(AS_IT_IS, lapsed).forceRests().path())
        .isEqualTo(SupervisionParameters.SUPERVISOR_LAPSE_DAYS.path());
    assertThat(reviewed(AS_IT_IS, renewed).forceRests().path())
        .isEqualTo(SupervisionParameters.SUPERVISOR_LAPSE_DAYS.path());
  }

  @Test
  void daysOfALapse_areCountedFromTheDayAfterTheRenewalDate() {
    assertThat(reviewed(AS_IT_IS, lapsed("2010-01-01", "2024-05-20")).daysLapsed()).contains(12L);
    assertThat(reviewed(AS_IT_IS, lapsed("2010-01-01", "2024-05-31")).daysLapsed()).contains(1L);
    assertThat(reviewed(AS_IT_IS, lapsed("2010-01-01", "2024-06-01")).daysLapsed()).isEmpty();
    assertThat(reviewed(AS_IT_IS, license(LCSW, "2010-01-01")).daysLapsed()).isEmpty();
    assertThat(reviewed(AS_IT_IS).daysLapsed()).isEmpty();
  }

  @Test
  void theFlags_areTold() {
    assertThat(reviewed(AS_IT_IS).peersAllowed()).isFalse();
    assertThat(reviewed(PEERS_MAY).peersAllowed()).isTrue();
    assertThat(reviewed(AS_IT_IS).lapsedCounts()).isTrue();
    assertThat(reviewed(NO_LAPSE).lapsedCounts()).isFalse();
  }

  @Test
  void everyLicense_isNamed_alsoOneOfATypeThatNobodyKnows() {
    assertThat(reviewed(AS_IT_IS, license(LCSW, "2010-01-01"), license(null, "2010-01-01")).types())
        .containsExactly("lcsw", "");
    assertThat(reviewed(AS_IT_IS).types()).isEmpty();
  }

  @Test
  void aLicenseOfATypeThatNobodyKnows_isOfNone() {
    assertThat(reviewed(PEERS_MAY, license(null, "2010-01-01")).type()).isEqualTo(Outcome.NOT_MET);
  }

  private static LicenseReview reviewed(
      Map<String, @Nullable Object> overrides, License... licenses) {
    var rules = (Scenario.Rules) PACKS.scenario("us-mt", null, overrides);
    return LicenseReview.of(rules.pack(), DAY, List.copyOf(Arrays.asList(licenses)));
  }

  private static License license(@Nullable LicenseType type, String issuedOn) {
    return new License(type, null, day(issuedOn), null);
  }

  private static License lapsed(String issuedOn, String missedOn) {
    return new License(LCSW, null, day(issuedOn), day(missedOn));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
