package org.cairn.ceu.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.standing.decision.Hour.attended;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The largest body that is read holds about fifteen thousand entries. */
class ManyEntriesTest {

  private static final int MANY = 20_000;

  @Test
  void manyRepetitionsOfOneCourse_areNamedAFewTimes() {
    Question question = Question.inMontana().with(many("2024-05-05", null));

    var standing = Assertions.assertTimeout(Duration.ofSeconds(2), question::standing);

    assertThat(standing.entries().getLast().redundantWith()).hasSize(20);
  }

  @Test
  void manyCoursesThatWouldCureTheYearBefore_areEachLookedAtOnce() {
    Question question =
        Question.inMontana().reading("ce.hours", 9000).with(many("2025-01-05", 2024));

    var standing = Assertions.assertTimeout(Duration.ofSeconds(2), question::standing);

    assertThat(standing.entries().getFirst().period()).isEqualTo("2024-12-31");
  }

  private static Hour[] many(String on, @Nullable Integer year) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> attended("e" + i, on, "0.25").ofCourse("x"))
        .map(hour -> year == null ? hour : hour.appliedTo(year))
        .toArray(Hour[]::new);
  }
}
