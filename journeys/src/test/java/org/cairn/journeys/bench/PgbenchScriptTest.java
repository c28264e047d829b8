package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PgbenchScriptTest {
  private static final String PEER = "00000000-0000-7000-8000-000000000001";
  private static final String APPLICATION = "00000000-0000-7000-8000-000000000002";

  private final PgbenchScript script =
      new PgbenchScript(
          new PgbenchScript.Names("subject-1", PEER, APPLICATION, "key-open", "key-withdraw"));

  @Test
  void whatNamesThePeerAndTheRoundChangesAndTheRestIsAConstant() {
    String text =
        script.text(
            List.of(
                new Statement(1, "SELECT $1, $2, $3", List.of("subject-1", APPLICATION, "zz"))));

    assertThat(text).contains("SELECT :subject, md5(concat(").contains(")::uuid, :p1;");
    assertThat(script.constants()).containsExactly(java.util.Map.entry("p1", "zz"));
  }

  @Test
  void anArrayOfOneIsKeptAnArray() {
    String text =
        script.text(List.of(new Statement(1, "SELECT $1::uuid[]", List.of("{\"" + PEER + "\"}"))));

    assertThat(text).contains("SELECT ARRAY[:peer]::uuid[];");
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
  void valuesWithoutATypeInTheStatementAreTypedByTheirLook() {
    String text =
        script.text(
            List.of(
                new Statement(
                    1,
                    "SELECT $1, $2, $3, $4::jsonb",
                    List.of("\\xab", "42", "2026-01-02", "{}"))));

    assertThat(text).contains("SELECT :p1::bytea, :p2::bigint, :p3::date, :p4::jsonb;");
  }
}
