package org.cairn.journeys.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.cairn.journeys.bench.Measurement;
import org.cairn.journeys.workforce.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void theStateFolderIsTheOneOfTheCheckoutUnlessNamed() {
    assertThat(Arguments.parse(List.of("demo", "--root", "/checkout")).stateFolder())
        .isEqualTo(Path.of("/checkout/.cairn"));
    assertThat(Arguments.parse(List.of("demo", "--dir", "/state")).stateFolder())
        .isEqualTo(Path.of("/state"));
  }

  @Test
  void theBenchNeverUsesTheFolderOfTheRunningSystem() {
    var arguments = Arguments.parse(List.of("bench", "--root", "/checkout", "--dir", "/state"));

    assertThat(arguments.benchFolder()).isEqualTo(Path.of("/checkout/journeys/target/bench"));
    assertThat(arguments.measured().quick()).isFalse();
  }

  @Test
  void onlyTheDemoTellsAStoryThatIsNamed() {
    assertThat(Arguments.parse(List.of("demo")).story()).isEmpty();
    assertThat(Arguments.parse(List.of("demo", "--root", "/checkout", "document")).story())
        .isEqualTo("document");
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> Arguments.parse(List.of("demo", "document", "again")));
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> Arguments.parse(List.of("bench", "document")));
  }

  @Test
  void aMistypedOptionIsRefused() {
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> Arguments.parse(List.of("bench", "--quik")));
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> Arguments.parse(List.of("bench", "--root")));
  }

  @Test
  void aWorkforceIsTheSameOnEveryDayUnlessItsLastDayIsNamed() {
    var arguments = Arguments.parse(List.of("demo", "workforce", "--peers", "12", "--seed", "-7"));

    assertThat(arguments.extent(TODAY)).isEqualTo(new Extent(12, 6, -7, Extent.LAST_DAY));
    assertThat(arguments.extent(TODAY.plusYears(1))).isEqualTo(arguments.extent(TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "--peers, 0",
    "--peers, many",
    "--peers, 99999999999",
    "--years, 30",
    "--until, 30.6.2025",
    "--until, 2026-11-20"
  })
  void aWorkforceThatCannotBeIsRefused(String option, String value) {
    var arguments = Arguments.parse(List.of("demo", "workforce", option, value));

    assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> arguments.extent(TODAY));
  }

  @Test
  void theBenchMeasuresEverything_unlessSomeOfItIsNamed() {
    assertThat(Arguments.parse(List.of("bench")).measured().rows())
        .isEqualTo(EnumSet.allOf(Measurement.class));
    assertThat(Arguments.parse(List.of("bench", "--only", "pages,sessions")).measured().rows())
        .containsExactly(Measurement.SESSIONS, Measurement.PAGES);
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> Arguments.parse(List.of("bench", "--only", "pages,")).measured());
  }

  @Test
  void onlyTheWorkforceHasASize() {
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> Arguments.parse(List.of("demo", "--peers", "12")));
  }

  @Test
  void aDemoWithoutARunningSystemSaysSoInOneLine(@TempDir Path nothing) {
    var error = new ByteArrayOutputStream();

    int status =
        Main.run(
            List.of("demo", "--dir", nothing.toString()),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8));

    assertThat(status).isEqualTo(1);
    assertThat(error.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("cairn: not up; ./cairn up starts it");
  }
}
