package org.cairn.timeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.timeline.statistics.SurvivalNote.CRUDE_IS_NOT_RETENTION;
import static org.cairn.timeline.statistics.SurvivalNote.EMPTY_RISK_SET;
import static org.cairn.timeline.statistics.SurvivalNote.LATE_ENTRY;
import static org.cairn.timeline.statistics.SurvivalNote.LOG_RANK_UNDEFINED;
import static org.cairn.timeline.statistics.SurvivalNote.NOT_SIGNIFICANT;
import static org.cairn.timeline.statistics.SurvivalNote.REPEATED_IDS;
import static org.cairn.timeline.statistics.SurvivalNote.THIN_EARLY_RISK_SET;
import static org.cairn.timeline.statistics.SurvivalNote.ZERO_LENGTH_SPELLS;

import org.cairn.timeline.statistics.SurvivalAnalysis.Crude;
import org.cairn.timeline.statistics.SurvivalCurve.Row;
import org.junit.jupiter.api.Test;

/** Crude shares, notes, and groups that cannot be compared. */
class SurvivalAnalysisTest {

  @Test
  void aCrudeShare_countsPeople_whoseLastSpellHasNotEndedInAnEvent() {
    SurvivalAnalysis analysis =
        Spells.some()
            .lastSeen("stayed", 0, 5)
            .lastSeen("left later", 0, 5)
            .left("left later", 5, 9)
            .lastSeen("came back", 4, 9)
            .left("came back", 0, 3)
            .analysed();

    assertThat(analysis.crude()).isEqualTo(new Crude(2, 3, 2 / 3.0));
    assertThat(analysis.notes()).contains(REPEATED_IDS);
  }

  @Test
  void ofSpellsThatEndTogether_theOneThatBeganLast_saysWhetherSomebodyIsStillThere() {
    assertThat(Spells.some().left("a", 3, 5).left("a", 5, 5).lastSeen("b", 0, 5).analysed().crude())
        .isEqualTo(new Crude(1, 2, 0.5));
    assertThat(Spells.some().lastSeen("a", 5, 5).left("a", 3, 5).analysed().crude().still())
        .isOne();
  }

  @Test
  void aCrudeShareIsNotRetention_andSaysSo() {
    // 210 of 400 are still there, yet of those who came long ago few: most of the others are new.
    var spells = Spells.some();
    for (int i = 0; i < 190; i++) {
      spells.left(6 + i % 12);
    }
    for (int i = 0; i < 200; i++) {
      spells.lastSeen(1 + i % 5);
    }
    for (int i = 0; i < 10; i++) {
      spells.lastSeen(36);
    }

    SurvivalAnalysis analysis = spells.analysed();

    assertThat(analysis.crude()).isEqualTo(new Crude(210, 400, 0.525));
    Row last = analysis.curves().getFirst().rows().getLast();
    assertThat(last.survival()).isCloseTo(0.05, within(1e-9));
    assertThat(analysis.notes()).containsExactly(CRUDE_IS_NOT_RETENTION);
  }

  @Test
  void groupsThatDoNotDiffer_areNotSignificant() {
    SurvivalAnalysis alike =
        Spells.some()
            .left(0, 1, null, "a")
            .left(0, 1, null, "b")
            .left(0, 2, null, "a")
            .left(0, 2, null, "b")
            .analysed();

    assertThat(alike.logRank().orElseThrow().p()).isCloseTo(1, within(1e-9));
    assertThat(alike.notes()).containsExactly(CRUDE_IS_NOT_RETENTION, NOT_SIGNIFICANT);
  }

  @Test
  void groupsThatDiffer_carryNoSuchNote() {
    var spells = Spells.some();
    for (int i = 0; i < 20; i++) {
      spells.left(0, 1 + i, null, "early").left(0, 101 + i, null, "late");
    }

    SurvivalAnalysis analysis = spells.analysed();

    assertThat(analysis.logRank().orElseThrow().p()).isLessThan(1e-6);
    assertThat(analysis.notes()).containsExactly(CRUDE_IS_NOT_RETENTION);
  }

  @Test
  void lateEntries_areNoted() {
    assertThat(Spells.some().left(1, 2, null, null).analysed().notes()).contains(LATE_ENTRY);
    assertThat(Spells.some().left(0, 2, null, null).analysed().notes()).doesNotContain(LATE_ENTRY);
  }

  @Test
  void oneGroup_isNotCompared() {
    assertThat(Spells.some().left(0, 2, null, "a").analysed().logRank()).isEmpty();
  }

  @Test
  void groupsThatAreNeverAtRiskTogether_cannotBeCompared() {
    SurvivalAnalysis apart =
        Spells.some()
            .left(0, 1, null, "a")
            .left(0, 2, null, "a")
            .left(5, 6, null, "b")
            .left(5, 7, null, "b")
            .analysed();

    assertThat(apart.logRank()).isEmpty();
    assertThat(apart.notes()).contains(LOG_RANK_UNDEFINED).doesNotContain(NOT_SIGNIFICANT);
  }

