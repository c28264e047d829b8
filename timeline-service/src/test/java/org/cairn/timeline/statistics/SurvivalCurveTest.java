package org.cairn.timeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.cairn.timeline.statistics.SurvivalCurve.Incidence;
import org.cairn.timeline.statistics.SurvivalCurve.Row;
import org.junit.jupiter.api.Test;

/** The curve's edge cases, which the formula alone does not define. */
class SurvivalCurveTest {

  private static final Offset<Double> NEAR = within(1e-12);

  @Test
  void whoIsLastSeenWhenAnotherLeaves_wasStillAtRisk() {
    Row row = Spells.some().left(5).lastSeen(5).lastSeen(9).curve().rows().getFirst();

    assertThat(row.atRisk()).isEqualTo(3);
    assertThat(row.events()).isEqualTo(1);
    assertThat(row.censored()).isEqualTo(1);
    assertThat(row.survival()).isCloseTo(2 / 3.0, NEAR);
  }

  @Test
  void whoEntersWhenAnotherLeaves_wasNotAtRiskYet() {
    List<Row> rows = Spells.some().left(5).lastSeen(9).left(5, 7, null, null).curve().rows();

    assertThat(rows).extracting(Row::atRisk).containsExactly(2, 2, 1);
  }

  @Test
  void everybodyGone_theCurveAndItsLimitsAreZero() {
    Row last = Spells.some().left(1).left(2).curve().rows().getLast();

    assertThat(last.survival()).isZero();
    assertThat(last.standardError()).isZero();
    assertThat(last.lower()).isZero();
    assertThat(last.upper()).isZero();
  }

  @Test
  void nobodyGone_theCurveAndItsLimitsAreOne() {
    Row first = Spells.some().lastSeen(1).left(2).curve().rows().getFirst();

    assertThat(first.survival()).isOne();
    assertThat(first.standardError()).isZero();
    assertThat(first.lower()).isOne();
    assertThat(first.upper()).isOne();
  }

  @Test
  void exactlyHalf_isTheMedian_evenIfTheProductComesOutAbove() {
    // (23/24)(22/23)…(12/13) is 0.5000000000000001 in doubles
    var spells = Spells.some();
    for (int month = 1; month <= 24; month++) {
      spells.left(month);
    }

    SurvivalCurve curve = spells.curve();

    assertThat(curve.rows().get(11).survival()).isGreaterThan(0.5);
    assertThat(curve.median()).hasValue(12);
  }

  @Test
  void moreThanHalfRemain_thereIsNoMedian() {
    assertThat(Spells.some().left(1).lastSeen(2).lastSeen(2).curve().median()).isEmpty();
  }

  @Test
  void timesThatDifferByRounding_areOne() {
    List<Row> rows = Spells.some().left(0.1 + 0.2).left(0.3).lastSeen(1).curve().rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().events()).isEqualTo(2);
  }

  @Test
  void aHorizon_endsRowsMedianMeanAndIncidence_butNotTheLogRank() {
    Spells spells =
        Spells.some()
            .left(0, 1, "x", "a")
            .left(0, 4, "x", "a")
            .left(0, 2, "x", "b")
            .left(0, 5, "x", "b");
    SurvivalAnalysis whole = spells.analysed();

    SurvivalAnalysis limited = spells.analysedTo(0.5);

    SurvivalCurve curve = limited.curves().getFirst();
    assertThat(curve.rows()).isEmpty();
    assertThat(curve.incidences()).isEmpty();
    assertThat(curve.median()).isEmpty();
    assertThat(curve.restrictedMean().to()).isEqualTo(0.5);
    assertThat(curve.restrictedMean().value()).isEqualTo(0.5);
    assertThat(whole.curves().getFirst().median()).hasValue(1);
    assertThat(limited.logRank()).isEqualTo(whole.logRank()).isPresent();
  }

  @Test
  void aMomentAtTheHorizon_isWithin() {
    assertThat(Spells.some().left(2).lastSeen(3).analysedTo(2).curves().getFirst().rows())
        .hasSize(1);
  }

  @Test
  void theMeanGoesOn_toAHorizonAfterTheLastRow() {
    SurvivalCurve curve = Spells.some().left(2).lastSeen(4).analysedTo(10).curves().getFirst();

    assertThat(curve.restrictedMean().value()).isCloseTo(2 + 0.5 * 8, NEAR);
  }

  @Test
  void withoutAnyCause_thereIsNoIncidence() {
    assertThat(Spells.some().left(2).lastSeen(4).curve().incidences()).isEmpty();
  }

  @Test
  void anEventWithoutACause_amongOthers_countsForItself() {
    List<Incidence> incidences =
        Spells.some().left(0, 1, "burnout", null).left(2).lastSeen(3).curve().incidences();

    assertThat(incidences).extracting(Incidence::cause).containsSubsequence("burnout", null);
    assertThat(incidences.getLast().value()).isCloseTo(1 / 3.0, NEAR);
  }

  @Test
  void aSpellThatEndsBeforeItBegins_isNone() {
    assertThatThrownBy(() -> Spells.some().left(2, 1, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Spells.some().left(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoLeavesOnTheFirstDay_isAtRiskThen_withAllWhoWereThereFromTheBeginning() {
    List<Row> rows =
        Spells.some().left(0).lastSeen(0).left(5).left(1, 9, null, null).curve().rows();

    assertThat(rows).extracting(Row::t).containsExactly(0.0, 5.0, 9.0);
    assertThat(rows).extracting(Row::atRisk).containsExactly(3, 2, 1);
    assertThat(rows.getFirst().survival()).isCloseTo(2 / 3.0, NEAR);
  }

  @Test
  void spellsOfOne_overlap_whereOneBeginsBeforeTheOtherHasEnded() {
    assertThat(overlapping(spell("a", 3, 5), spell("a", 0, 4))).containsExactly(1);
    assertThat(overlapping(spell("a", 0, 9), spell("a", 2, 3), spell("a", 5, 7)))
        .containsExactly(1, 2);
    assertThat(overlapping(spell("a", 0, 9), spell("a", 4, 4))).containsExactly(1);
    assertThat(overlapping(spell("a", 4, 4), spell("a", 4, 4))).containsExactly(1);
    assertThat(overlapping(spell("a", 0, 4), spell("a", 4, 4), spell("a", 4, 9))).isEmpty();
    assertThat(overlapping(spell("a", 0, 0.1 + 0.2), spell("a", 0.3, 1))).isEmpty();
    assertThat(overlapping(spell("a", 0, 9), spell("b", 0, 9))).isEmpty();
  }

  private static List<Integer> overlapping(Spell... spells) {
    return Cohort.of(List.of(spells)).overlapping();
  }

  private static Spell spell(String id, double enter, double exit) {
    return new Spell(id, enter, exit, true, null, null);
  }

  @Test
  void nobody_isNoCohort() {
    assertThatThrownBy(() -> Spells.analysed(List.of(), OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
