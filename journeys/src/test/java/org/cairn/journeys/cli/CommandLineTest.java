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
import java.util.Objects;
import org.cairn.journeys.bench.Measurement;
import org.cairn.journeys.workforce.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class CommandLineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Folders folders = new Folders();
  private final CommandLine commands = Main.commands(folders, System.out);

  @Test
  void theStateFolderIsThatOfTheCheckout_unlessNamed() {
    parse("demo", "--root", "/checkout");
    assertThat(folders.state()).isEqualTo(Path.of("/checkout/.cairn"));

    parse("demo", "--dir", "/state");
    assertThat(folders.state()).isEqualTo(Path.of("/state"));
  }

  @Test
  void theLastValueOfAnOptionCounts_becauseTheScriptPassesItsOwnFirst() {
    parse("demo", "--dir", "/of-the-script", "--dir", "/state");

    assertThat(folders.state()).isEqualTo(Path.of("/state"));
  }

  @Test
  void theBenchNeverUsesTheFolderOfTheRunningSystem() {
    parse("bench", "--root", "/checkout", "--dir", "/state");

    assertThat(bench().directory()).isEqualTo(Path.of("/checkout/journeys/target/bench"));
    assertThat(bench().selection().quick()).isFalse();
  }

  @Test
  void foldersAreNamedBeforeTheStoryOrAfterIt() {
    assertThat(parse("demo", "--root", "/checkout", "document")).isEqualTo("document");
    assertThat(folders.root()).isEqualTo(Path.of("/checkout"));

    assertThat(parse("demo", "document", "--root", "/other")).isEqualTo("document");
    assertThat(folders.root()).isEqualTo(Path.of("/other"));
  }

  @Test
  void onlyTheDemoTakesTheNameOfAStory() {
    assertThat(parse("demo")).isEqualTo("demo");
    assertRefused("demo", "document", "again");
    assertRefused("demo", "nothing-like-that");
    assertRefused("bench", "document");
  }

  @Test
  void aMistypedOptionIsRefused() {
    assertRefused("bench", "--quik");
    assertRefused("bench", "--root");
    assertRefused("demo", "document", "--peers", "12");
  }

  @Test
  void aWorkforceIsTheSameEveryDay_unlessItsLastDayIsNamed() {
    parse("demo", "workforce", "--peers", "12", "--seed", "-7");

    assertThat(workforce().extent(TODAY)).isEqualTo(new Extent(12, 6, -7, Extent.LAST_DAY));
    assertThat(workforce().extent(TODAY.plusYears(1))).isEqualTo(workforce().extent(TODAY));
  }

  @Test
  void aWorkforceOfTheUsualSizeHasFourHundredPeersOverSixYears() {
    parse("demo", "workforce");

    assertThat(workforce().extent(TODAY)).isEqualTo(new Extent(400, 6, 1, Extent.LAST_DAY));
  }

  @ParameterizedTest
  @CsvSource({"--peers, many", "--peers, 99999999999", "--until, 30.6.2025"})
  void aSizeOrADayThatCannotBeRead_isRefused(String option, String value) {
    assertRefused("demo", "workforce", option, value);
  }

  @ParameterizedTest
  @CsvSource({"--peers, 0", "--years, 30", "--until, 2026-11-20"})
  void anImpossibleWorkforce_isRefused(String option, String value) {
    parse("demo", "workforce", option, value);

    assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> workforce().extent(TODAY));
  }

  @Test
  void theBenchMeasuresEverything_unlessSomeOfItIsNamed() {
    parse("bench");
    assertThat(bench().selection().rows()).isEqualTo(EnumSet.allOf(Measurement.class));

    parse("bench", "--only", "pages,sessions");
    assertThat(bench().selection().rows()).containsExactly(Measurement.SESSIONS, Measurement.PAGES);

    assertRefused("bench", "--only", "pages,");
    assertRefused("bench", "--only", "pages,everything");
  }

  @Test
  void onlyTheWorkforceHasASize() {
    assertRefused("demo", "--peers", "12");
  }

  @ParameterizedTest
  @CsvSource({
    "demo --quik, Unknown option: '--quik'; see ./cairn demo --help",
    "bench --root, Missing required parameter for option '--root' (CHECKOUT); see ./cairn bench"
        + " --help",
    "dmeo, Unexpected argument: dmeo; see ./cairn --help",
    "demo documnet, Unexpected argument: documnet; see ./cairn demo --help",
    "demo workforce --peers 0, --peers: use a number from 1 to 20000"
  })
  void aMistakeIsReportedInOneLine_withExitStatusOne(String line, String message) {
    var error = new ByteArrayOutputStream();

    int status = run(error, line.split(" "));

    assertThat(status).isEqualTo(1);
    assertThat(error.toString(StandardCharsets.UTF_8).lines()).containsExactly("cairn: " + message);
  }

  @Test
  void aDemoWithoutARunningSystem_saysSoInOneLine(@TempDir Path nothing) {
    var error = new ByteArrayOutputStream();

    int status = run(error, "demo", "--dir", nothing.toString());

    assertThat(status).isEqualTo(1);
    assertThat(error.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("cairn: not up; ./cairn up starts it");
  }

  private static int run(ByteArrayOutputStream error, String... line) {
    return Main.run(
        List.of(line),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(error, true, StandardCharsets.UTF_8));
  }

  /** Returns the name of the command that would run. */
  private String parse(String... line) {
    return commands.parseArgs(line).asCommandLineList().getLast().getCommandName();
  }

  private void assertRefused(String... line) {
    assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse(line));
  }

  private BenchCommand bench() {
    return command(commands, "bench").getCommand();
  }

  private WorkforceCommand workforce() {
    return command(command(commands, "demo"), "workforce").getCommand();
  }

  private static CommandLine command(CommandLine parent, String name) {
    return Objects.requireNonNull(parent.getSubcommands().get(name));
  }
}
