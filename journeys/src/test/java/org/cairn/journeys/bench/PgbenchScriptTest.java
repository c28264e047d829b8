package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PgbenchScriptTest {
  private static final String PEER = "00000000-0000-7000-8000-000000000001";
  private static final String APPLICATION = "00000000-0000-7000-8000-000000000002";

  private final PgbenchScript script =
      new PgbenchScript(
          List.of(
              Map.of("subject", "subject-1", "peer", PEER),
              Map.of("subject", "subject-2", "peer", "other")),
          Map.of(
              "subject-1",
              ":subject",
              PEER,
              ":peer",
              APPLICATION,
              PgbenchScript.id("application"),
              "2026-03-02T17:00:00Z",
              PgbenchScript.time("2030-01-01", "1 day")));

  @Test
  void everyClientLooksUpItsVariablesOnce() {
    assertThat(script.text(List.of()))
        .contains(
            "(VALUES (0, '%s', 'subject-1'), (1, 'other', 'subject-2')) AS v (client, peer, subject)"
                .formatted(PEER));
  }

  @Test
  void aTimeIsRecognized_inWhateverZoneTheServerLogsIt() {
    String text =
        script.text(
            List.of(
                new Statement(
                    1,
                    "SELECT $1, $2::timestamptz[], $3",
                    List.of(
                        "2026-03-02 17:00:00+00",
                        "{\"2026-03-02 10:00:00-07\"}",
                        "2026-03-02 17:00:01+00"))));

    String later = "(timestamptz '2030-01-01' + CAST(:i AS int) * interval '1 day')";
    assertThat(text).contains("SELECT %1$s, ARRAY[%1$s]::timestamptz[], (:p1);".formatted(later));
  }

  @Test
  void valuesOfThePeerAndTheRoundVary_allOthersAreConstant() {
    String text =
        script.text(
            List.of(
                new Statement(1, "SELECT $1, $2, $3", List.of("subject-1", APPLICATION, "zz"))));

    assertThat(text)
        .contains("SELECT :subject, md5(concat('application-', concat(")
        .contains("))::uuid, (:p1);");
    assertThat(script.constants()).containsExactly(Map.entry("p1", "zz"));
  }

  @Test
  void anArrayOfOneElementStaysAnArray() {
    String text =
        script.text(List.of(new Statement(1, "SELECT $1::uuid[]", List.of("{\"" + PEER + "\"}"))));

    assertThat(text).contains("SELECT ARRAY[:peer]::uuid[];");
  }

  @Test
  void anUntypedArray_isTypedByItsElement() {
    String text = script.text(List.of(new Statement(1, "SELECT f($1)", List.of("{" + PEER + "}"))));

    assertThat(text).contains("SELECT f(ARRAY[:peer]::uuid[]);");
  }

  @Test
  void aTransactionBeginsInTheRoundTripOfItsFirstStatement() {
    String text =
        script.text(
            List.of(
                new Statement(1, "BEGIN", List.of()),
                new Statement(1, "SELECT 1", List.of()),
                new Statement(1, "COMMIT", List.of())));

    assertThat(text).endsWith("\\startpipeline\nBEGIN;\nSELECT 1;\n\\endpipeline\nCOMMIT;\n");
  }

  @Test
  void untypedValuesAreTypedByTheirFormat() {
    String text =
        script.text(
            List.of(
                new Statement(
                    1,
                    "SELECT $1, $2, $3, $4::jsonb",
                    List.of("\\xab", "42", "2026-01-02", "{}"))));

    assertThat(text).contains("SELECT (:p1::bytea), (:p2::bigint), (:p3::date), :p4::jsonb;");
  }
}
