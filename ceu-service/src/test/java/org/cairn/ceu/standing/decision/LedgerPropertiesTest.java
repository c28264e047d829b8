package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationStanding.Counted;
import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.cairn.jurisdictions.parameter.EducationKind;

class LedgerPropertiesTest {

  private static final LocalDate START = LocalDate.parse("2019-01-01");

  @Property(tries = 300)
  void everyHour_isUsedOnce_carriedOn_orExpires(
      @ForAll("questions") Question question, @ForAll("entries") List<Entry> entries) {
    for (Cycle cycle : question.with(hours(entries)).standing().periods()) {
      assertThat(cycle.countedHours().add(cycle.carriedInHours()))
          .isEqualByComparingTo(
              cycle.consumedHours().add(cycle.carriedOutHours()).add(cycle.expiredHours()));
      assertThat(cycle.expiredHours().signum()).isGreaterThanOrEqualTo(0);
      assertThat(cycle.carriedOutHours().signum()).isGreaterThanOrEqualTo(0);
      assertThat(cycle.countedHours()).isLessThanOrEqualTo(cycle.earnedHours());
    }
  }

  @Property(tries = 200)
  void whatACycleCarriesOut_theNextCarriesIn(
      @ForAll("questions") Question question, @ForAll("entries") List<Entry> entries) {
    List<Cycle> cycles = question.with(hours(entries)).standing().periods();
    for (int i = 1; i < cycles.size(); i++) {
      assertThat(cycles.get(i).carriedInHours())
          .isEqualByComparingTo(cycles.get(i - 1).carriedOutHours());
      assertThat(cycles.get(i).from()).isEqualTo(cycles.get(i - 1).to().plusDays(1));
    }
  }

  @Property(tries = 200)
  void theEntriesOfACycle_addUpToIt(
      @ForAll("questions") Question question, @ForAll("entries") List<Entry> entries) {
    EducationStanding standing = question.with(hours(entries)).standing();
    for (Cycle cycle : standing.periods()) {
      assertThat(
              Hours.sum(
                  standing.entries().stream()
                      .filter(entry -> cycle.to().equals(entry.period()))
                      .map(Counted::countedHours)
                      .toList()))
          .isEqualByComparingTo(cycle.countedHours());
    }
  }

  @Property(tries = 100)
  void anotherHour_neverMakesAPeerOweMore(
      @ForAll("questions") Question question,
      @ForAll("entries") List<Entry> entries,
      @ForAll @IntRange(min = 0, max = 2000) int day) {
    BigDecimal before = owed(question.with(hours(entries)).standing());
    Hour another = Hour.attended("another", START.plusDays(day).toString(), "3");

    assertThat(owed(question.with(another).standing())).isLessThanOrEqualTo(before);
  }

  private static BigDecimal owed(EducationStanding standing) {
    return Hours.sum(
        standing.periods().stream().map(Cycle::deficitHours).filter(Objects::nonNull).toList());
  }

  @Property(tries = 100)
  void theOrderInWhichEntriesAreGiven_doesNotMatter(
      @ForAll("questions") Question question,
      @ForAll("entries") List<Entry> entries,
      @ForAll Random random) {
    List<Entry> distinctDays = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.on() != null && days.add(entry.on()))
        .forEach(distinctDays::add);
    List<Cycle> cycles = question.with(hours(distinctDays)).standing().periods();
    Collections.shuffle(distinctDays, random);

    assertThat(question.instead(hours(distinctDays)).standing().periods()).isEqualTo(cycles);
  }

  private static Hour[] hours(List<Entry> entries) {
    return entries.stream().map(Hour::new).toArray(Hour[]::new);
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(
            Arbitraries.of("us-mt", "us-pa", "us-mi", "us-nc", "zz"),
            Arbitraries.integers().between(0, 900),
            Arbitraries.of("carried_first", "current_first"),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("none", "literal", "over_zero"),
            Arbitraries.of("allowed", "not_allowed"),
            Arbitraries.of(true, false))
        .as((state, day, order, generations, excess, cure, repeats) ->
            Question.in(state)
                .certifiedOn(START.plusDays(day).toString())
                .through(START.plusDays(2000).toString())
                .reading("consume_order", order)
                .reading("carry_generations", generations)
                .reading("exempt_year_excess", excess)
                .reading("late_cure", cure)
                .reading("repeat_counts", repeats));
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return Combinators.combine(
            Arbitraries.integers().between(-30, 2100).map(START::plusDays),
            Arbitraries.integers().between(0, 120),
            Arbitraries.of(EducationKind.class),
            Arbitraries.of("peer", "ethics", "suicide_prevention", "listening").set().ofMaxSize(3),
            Arbitraries.of("x", "y", "z").injectNull(0.5),
            Arbitraries.integers().between(2019, 2024).injectNull(0.7))
        .as((on, quarters, kind, topics, course, year) ->
            new Entry(
                null,
                on,
                BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4)),
                kind,
                topics,
                course,
                null,
                null,
                year))
        .list()
        .ofMaxSize(25);
  }
}
