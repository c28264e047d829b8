package org.cairn.timeline.evaluation.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Withholds small counts from a table of cells and their total.
 *
 * <p>Primary: a count above 0 and below the threshold. 0 is shown. Complementary: the smallest
 * count that is still shown and not 0, of equal ones the first, until at least two cells are
 * withheld and what is withheld sums to the threshold or more: a reader who subtracts what is shown
 * from the total gets the sum of the rest, and a sum is a group like any other.
 *
 * <p>Beyond that, another cell is withheld as long as the sum leaves only one possibility: all are
 * 1, or all are the largest count below the threshold. Two cells of 10 that sum to 20 are read as
 * surely as one. Where no cell is left to withhold, the total is.
 *
 * <p>The total is a count like any other: below the threshold it is withheld. Without a given total
 * it is the sum of the cells.
 *
 * <p>It does not guard against: a range that is narrow but not a single number; other tables of the
 * same people; a reader who concludes from the order in which cells are withheld, or from a cell
 * being withheld as complementary that it reaches the threshold. With a threshold of 2 the word
 * primary says by itself that the count is 1.
 */
public record Suppression(List<ShownCell> rows, @Nullable Long total) {

  /** A count of a table, as it is. */
  public record Cell(String cell, long n) {}

  /**
   * A count of a table, as it may be shown.
   *
   * @param n null if it is withheld
   */
  public record ShownCell(String cell, @Nullable Long n, SuppressionReason suppressed) {}

  public Suppression {
    rows = List.copyOf(rows);
  }

  /**
   * @param threshold the smallest count shown, at least 1
   * @param total at least the sum of the cells; more when not all cells are in the table
   */
  public static Suppression of(List<Cell> cells, long threshold, OptionalLong total) {
    var table = new Table(cells, threshold);
    boolean given = table.withholdRevealingCells();
    long sum = total.orElse(cells.stream().mapToLong(Cell::n).sum());
    boolean shown = given && !table.isSmall(sum);
    return new Suppression(table.shown(), shown ? sum : null);
  }

  /** The cells, and which of them have been withheld so far. */
  private static final class Table {

    private final List<Cell> cells;
    private final long threshold;
    private final SuppressionReason[] reasons;

    Table(List<Cell> cells, long threshold) {
      this.cells = cells;
      this.threshold = threshold;
      this.reasons =
          cells.stream()
              .map(cell -> isSmall(cell.n()) ? SuppressionReason.PRIMARY : SuppressionReason.NONE)
              .toArray(SuppressionReason[]::new);
    }

    boolean isSmall(long n) {
      return 0 < n && n < threshold;
    }

    /** False if the total must not be shown, because no cell is left that could be withheld. */
    boolean withholdRevealingCells() {
      while (isRevealing()) {
        Optional<Integer> smallest = smallestShown();
        if (smallest.isEmpty()) {
          return false;
        }
        reasons[smallest.get()] = SuppressionReason.COMPLEMENTARY;
      }
      return true;
    }

    private boolean isRevealing() {
      int[] withheld = cells(reason -> reason != SuppressionReason.NONE);
      if (withheld.length == 0) {
        return false;
      }
      long sum = IntStream.of(withheld).mapToLong(i -> cells.get(i).n()).sum();
      boolean allPrimary =
          cells(reason -> reason == SuppressionReason.PRIMARY).length == withheld.length;
      return withheld.length == 1
          || sum < threshold
          || sum == withheld.length
          || (allPrimary && sum == withheld.length * (threshold - 1));
    }

    private int[] cells(Predicate<SuppressionReason> which) {
      return IntStream.range(0, reasons.length).filter(i -> which.test(reasons[i])).toArray();
    }

    private Optional<Integer> smallestShown() {
      return Arrays.stream(cells(reason -> reason == SuppressionReason.NONE))
          .filter(i -> cells.get(i).n() > 0)
          .boxed()
          .min(Comparator.comparingLong(i -> cells.get(i).n()));
    }

    List<ShownCell> shown() {
      return IntStream.range(0, reasons.length)
          .mapToObj(i ->
              new ShownCell(
                  cells.get(i).cell(),
                  reasons[i] == SuppressionReason.NONE ? cells.get(i).n() : null,
                  reasons[i]))
          .toList();
    }
  }
}
