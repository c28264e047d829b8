package org.cairn.supervision.supervisor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.jurisdictions.parameter.LicenseType.APRN;
import static org.cairn.jurisdictions.parameter.LicenseType.CBHPSS;
import static org.cairn.jurisdictions.parameter.LicenseType.CERTIFIED_PEER_SUPERVISOR;
import static org.cairn.jurisdictions.parameter.LicenseType.LAC;
import static org.cairn.jurisdictions.parameter.LicenseType.LCPC;
import static org.cairn.jurisdictions.parameter.LicenseType.LCSW;
import static org.cairn.jurisdictions.parameter.LicenseType.LMFT;
import static org.cairn.jurisdictions.parameter.LicenseType.PHYSICIAN;
import static org.cairn.jurisdictions.parameter.LicenseType.PSYCHOLOGIST;
import static org.cairn.jurisdictions.parameter.LicenseType.QUALIFIED_PROFESSIONAL;
import static org.cairn.jurisdictions.parameter.LicenseType.SWLC;

import java.util.EnumSet;
import java.util.Set;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may supervise. */
class SupervisorRulesTest {

  private static final Set<LicenseType> TYPES =
      EnumSet.of(PHYSICIAN, PSYCHOLOGIST, LCSW, LCPC, LMFT, LAC);

  @ParameterizedTest
  @EnumSource(LicenseType.class)
  void onlySomeLicenses_mayAtAll(LicenseType type) {
    Candidate candidate = Candidate.on("2026-11-02").licensed(type, "2010-01-01");

    assertThat(candidate.outcome(SupervisorRules.TYPE))
        .isEqualTo(TYPES.contains(type) ? Outcome.MET : Outcome.NOT_MET);
    assertThat(candidate.judged().qualified()).isEqualTo(TYPES.contains(type));
  }

  @Test
  void aNurse_needsTheSpecialty() {
    assertThat(Candidate.on("2026-11-02").licensed(APRN, "2010-01-01").judged().qualified())
        .isFalse();
    assertThat(
            Candidate.on("2026-11-02")
                .licensed(APRN, LicenseSpecialty.PSYCHIATRIC_MENTAL_HEALTH, "2010-01-01", null)
                .judged()
                .qualified())
        .isTrue();
  }

  @Test
  void aPeer_may_whereThePackAllowsIt() {
    Candidate peer = Candidate.on("2026-11-02").licensed(CBHPSS, "2019-01-01");

    assertThat(peer.judged().qualified()).isFalse();
    assertThat(peer.with("peer_supervisor_allowed", true).judged().qualified()).isTrue();
  }

