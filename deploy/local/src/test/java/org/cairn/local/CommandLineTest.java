package org.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class CommandLineTest {
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
  private final CommandLine commands = Main.commands(console);

  @TempDir Path directory;

  @Test
  void repeatedOptionsAreKept() {
    ParseResult up =
        commands
            .parseArgs("up", "--dir", "state", "--env", "timeline:A=1", "--env", "gateway:B=2")
            .subcommand();

    assertThat(up.<List<String>>matchedOptionValue("--env", List.of()))
        .containsExactly("timeline:A=1", "gateway:B=2");
  }

  @Test
  void theLastDirectoryCounts_becauseTheScriptPassesOne() {
    ParseResult status =
        commands.parseArgs("status", "--dir", "first", "--dir", "last").subcommand();

    assertThat(status.<Path>matchedOptionValue("--dir", Path.of(""))).isEqualTo(Path.of("last"));
  }

  @Test
  void thePortsHaveADefault() {
    assertThat(ports("up", "--dir", "state")).isEqualTo(PortPlan.DEFAULT);
    assertThat(ports("up", "--dir", "state", "--base-port", "9000")).isEqualTo(new PortPlan(9000));
    assertThat(ports("up", "--dir", "state", "--base-port", "free")).isNotNull();
    assertThat(ports("platform", "--dir", "state")).isNotEqualTo(PortPlan.DEFAULT);
  }

  private PortPlan ports(String... line) {
    return commands.parseArgs(line).subcommand().commandSpec().findOption("--base-port").getValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up --dir | Missing required parameter for option '--dir' (DIRECTORY); see ./cairn up"
            + " --help",
        "up | Missing required option: '--dir=DIRECTORY'; see ./cairn up --help",
        "up --dir d --base-prt 9000 | Unknown options: '--base-prt', '9000'; see ./cairn up --help",
        "up --dir d --base-port 80 | Invalid value for option '--base-port': the first port must be"
            + " between 1024 and 65514, not 80; see ./cairn up --help",
        "up --dir d --base-port any | Invalid value for option '--base-port': the first port must"
            + " be a number or 'free', not 'any'; see ./cairn up --help",
        "up --dir d --realm-users many | Invalid value for option '--realm-users': 'many' is not an"
            + " int; see ./cairn up --help",
        "down --dir d billing | Unexpected argument: billing; see ./cairn down --help",
        "token --dir d | Missing required parameter: 'ACCOUNT'; see ./cairn token --help",
        "audit --dir d | Unknown options: '--dir', 'd'; see ./cairn audit --help",
        "fly | Unexpected argument: fly; see ./cairn --help",
        "platform --dir d --with mail | Invalid value for option '--with' (SERVERS): expected one"
            + " of [POSTGRES, KAFKA, KEYCLOAK] (case-insensitive) but was 'mail'; see ./cairn"
            + " platform --help"
      })
  void aMistakeIsReportedInOneLine_withExitStatusOne(String line, String message) {
    int status = Main.run(List.of(line.split(" ")), console, console);

    assertThat(lines()).containsExactly("cairn: " + message);
    assertThat(status).isEqualTo(1);
  }

  @Test
  void withoutACommand_theCommandsAreListed() {
    assertThat(Main.run(List.of(), console, console)).isEqualTo(2);
    assertThat(lines())
        .containsExactly("which command? up, down, status, reset, token, audit, platform, report");
  }

  @Test
  void aSystemThatIsNotUp_isReportedInOneLine_withExitStatusOne() {
    for (String command : List.of("status", "token peer", "audit verify")) {
      output.reset();

      int status =
          Main.run(List.of((command + " --dir " + directory).split(" ")), console, console);

      assertThat(lines()).containsExactly("cairn: not up; ./cairn up starts it");
      assertThat(status).isEqualTo(1);
    }
  }

  @Test
  void aServiceWithoutAnAuditLog_isRefused() {
    Main.run(
        List.of("audit", "verify", "--service", "gateway", "--dir", directory.toString()),
        console,
        console);

    assertThat(lines()).singleElement().asString().contains("'gateway' has no audit log");
  }

  private List<String> lines() {
    return output.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
