package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cairn.billing.evaluation.decision.BillingAnswer.Line;
import org.cairn.billing.evaluation.decision.BillingAnswer.NotCovered;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is paid, and what nobody pays. */
class ActivitiesTest {

  @ParameterizedTest
  @EnumSource(
      value = Activity.class,
      names = {
        "COACHING",
        "SELF_ADVOCACY",
        "CRISIS_RELAPSE",
        "COMMUNITY_RESOURCES",
        "NATURAL_SUPPORTS"
      })
  void theFiveServices_arePaid(Activity activity) {
    BillingAnswer answer = Bill.inMontana().note(anHour().doing(activity)).answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(Bill.outcomes(answer, "activity")).containsExactly(Outcome.MET);
  }

  @ParameterizedTest
  @EnumSource(
      value = Activity.class,
      names = {"DRIVING", "GROUP", "OUTREACH"})
  void others_areNotPaid_andAreWorthSomethingAllTheSame(Activity activity) {
    BillingAnswer answer = Bill.inMontana().note(anHour().doing(activity)).answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(answer.denied()).isEmpty();
    assertThat(answer.notCovered()).containsExactly(new NotCovered("e", 60, "activity", 4, 5548L));
    assertThat(answer.donatedHours()).isEqualByComparingTo("1");
    assertThat(answer.totals()).isEqualTo(new BillingAnswer.Totals(0, 0, 5548));
  }

  @Test
  void donatedHours_areNotRounded() {
    BillingAnswer answer =
        Bill.inMontana()
            .note(Note.of("a", "2021-08-02T09:00", "2021-08-02T09:50").doing(Activity.DRIVING))
            .answer();

    assertThat(answer.donatedHours()).isGreaterThan(new BigDecimal("0.8333333333"));
    assertThat(answer.donatedHours()).isLessThan(new BigDecimal("0.8333333334"));
    assertThat(answer.notCovered().getFirst().memoUnits()).isEqualTo(3);
  }

  @Test
  void whatIsDonated_needsNoNoteAndNoCertificate() {
    BillingAnswer answer =
        Bill.inMontana()
            .certificate(CertificateStanding.NONE)
            .note(anHour().doing(Activity.DRIVING).undocumented())
            .answer();

    assertThat(answer.notCovered()).hasSize(1);
    assertThat(answer.held()).isEmpty();
    assertThat(answer.denied()).isEmpty();
  }

  @Test
  void withoutARate_whatWasDonatedIsWorthAnUnknownAmount() {
    BillingAnswer answer =
        Bill.inMontana()
            .note(Note.of("a", "2024-08-02T09:00", "2024-08-02T10:00").doing(Activity.DRIVING))
            .answer();

    assertThat(answer.notCovered()).containsExactly(new NotCovered("a", 60, "activity", 4, null));
  }

  @Test
  void coachingSeveralAtOnce_isAGroup() {
    assertThat(Bill.inMontana().note(anHour().among(3)).answer().notCovered()).hasSize(1);
    assertThat(Bill.inMontana().note(anHour().among(1)).lines()).hasSize(1);
  }

  @Test
  void northCarolina_paysGroupsByTheirOwnRate() {
    List<Line> lines =
        Bill.in("us-nc")
            .note(anHour().withAGroupOf(12))
            .note(Note.of("f", "2021-08-02T11:00", "2021-08-02T12:00"))
            .lines();

    assertThat(lines)
        .extracting(line -> line.modifiers() + " " + line.rateCents() + " " + line.units())
        .containsExactly("[HQ] 288 4", "[] 1197 4");
  }

  @Test
  void aGroupThatIsTooLarge_isDenied() {
    BillingAnswer answer = Bill.in("us-nc").note(anHour().withAGroupOf(13)).answer();

    assertThat(Bill.rules(answer.denied())).containsExactly("activity");
  }

  @Test
  void whereGroupsAreUnknown_aPersonDecides() {
    BillingAnswer answer = Bill.in("us-pa").note(anHour().withAGroupOf(5)).answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(answer.lines().getFirst().rateCents()).isNull();
    assertThat(Bill.outcomes(answer, "activity")).containsExactly(Outcome.UNVERIFIED);
  }

  @Test
  void supportFromADistance_isPaidSinceTheSpringOf2020() {
    BillingAnswer answer = Bill.inMontana().note(anHour().fromADistance()).answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(Bill.outcomes(answer, "activity")).containsExactly(Outcome.MET, Outcome.MET);
  }

  @Test
  void oneLine_isAllFromADistance_orAllInPerson() {
    BillingAnswer answer =
        Bill.inMontana()
            .note(anHour().fromADistance())
            .note("f", "2021-08-02T10:00", "2021-08-02T11:00")
            .answer();

    assertThat(answer.lines()).extracting(Line::telehealth).containsExactly(true, false);
    assertThat(answer.lines()).extracting(Line::units).containsExactly(4L, 4L);
  }

  @Test
  void texasPaidInPersonOnly_andWhatCameLaterIsOpen() {
    BillingAnswer then = Bill.in("us-tx").note(anHour().fromADistance()).answer();
    BillingAnswer later =
        Bill.in("us-tx")
            .note(Note.of("e", "2022-09-01T15:00", "2022-09-01T16:00").fromADistance())
            .answer();

    assertThat(then.notCovered()).hasSize(1);
    assertThat(later.lines()).hasSize(1);
    assertThat(Bill.outcomes(later, "activity")).contains(Outcome.UNVERIFIED);
  }

  @Test
  void theInventedState_marksDistanceAndGroups() {
    assertThat(
            Bill.in("zz")
                .note(
                    Note.of("e", "2024-01-10T01:00+13:45", "2024-01-10T02:00+13:45")
                        .withAGroupOf(3)
                        .fromADistance())
                .line()
                .modifiers())
        .containsExactly("Z1", "ZG", "ZT");
  }

  private static Note anHour() {
    return Note.of("e", "2021-08-02T09:00", "2021-08-02T10:00");
  }
}
