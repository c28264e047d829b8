package org.cairn.timeline.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.evaluation.decision.SuppressionReason.COMPLEMENTARY;
import static org.cairn.timeline.evaluation.decision.SuppressionReason.NONE;
import static org.cairn.timeline.evaluation.decision.SuppressionReason.PRIMARY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cairn.timeline.evaluation.decision.Suppression.Cell;
import org.cairn.timeline.evaluation.decision.Suppression.ShownCell;
import org.junit.jupiter.api.Test;

/** Counts below the threshold are withheld, and so is what would reveal them. */
class SuppressionTest {

  private static final int THRESHOLD = 11;

  @Test
  void countsFromTheThresholdOn_areShown() {
    Suppression table = suppressed(11, 40);

    assertThat(reasons(table)).containsExactly(NONE, NONE);
    assertThat(table.rows()).extracting(ShownCell::n).containsExactly(11L, 40L);
    assertThat(table.total()).isEqualTo(51);
  }

  @Test
  void oneSmallCount_takesTheSmallestOtherWithIt() {
    Suppression table = suppressed(40, 10, 30, 50);

    assertThat(reasons(table)).containsExactly(NONE, PRIMARY, COMPLEMENTARY, NONE);
    assertThat(table.rows()).extracting(ShownCell::n).containsExactly(40L, null, null, 50L);
    assertThat(table.total()).isEqualTo(130);
  }

  @Test
  void ofEqualOthers_theFirstIsTaken() {
    assertThat(reasons(suppressed(30, 5, 20, 20)))
        .containsExactly(NONE, PRIMARY, COMPLEMENTARY, NONE);
  }

  @Test
  void zero_isShown_andProtectsNobody() {
    assertThat(reasons(suppressed(0, 5, 20, 0)))
        .containsExactly(NONE, PRIMARY, COMPLEMENTARY, NONE);
  }

  @Test
  void twoSmallCounts_protectEachOther() {
    assertThat(reasons(suppressed(6, 5, 20))).containsExactly(PRIMARY, PRIMARY, NONE);
  }

  @Test
  void smallCountsThatAreAGroupBelowTheThreshold_takeAnotherWithThem() {
    Suppression table = suppressed(2, 3, 50);

    assertThat(reasons(table)).containsExactly(PRIMARY, PRIMARY, COMPLEMENTARY);
    assertThat(table.total()).isEqualTo(55);
    assertThat(reasons(suppressed(2, 3, 5, 50, 40)))
        .containsExactly(PRIMARY, PRIMARY, PRIMARY, NONE, COMPLEMENTARY);
    assertThat(reasons(suppressed(2, 3, 6, 50))).containsExactly(PRIMARY, PRIMARY, PRIMARY, NONE);
  }

  @Test
  void smallCountsThatCanOnlyBeOneEach_takeAnotherWithThem() {
    assertThat(reasons(suppressed(1, 1, 40, 20)))
        .containsExactly(PRIMARY, PRIMARY, NONE, COMPLEMENTARY);
  }

  @Test
  void smallCountsThatCanOnlyBeTheLargestEach_takeAnotherWithThem() {
    assertThat(reasons(suppressed(10, 10, 40))).containsExactly(PRIMARY, PRIMARY, COMPLEMENTARY);
  }

  @Test
  void whereNothingIsLeftToWithhold_theTotalIs() {
    assertThat(suppressed(5).total()).isNull();
    assertThat(suppressed(5, 0).total()).isNull();
    assertThat(Suppression.of(cells(2, 3), THRESHOLD, OptionalLong.of(55)).total()).isNull();
    assertThat(suppressed(10, 10).total()).isNull();
  }

  @Test
  void aTotalThatIsSmallItself_isWithheld() {
    assertThat(suppressed(3, 4).total()).isNull();
    assertThat(suppressed(0, 0).total()).isZero();
    assertThat(suppressed(6, 7).total()).isEqualTo(13);
  }

  @Test
  void aGivenTotal_isReturned() {
    Suppression table = Suppression.of(List.of(new Cell("a", 20)), THRESHOLD, OptionalLong.of(25));

    assertThat(table.total()).isEqualTo(25);
  }

  @Test
  void withTheThresholdOne_everythingIsShown() {
    assertThat(reasons(Suppression.of(cells(1, 2), 1, OptionalLong.empty())))
        .containsExactly(NONE, NONE);
  }

