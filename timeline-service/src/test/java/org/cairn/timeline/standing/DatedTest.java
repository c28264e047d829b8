package org.cairn.timeline.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A day, looked up in segments. */
class DatedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 400).map(DAY::plusDays);
  }

  /** All kinds: of one day, open at the end, with gaps between them, overlapping. */
  @Provide
  Arbitrary<List<List<Dated<String>>>> announcements() {
    Arbitrary<@Nullable Integer> length = Arbitraries.integers().between(0, 90).injectNull(0.2);
    Arbitrary<Dated<String>> segment =
        Combinators.combine(days(), length, Arbitraries.strings().alpha().ofLength(3))
            .as((from, days, what) ->
                new Dated<>(from, days == null ? null : from.plusDays(days), what));
    return segment.list().ofMaxSize(5).list().ofMaxSize(4);
  }

  @Property
  void theFirstAndTheLastDay_areCovered_andTheirNeighborsAreNot(
      @ForAll("days") LocalDate from, @ForAll("days") LocalDate other) {
    LocalDate to = other.isBefore(from) ? from : other;
    var segment = new Dated<>(from, to, "active");

    assertThat(segment.covers(from)).isTrue();
    assertThat(segment.covers(to)).isTrue();
    assertThat(segment.covers(from.minusDays(1))).isFalse();
    assertThat(segment.covers(to.plusDays(1))).isFalse();
  }

  @Property
  void withoutAnEnd_everyLaterDayIsCovered(
      @ForAll("days") LocalDate from, @ForAll("days") LocalDate day) {
    var segment = new Dated<>(from, null, "active");

    assertThat(segment.covers(day)).isEqualTo(!day.isBefore(from));
  }

  @Property
  void aResult_coversTheDay_andNothingIsFoundOnlyInAGap(
      @ForAll("days") LocalDate day, @ForAll("announcements") List<List<Dated<String>>> announced) {
    Optional<Dated<String>> found = Dated.on(day, announced);

    assertThat(found.isPresent()).isEqualTo(all(announced).anyMatch(each -> each.covers(day)));
    assertThat(found.stream()).allMatch(each -> each.covers(day));
  }

  @Property
  void aLaterPublication_wins_whereItCoversTheDay(
      @ForAll("days") LocalDate day,
      @ForAll("days") LocalDate from,
      @ForAll("announcements") List<List<Dated<String>>> before) {
    var later = new Dated<>(from, from.plusDays(30), "learned later");

    Optional<Dated<String>> found =
        Dated.on(day, Stream.concat(Stream.of(List.of(later)), before.stream()).toList());

    assertThat(found).isEqualTo(later.covers(day) ? Optional.of(later) : Dated.on(day, before));
  }

  @Example
  void betweenTwoSegments_nothingHolds() {
    var first = new Dated<>(DAY, DAY.plusDays(1), "first");
    var second = new Dated<>(DAY.plusDays(3), null, "second");

    assertThat(Dated.on(DAY.plusDays(1), List.of(List.of(first, second)))).contains(first);
    assertThat(Dated.on(DAY.plusDays(2), List.of(List.of(first, second)))).isEmpty();
    assertThat(Dated.on(DAY.plusDays(3), List.of(List.of(first, second)))).contains(second);
  }

  @Example
  void whereNothingWasPublished_nothingHolds() {
    assertThat(Dated.on(DAY, List.<List<Dated<String>>>of())).isEmpty();
  }

  private static Stream<Dated<String>> all(List<List<Dated<String>>> announced) {
    return announced.stream().flatMap(List::stream);
  }
}
