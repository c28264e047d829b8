package org.cairn.timeline.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.evaluation.decision.Suppression.Reason.COMPLEMENTARY;
import static org.cairn.timeline.evaluation.decision.Suppression.Reason.NONE;
import static org.cairn.timeline.evaluation.decision.Suppression.Reason.PRIMARY;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cairn.timeline.evaluation.decision.Suppression.Cell;
import org.cairn.timeline.evaluation.decision.Suppression.Reason;
import org.cairn.timeline.evaluation.decision.Suppression.ShownCell;
import org.junit.jupiter.api.Test;

/** Counts below the threshold are withheld, and so is what gives them away. */
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
    assertThat(reasons(suppressed(3, 5, 20))).containsExactly(PRIMARY, PRIMARY, NONE);
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
    assertThat(suppressed(10, 10).total()).isNull();
  }

  @Test
  void aTotalThatIsSmallItself_isWithheld() {
    assertThat(suppressed(3, 4).total()).isNull();
    assertThat(suppressed(0, 0).total()).isZero();
    assertThat(suppressed(6, 7).total()).isEqualTo(13);
  }

  @Test
  void aGivenTotal_isAnswered() {
    Suppression table = Suppression.of(List.of(new Cell("a", 20)), THRESHOLD, OptionalLong.of(25));

    assertThat(table.total()).isEqualTo(25);
  }

  @Test
  void withTheThresholdOne_everythingIsShown() {
    assertThat(reasons(Suppression.of(cells(1, 2), 1, OptionalLong.empty())))
        .containsExactly(NONE, NONE);
  }

  @Property
  void noSmallCountIsShown_andNoneCanBeWorkedOut(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 30) Long> counts,
      @ForAll @IntRange(min = 1, max = 20) int threshold) {
    Suppression table =
        Suppression.of(
            cells(counts.stream().mapToLong(Long::longValue).toArray()),
            threshold,
            OptionalLong.empty());

    assertThat(table.rows())
        .allSatisfy(
            row -> assertThat(row.n() == null || row.n() == 0 || row.n() >= threshold).isTrue());
    List<ShownCell> withheld = table.rows().stream().filter(row -> row.n() == null).toList();
    if (table.total() != null && !withheld.isEmpty()) {
      long rest = table.total() - shownSum(table);
      assertThat(withheld.size()).isGreaterThan(1);
      assertThat(rest).isGreaterThan(withheld.size());
    }
    if (table.total() != null && withheld.stream().anyMatch(row -> row.suppressed() == PRIMARY)) {
      assertThat(table.total()).isGreaterThanOrEqualTo(threshold);
    }
  }

  private static long shownSum(Suppression table) {
    return table.rows().stream()
        .flatMapToLong(row -> row.n() == null ? LongStream.empty() : LongStream.of(row.n()))
        .sum();
  }

  private static Suppression suppressed(long... counts) {
    return Suppression.of(cells(counts), THRESHOLD, OptionalLong.empty());
  }

  private static List<Cell> cells(long... counts) {
    return IntStream.range(0, counts.length).mapToObj(i -> new Cell("c" + i, counts[i])).toList();
  }

  private static List<Reason> reasons(Suppression table) {
    return table.rows().stream().map(ShownCell::suppressed).toList();
  }
}