  @Property
  void noSmallCountIsShown_andWhatIsWithheldReachesTheThreshold(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 30) Long> counts,
      @ForAll @IntRange(min = 1, max = 20) int threshold) {
    Suppression table = suppressed(counts, threshold);

    assertThat(table.rows())
        .allSatisfy(
            row -> assertThat(row.n() == null || row.n() == 0 || row.n() >= threshold).isTrue());
    List<ShownCell> withheld = table.rows().stream().filter(row -> row.n() == null).toList();
    if (table.total() != null && !withheld.isEmpty()) {
      assertThat(withheld.size()).isGreaterThan(1);
      assertThat(table.total() - shownSum(table)).isGreaterThanOrEqualTo(threshold);
    }
  }

  /**
   * Nothing is withheld without need: without the last of the complementary cells, a count can be
   * deduced.
   */
  @Property
  void theSmallestOthersAreTaken_andNoMoreThanOne(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 30) Long> counts,
      @ForAll @IntRange(min = 2, max = 20) int threshold) {
    Suppression table = suppressed(counts, threshold);

    List<Long> taken = new ArrayList<>();
    List<Long> shown = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      ShownCell row = table.rows().get(i);
      if (row.suppressed() == COMPLEMENTARY) {
        taken.add(counts.get(i));
      } else if (row.n() != null && row.n() > 0) {
        shown.add(counts.get(i));
      }
    }
    assertThat(taken).hasSizeLessThanOrEqualTo(1);
    assertThat(shown)
        .allSatisfy(other ->
            assertThat(other).isGreaterThanOrEqualTo(taken.stream().findFirst().orElse(0L)));
  }

  /**
   * A reader who tries every table that shows the same: cells with the same sum in all of them are
   * a group that was deduced, and no such group is below the threshold.
   */
  @Property(tries = 400)
  void noGroupBelowTheThreshold_canBeDeduced(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 9) Long> counts,
      @ForAll @IntRange(min = 3, max = 7) int threshold) {
    Suppression table = suppressed(counts, threshold);
    List<long[]> possible = new Reader(table, threshold).everyTable();
    int withheld = (int) table.rows().stream().filter(row -> row.n() == null).count();

    assertThat(possible).isNotEmpty();
    for (int group = 1; group < 1 << withheld; group++) {
      Set<Long> sums = new HashSet<>();
      for (long[] each : possible) {
        sums.add(sumOf(each, group));
      }
      assertThat(sums.size() > 1 || sums.iterator().next() >= threshold)
          .as("%s at %s shows the sum %s", counts, threshold, sums)
          .isTrue();
    }
  }

  private static long sumOf(long[] counts, int group) {
    return IntStream.range(0, counts.length)
        .filter(i -> (group >> i & 1) == 1)
        .mapToLong(i -> counts[i])
        .sum();
  }

  /** Knows the rule: a withheld count is not 0, and a primary one is below the threshold. */
  private record Reader(Suppression table, int threshold) {

    private static final long FURTHER_THAN_ANY = 30;

    List<long[]> everyTable() {
      List<ShownCell> withheld = table.rows().stream().filter(row -> row.n() == null).toList();
      List<long[]> found = new ArrayList<>();
      fill(withheld, new long[withheld.size()], 0, found);
      return found;
    }

    private void fill(List<ShownCell> withheld, long[] counts, int next, List<long[]> found) {
      if (next == counts.length) {
        if (table.total() == null
            || LongStream.of(counts).sum() == table.total() - shownSum(table)) {
          found.add(counts.clone());
        }
        return;
      }
      long most =
          withheld.get(next).suppressed() == PRIMARY
              ? threshold - 1
              : table.total() == null ? FURTHER_THAN_ANY : table.total();
      for (long n = 1; n <= most; n++) {
        counts[next] = n;
        fill(withheld, counts, next + 1, found);
      }
    }
  }

  private static long shownSum(Suppression table) {
    return table.rows().stream()
        .flatMapToLong(row -> row.n() == null ? LongStream.empty() : LongStream.of(row.n()))
        .sum();
  }

  private static Suppression suppressed(List<Long> counts, int threshold) {
    return Suppression.of(
        cells(counts.stream().mapToLong(Long::longValue).toArray()),
        threshold,
        OptionalLong.empty());
  }

  private static Suppression suppressed(long... counts) {
    return Suppression.of(cells(counts), THRESHOLD, OptionalLong.empty());
  }

  private static List<Cell> cells(long... counts) {
    return IntStream.range(0, counts.length).mapToObj(i -> new Cell("c" + i, counts[i])).toList();
  }

  private static List<SuppressionReason> reasons(Suppression table) {
    return table.rows().stream().map(ShownCell::suppressed).toList();
  }
}
