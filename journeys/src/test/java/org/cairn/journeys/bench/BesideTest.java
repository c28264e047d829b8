package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTest {
  private static final String THEIRS =
      """
      {"machine": {"revision": "08d2b67"},
       "rows": [{"what": "sessions, service", "value": 400.0},
                {"what": "sessions, the same SQL by pgbench", "value": 800.0},
                {"what": "pages, service", "value": 900.0}]}
      """;

  @Test
  void rowsOfBothBenches_areCompared_andThoseOfAServiceHaveALimit() throws Exception {
    List<Row> rows =
        Beside.compared(
            List.of(
                Row.figure("sessions, service", "commands/s", 380, ""),
                Row.figure("sessions, the same SQL by pgbench", "commands/s", 600, ""),
                Row.figure("sessions, service against pgbench", "", 0.5, ""),
                Row.figure("credits, service", "commands/s", 380, "")),
            new JsonMapper().readTree(THEIRS));

    assertThat(rows)
        .extracting(Row::what, Row::value, Row::check)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "sessions, service: to the build beside it", 0.95, Row.LimitCheck.BROKEN),
            org.assertj.core.groups.Tuple.tuple(
                "sessions, the same SQL by pgbench: to the build beside it",
                0.75,
                Row.LimitCheck.NO_LIMIT),
            org.assertj.core.groups.Tuple.tuple(
                "credits, service: to the build beside it", 0.0, Row.LimitCheck.LEFT_OUT));
    assertThat(rows.getFirst().how()).contains("08d2b67");
  }
}