  @Test
  void groupsThatLeaveAllAtOnce_cannotBeCompared() {
    SurvivalAnalysis atOnce = Spells.some().left(0, 1, null, "a").left(0, 1, null, "b").analysed();

    assertThat(atOnce.logRank()).isEmpty();
    assertThat(atOnce.notes()).containsExactly(CRUDE_IS_NOT_RETENTION, LOG_RANK_UNDEFINED);
  }

  @Test
  void aGroupThatLeavesBeforeTheFirstEvent_costsADegreeOfFreedom_andNothingElse() {
    Spells two =
        Spells.some()
            .left(0, 3, null, "a")
            .left(0, 4, null, "a")
            .left(0, 5, null, "b")
            .lastSeen(0, 9, "b");
    LogRank without = two.analysed().logRank().orElseThrow();

    LogRank with = two.lastSeen(0, 1, "c").analysed().logRank().orElseThrow();

    assertThat(with.df()).isEqualTo(without.df()).isOne();
    assertThat(with.chiSquare()).isCloseTo(without.chiSquare(), within(1e-12));
    assertThat(with.groups().getLast().expected()).isZero();
  }

  @Test
  void withoutAnyEvent_groupsCannotBeCompared() {
    SurvivalAnalysis nobodyLeft = Spells.some().lastSeen(0, 3, "a").lastSeen(0, 4, "b").analysed();

    assertThat(nobodyLeft.logRank()).isEmpty();
    assertThat(nobodyLeft.notes()).containsExactly(CRUDE_IS_NOT_RETENTION, LOG_RANK_UNDEFINED);
  }

  @Test
  void fewAtTheFirstEvent_areNoted_whereSomeCameLate() {
    Spells few = Spells.some().left(1).lastSeen(9).lastSeen(9).lastSeen(9);

    assertThat(few.analysed().notes()).doesNotContain(THIN_EARLY_RISK_SET);
    assertThat(few.lastSeen(3, 9, null).analysed().notes())
        .contains(LATE_ENTRY, THIN_EARLY_RISK_SET);
    assertThat(few.lastSeen(9).analysed().notes())
        .contains(LATE_ENTRY)
        .doesNotContain(THIN_EARLY_RISK_SET);
  }

  @Test
  void fewAtAnEventBeforeTheLastOfThemCame_areNoted_andFewAtTheEndAreNot() {
    Spells spells = Spells.some().left(1).lastSeen(2).lastSeen(9).lastSeen(9).left(8);

    assertThat(spells.left(4, 7, null, null).analysed().notes())
        .doesNotContain(THIN_EARLY_RISK_SET);
    assertThat(spells.left(3).analysed().notes()).contains(THIN_EARLY_RISK_SET);
  }

  @Test
  void aTimeInWhichNobodyWasAtRisk_isNoted_andAnImmediateSuccessionIsNot() {
    assertThat(Spells.some().left(0, 1, null, null).left(5, 6, null, null).analysed().notes())
        .contains(EMPTY_RISK_SET);
    assertThat(Spells.some().left(0, 1, null, null).left(1, 6, null, null).analysed().notes())
        .doesNotContain(EMPTY_RISK_SET);
    assertThat(Spells.some().left(5, 6, null, null).analysed().notes())
        .doesNotContain(EMPTY_RISK_SET);
  }

  @Test
  void whoLeftInTheMomentOfComing_wasNeverAtRisk_andCountsAmongAll() {
    SurvivalAnalysis with = Spells.some().left(4).lastSeen(9).left(6, 6, "x", null).analysed();
    SurvivalAnalysis without = Spells.some().left(4).lastSeen(9).analysed();

    assertThat(with.notes())
        .containsExactly(CRUDE_IS_NOT_RETENTION, LATE_ENTRY, ZERO_LENGTH_SPELLS);
    assertThat(with.curves().getFirst().rows())
        .isEqualTo(without.curves().getFirst().rows())
        .hasSize(2);
    assertThat(with.curves().getFirst().incidences()).isEmpty();
    assertThat(with.curves().getFirst().n()).isEqualTo(3);
    assertThat(with.crude()).isEqualTo(new Crude(1, 3, 1 / 3.0));
  }

  @Test
  void whereEverybodyLeftInTheMomentOfComing_thereIsNoRow_andNothingFails() {
    SurvivalAnalysis analysis = Spells.some().left(6, 6, "x", "a").left(7, 7, "y", "b").analysed();

    assertThat(analysis.curves()).allSatisfy(curve -> assertThat(curve.rows()).isEmpty());
    assertThat(analysis.curves().getFirst().restrictedMean().value()).isEqualTo(7);
    assertThat(analysis.logRank()).isEmpty();
  }
}
