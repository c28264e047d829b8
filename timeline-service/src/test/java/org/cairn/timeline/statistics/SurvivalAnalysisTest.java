package org.cairn.timeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cairn.timeline.statistics.SurvivalAnalysis.Note.CRUDE_IS_NOT_RETENTION;
import static org.cairn.timeline.statistics.SurvivalAnalysis.Note.LATE_ENTRY;
import static org.cairn.timeline.statistics.SurvivalAnalysis.Note.NOT_SIGNIFICANT;

import org.cairn.timeline.statistics.SurvivalAnalysis.Crude;
import org.cairn.timeline.statistics.SurvivalCurve.Row;
import org.junit.jupiter.api.Test;

/** Crude shares, notes, and groups that cannot be compared. */
class SurvivalAnalysisTest {

  @Test
  void aCrudeShare_countsPeople_whoseSpellsNeverEndedInAnEvent() {
    SurvivalAnalysis analysis =
        Spells.some()
            .lastSeen("stayed", 0, 5)
            .lastSeen("left later", 0, 5)
            .left("left later", 5, 9)
            .left("came back", 0, 3)
            .lastSeen("came back", 4, 9)
            .analysed();

    assertThat(analysis.crude()).isEqualTo(new Crude(1, 3, 1 / 3.0));
  }

  @Test
  void aCrudeShareIsNoRetention_andSaysSo() {
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
  void groupsThatNeverStandBesideEachOther_cannotDiffer() {
    LogRank apart =
        Spells.some()
            .left(0, 1, null, "a")
            .left(0, 2, null, "a")
            .left(5, 6, null, "b")
            .left(5, 7, null, "b")
            .analysed()
            .logRank()
            .orElseThrow();

    assertThat(apart.df()).isZero();
    assertThat(apart.chiSquare()).isZero();
    assertThat(apart.p()).isOne();
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
  void noEventAtAll_isNoDifference() {
    SurvivalAnalysis nobodyLeft = Spells.some().lastSeen(0, 3, "a").lastSeen(0, 4, "b").analysed();

    assertThat(nobodyLeft.logRank().orElseThrow().p()).isOne();
    assertThat(nobodyLeft.notes()).contains(NOT_SIGNIFICANT);
  }
}