  @Test
  void withoutALicense_nobodyMay() {
    Candidate nobody = Candidate.on("2026-11-02");

    assertThat(nobody.judged().qualified()).isFalse();
    assertThat(nobody.outcome(SupervisorRules.LICENSE)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void threeYears_areEnoughOnTheirLastDay() {
    assertThat(experience(Candidate.on("2023-03-01").licensed(LCSW, "2020-03-01")))
        .isEqualTo(Outcome.MET);
    assertThat(experience(Candidate.on("2023-02-28").licensed(LCSW, "2020-03-01")))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(experience(Candidate.on("2023-02-28").licensed(LCSW, "2020-02-29")))
        .isEqualTo(Outcome.MET);
  }

  @Test
  void twentyHoursOfSupervisionEducation_standInForTheYears() {
    Candidate fresh = Candidate.on("2023-03-01").licensed(LCSW, "2023-01-01");

    assertThat(experience(fresh.educated("19.75"))).isEqualTo(Outcome.NOT_MET);
    assertThat(experience(fresh.educated("20"))).isEqualTo(Outcome.MET);
    assertThat(fresh.judged().qualified()).isTrue();
  }

  @Test
  void theDayOfIssueThatNobodyKnows_showsNoYears() {
    Candidate candidate = Candidate.on("2023-03-01").licensed(LCSW, null);

    assertThat(experience(candidate)).isEqualTo(Outcome.NOT_MET);
    assertThat(experience(candidate.educated("20"))).isEqualTo(Outcome.MET);
  }

  @Test
  void yearsOfACandidatesLicense_doNotCount() {
    Candidate candidate =
        Candidate.on("2023-03-01").licensed(SWLC, "2015-01-01").licensed(LCSW, "2022-01-01");

    assertThat(experience(candidate)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aLicenseIssuedLater_isNoneYet() {
    assertThat(
            Candidate.on("2023-03-01")
                .licensed(LCSW, "2023-03-02")
                .educated("20")
                .outcome(SupervisorRules.LICENSE))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aLapsedLicense_countsFromDay1ToDay45() {
    assertThat(lapsed("2023-12-31")).isEqualTo(Outcome.MET);
    assertThat(lapsed("2024-01-01")).isEqualTo(Outcome.MET);
    assertThat(lapsed("2024-02-14")).isEqualTo(Outcome.MET);
    assertThat(lapsed("2024-02-15")).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aLapsedLicense_doesNotCount_whereThePackSaysSo() {
    assertThat(
            missedOnNewYearsEve("2023-12-31")
                .with("lapsed_supervisor_counts", false)
                .outcome(SupervisorRules.LICENSE))
        .isEqualTo(Outcome.MET);
    assertThat(
            missedOnNewYearsEve("2024-01-01")
                .with("lapsed_supervisor_counts", false)
                .outcome(SupervisorRules.LICENSE))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void ofSeveralLicenses_theOneInForceIsJudged() {
    Qualification judged =
        Candidate.on("2024-06-01")
            .licensed(LCSW, null, "2005-01-01", "2020-12-31")
            .licensed(LCPC, "2015-01-01")
            .judged();

    assertThat(judged.qualified()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = SupervisorRelation.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "OWN_THERAPIST")
  void aRelative_mayNot(SupervisorRelation relation) {
    Candidate candidate = aCandidate().related(relation);

    assertThat(candidate.outcome(SupervisorRules.RELATION)).isEqualTo(Outcome.NOT_MET);
    assertThat(candidate.judged().qualified()).isFalse();
  }

  @Test
  void theRuleAboutRelatives_wasReadUntil2019_andIsCarriedOn() {
    assertThat(Candidate.on("2019-12-27").finding(SupervisorRules.RELATION).status())
        .isEqualTo(ParameterStatus.CODIFIED);
    assertThat(Candidate.on("2019-12-28").finding(SupervisorRules.RELATION).status())
        .isEqualTo(ParameterStatus.CARRIED_FORWARD);
  }

  @Test
  void onesOwnTherapist_isWarnedOf() {
    Candidate therapist = aCandidate().related(SupervisorRelation.OWN_THERAPIST);

    assertThat(therapist.judged().qualified()).isTrue();
    assertThat(therapist.judged().warnings()).containsExactly(SupervisorRules.OWN_THERAPIST);
    assertThat(therapist.outcome(SupervisorRules.RELATION)).isEqualTo(Outcome.MET);
  }

  @Test
  void onesOwnTherapist_mayNot_whereThePackSaysSo() {
    Candidate therapist =
        aCandidate().related(SupervisorRelation.OWN_THERAPIST).with("own_therapist", "block");

    assertThat(therapist.judged().qualified()).isFalse();
    assertThat(therapist.judged().warnings()).isEmpty();
    assertThat(therapist.outcome(SupervisorRules.OWN_THERAPIST)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void overTheCap_isNotQualified_countingTheOneWhoAsks() {
    Candidate qp =
        Candidate.on("2024-06-01").in("us-nc").licensed(QUALIFIED_PROFESSIONAL, "2020-01-01");

    assertThat(qp.with(7).judged().qualified()).isTrue();
    assertThat(qp.with(8).judged().qualified()).isFalse();
    assertThat(qp.with(8).outcome(SupervisorRules.CAPACITY)).isEqualTo(Outcome.NOT_MET);
    assertThat(aCandidate().with(20).judged().qualified()).isTrue();
  }

  @Test
  void otherStates_haveOtherSupervisors() {
    assertThat(
            Candidate.on("2024-06-01")
                .in("us-tx")
                .licensed(CERTIFIED_PEER_SUPERVISOR, "2024-01-01")
                .judged()
                .qualified())
        .isTrue();
    assertThat(
            Candidate.on("2024-06-01")
                .in("us-tx")
                .licensed(CBHPSS, "2010-01-01")
                .judged()
                .qualified())
        .isFalse();
    assertThat(
            Candidate.on("2024-06-01")
                .in("us-ca")
                .licensed(CBHPSS, "2023-01-01")
                .judged()
                .qualified())
        .isTrue();
    assertThat(
            Candidate.on("2024-06-01")
                .in("us-samhsa")
                .licensed(CBHPSS, "2023-01-01")
                .judged()
                .qualified())
        .isTrue();
    assertThat(
            Candidate.on("2024-06-01")
                .in("zz")
                .licensed(LCSW, "2022-06-01")
                .with(4)
                .judged()
                .qualified())
        .isTrue();
    assertThat(
            Candidate.on("2024-06-01")
                .in("zz")
                .licensed(LCSW, "2022-06-01")
                .with(5)
                .judged()
                .qualified())
        .isFalse();
  }

  @Test
  void whatAPackDoesNotKnow_neverQualifies() {
    Candidate candidate = Candidate.on("2024-06-01").in("us-pa").licensed(LCSW, "2010-01-01");

    assertThat(candidate.outcome(SupervisorRules.TYPE)).isEqualTo(Outcome.UNVERIFIED);
    assertThat(candidate.judged().qualified()).isFalse();
  }

  private static Candidate aCandidate() {
    return Candidate.on("2026-11-02").licensed(LCSW, "2010-01-01");
  }

  private static Outcome experience(Candidate candidate) {
    return candidate.outcome(SupervisorRules.EXPERIENCE);
  }

  private static Outcome lapsed(String on) {
    return missedOnNewYearsEve(on).outcome(SupervisorRules.LICENSE);
  }

  private static Candidate missedOnNewYearsEve(String on) {
    return Candidate.on(on).licensed(LCSW, null, "2010-01-01", "2023-12-31");
  }
}
