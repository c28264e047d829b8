package org.cairn.timeline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.cairn.timeline.statistics.SurvivalCurve.Incidence;
import org.cairn.timeline.statistics.SurvivalCurve.Row;

/** Compares an analysis with R's, value by value. */
final class EqualToR {

  private static final Offset<Double> NEAR = within(1e-9);

  private EqualToR() {}

  static void check(GoldenSet golden) {
    SurvivalAnalysis analysis = SurvivalAnalysis.of(Cohort.of(golden.spells()), golden.terms());
    for (SurvivalCurve curve : analysis.curves()) {
      checkRows(curve, ofGroup(golden, "curves", curve));
      checkMean(curve, ofGroup(golden, "means", curve).getFirst());
      checkIncidences(curve, ofGroup(golden, "incidences", curve));
    }
    List<Table.Line> logRank = golden.answer("logrank");
    assertThat(analysis.logRank().isPresent()).isEqualTo(!logRank.isEmpty());
    analysis.logRank().ifPresent(ours -> checkLogRank(ours, logRank));
  }

  private static List<Table.Line> ofGroup(GoldenSet golden, String kind, SurvivalCurve curve) {
    return golden.answer(kind).stream()
        .filter(line -> Objects.equals(line.textOrNull("group"), curve.group()))
        .toList();
  }

  private static void checkRows(SurvivalCurve curve, List<Table.Line> expected) {
    assertThat(curve.rows()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Row row = curve.rows().get(i);
      Table.Line line = expected.get(i);
      assertThat(row.t()).isCloseTo(line.number("t"), NEAR);
      assertThat(row.atRisk()).isEqualTo(line.count("atRisk"));
      assertThat(row.events()).isEqualTo(line.count("events"));
      assertThat(row.censored()).isEqualTo(line.count("censored"));
      assertThat(row.survival()).isCloseTo(line.number("survival"), NEAR);
      assertThat(row.standardError()).isCloseTo(line.number("standardError"), NEAR);
      assertThat(row.lower()).isCloseTo(line.number("lower"), NEAR);
      assertThat(row.upper()).isCloseTo(line.number("upper"), NEAR);
    }
  }

  private static void checkMean(SurvivalCurve curve, Table.Line expected) {
    assertThat(curve.n()).isEqualTo(expected.count("n"));
    assertThat(curve.median().isPresent()).isEqualTo(expected.has("median"));
    curve
        .median()
        .ifPresent(median -> assertThat(median).isCloseTo(expected.number("median"), NEAR));
    assertThat(curve.restrictedMean().to()).isCloseTo(expected.number("to"), NEAR);
    assertThat(curve.restrictedMean().value()).isCloseTo(expected.number("value"), NEAR);
  }

  private static void checkIncidences(SurvivalCurve curve, List<Table.Line> expected) {
    assertThat(curve.incidences()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Incidence incidence = curve.incidences().get(i);
      Table.Line line = expected.get(i);
      assertThat(incidence.cause()).isEqualTo(line.textOrNull("cause"));
      assertThat(incidence.t()).isCloseTo(line.number("t"), NEAR);
      assertThat(incidence.value()).isCloseTo(line.number("value"), NEAR);
    }
  }

  private static void checkLogRank(LogRank ours, List<Table.Line> expected) {
    assertThat(ours.chiSquare()).isCloseTo(expected.getFirst().number("chiSquare"), NEAR);
    assertThat(ours.df()).isEqualTo(expected.getFirst().count("df"));
    assertThat(ours.p()).isCloseTo(expected.getFirst().number("p"), NEAR);
    assertThat(ours.groups()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(ours.groups().get(i).group()).isEqualTo(expected.get(i).text("group"));
      assertThat(ours.groups().get(i).observed()).isEqualTo(expected.get(i).count("observed"));
      assertThat(ours.groups().get(i).expected())
          .isCloseTo(expected.get(i).number("expected"), NEAR);
    }
  }
}
