package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingsTest {
  private static final double PRECISION_PERCENT = 0.1;

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 90, 99, 100})
  void aPercentileIsTheTimeOfThatRank_withinATenthOfAPercent(int percentile) {
    var random = new Random(7);
    var millis = new ArrayList<Double>();
    for (int i = 0; i < 1_000; i++) {
      millis.add(Math.exp(random.nextGaussian() * 2));
    }
    List<Double> sorted = millis.stream().sorted().toList();

    assertThat(Timings.ofMillis(millis).millis(percentile))
        .isCloseTo(sorted.get(percentile * 10 - 1), withinPercentage(PRECISION_PERCENT));
  }

  @Test
  void oneSlowResponseInAHundred_isNotInTheNinetyNinthPercentile_butTwoAre() {
    var millis = new ArrayList<>(Collections.nCopies(99, 1.0));
    millis.add(500.0);
    assertThat(Timings.ofMillis(millis).millis(99)).isCloseTo(1.0, withinPercentage(1));

    millis.removeFirst();
    millis.add(500.0);
    assertThat(Timings.ofMillis(millis).millis(99)).isCloseTo(500, withinPercentage(1));
  }

  @Test
  void theMedianOfAnOddNumber_isTheMiddleOne() {
    assertThat(Timings.ofMillis(List.of(9.0, 1.0, 4.0)).medianMillis())
        .isCloseTo(4.0, withinPercentage(PRECISION_PERCENT));
  }

  @Test
  void withoutMeasurements_thereIsNoPercentile() {
    assertThat(Timings.ofMillis(List.of()).millis(99)).isNaN();
  }
}
