package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
  @Test
  void aStatementOfSeveralLinesIsReadWithItsParameters() {
    List<Statement> read =
        Statement.in(
            List.of(
                line(7, "LOG:  execute S_1: SELECT a"),
                "\t  FROM b WHERE c = $1 AND d = $2",
                line(7, "DETAIL:  Parameters: $1 = 'it''s', $2 = NULL")));

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().sql()).isEqualTo("SELECT a\n  FROM b WHERE c = $1 AND d = $2");
    assertThat(read.getFirst().parameters()).containsExactly("it's", null);
  }

  @Test
  void parametersBelongToTheStatementOfTheirOwnBackend() {
    List<Statement> read =
        Statement.in(
            List.of(
                line(7, "LOG:  execute <unnamed>: SELECT $1"),
                line(8, "LOG:  statement: BEGIN"),
                line(7, "DETAIL:  Parameters: $1 = 'seven'")));

    assertThat(read).extracting(Statement::backend).containsExactly(7L, 8L);
    assertThat(read.getFirst().mentions("seven")).isTrue();
    assertThat(read.getLast().is("BEGIN")).isTrue();
    assertThat(read.getLast().parameters()).isEmpty();
  }

  @Test
  void aLongValueIsReadCompletely() {
    String document = "{\"a\": \"" + "x''".repeat(20_000) + "\"}";

    List<Statement> read =
        Statement.in(
            List.of(
                line(7, "LOG:  execute S_1: INSERT $1"),
                line(7, "DETAIL:  Parameters: $1 = '" + document + "'")));

    assertThat(read.getFirst().parameters()).containsExactly(document.replace("''", "'"));
  }

  @Test
  void otherLinesAreIgnored() {
    assertThat(
            Statement.in(
                List.of(line(7, "LOG:  checkpoint starting: time"), line(7, "ERROR:  syntax"))))
        .isEmpty();
  }

  private static String line(int backend, String text) {
    return "2026-01-02 03:04:05.678 UTC [" + backend + "] " + text;
  }
}
