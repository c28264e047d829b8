package org.cairn.timeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.cairn.timeline.statistics.SurvivalCurve.Incidence;
import org.cairn.timeline.statistics.SurvivalCurve.Row;

/** Properties of every set of spells. */
class SurvivalPropertiesTest {

  private static final Offset<Double> NEAR = within(1e-9);

  @Provide
  Arbitrary<List<Spell>> spells() {
    return spells(Arbitraries.integers().between(0, 30), Arbitraries.of(true, false));
  }

  @Provide
  Arbitrary<List<Spell>> allLeft() {
    return spells(Arbitraries.just(0), Arbitraries.just(true));
  }

  /** In half months, so that many of them tie. */
  private static Arbitrary<List<Spell>> spells(
      Arbitrary<Integer> enters, Arbitrary<Boolean> events) {
    return Combinators.combine(
            enters,
            Arbitraries.integers().between(0, 40),
            events,
            Arbitraries.of("promotion", "burnout", "moved"),
            Arbitraries.of("a", "b", "c"))
        .as((enter, length, event, cause, group) ->
            new Spell("p" + enter, enter / 2.0, (enter + length) / 2.0, event, cause, group))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property
  void aCurve_neverRises_andStaysBetweenItsLimitsFromZeroToOne(
      @ForAll("spells") List<Spell> spells) {
    for (SurvivalCurve curve : analysed(spells).curves()) {
      double before = 1;
      for (Row row : curve.rows()) {
        assertThat(row.survival()).isBetween(0.0, before);
        assertThat(row.lower()).isBetween(0.0, row.survival());
        assertThat(row.upper()).isBetween(row.survival(), 1.0);
        assertThat(row.atRisk()).isGreaterThanOrEqualTo(row.events() + row.censored());
        before = row.survival();
      }
    }
  }

  @Property
  void whoRemains_andWhoLeftForACause_areEverybody(@ForAll("spells") List<Spell> spells) {
    for (SurvivalCurve curve : analysed(spells).curves()) {
      Map<Double, Double> left =
          curve.incidences().stream()
              .collect(
                  Collectors.groupingBy(Incidence::t, Collectors.summingDouble(Incidence::value)));
      if (!left.isEmpty()) {
        assertThat(curve.rows())
            .allSatisfy(row ->
                assertThat(row.survival() + left.getOrDefault(row.t(), 0.0)).isCloseTo(1, NEAR));
      }
    }
  }

  @Property
  void withNobodyLostFromSight_theCurveIsTheShareThatRemains(
      @ForAll("allLeft") List<Spell> spells) {
    for (SurvivalCurve curve : analysed(spells).curves()) {
      for (Row row : curve.rows()) {
        long remaining =
            spells.stream()
                .filter(spell -> String.valueOf(spell.group()).equals(curve.group()))
                .filter(spell -> spell.exit() > row.t())
                .count();
        assertThat(row.survival()).isCloseTo((double) remaining / curve.n(), NEAR);
      }
    }
  }

  @Property
  void whatIsExpected_isInSumWhatIsObserved(@ForAll("spells") List<Spell> spells) {
    analysed(spells)
        .logRank()
        .ifPresent(test -> {
          double expected = test.groups().stream().mapToDouble(LogRank.Count::expected).sum();
          int observed = test.groups().stream().mapToInt(LogRank.Count::observed).sum();
          assertThat(expected).isCloseTo(observed, NEAR);
          assertThat(test.chiSquare()).isNotNegative();
          assertThat(test.p()).isBetween(0.0, 1.0);
          assertThat(test.df()).isLessThan(test.groups().size());
        });
  }

  @Property
  void theOrderOfTheSpells_changesNothing(@ForAll("spells") List<Spell> spells, @ForAll long seed) {
    List<Spell> shuffled = new ArrayList<>(spells);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(analysed(shuffled)).isEqualTo(analysed(spells));
  }

  private static SurvivalAnalysis analysed(List<Spell> spells) {
    return Spells.analysed(spells, OptionalDouble.empty());
  }
}
