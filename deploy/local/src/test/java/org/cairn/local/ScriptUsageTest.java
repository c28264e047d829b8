package org.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help;

/**
 * {@code ./cairn help} works without a build, so its text is a copy of the help of the commands.
 * The journeys have the same test for demo and bench.
 */
class ScriptUsageTest {
  private static final Set<String> OTHER_COMMANDS = Set.of("logs", "test", "help", "demo", "bench");

  @Test
  void theScriptHasTheHelpOfTheLaunchersCommands() throws IOException {
    assertThat(sectionsOfTheScript().stream().filter(ScriptUsageTest::isOfTheLauncher).toList())
        .containsExactlyInAnyOrderElementsOf(
            Main.commands(new Console(System.out)).getSubcommands().values().stream()
                .map(command -> command.getSubcommands().getOrDefault("verify", command))
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .map(command -> section(command.getHelp()))
                .toList());
  }

  private static boolean isOfTheLauncher(String section) {
    return !OTHER_COMMANDS.contains(section.split(" ", 3)[1]);
  }

  private static String section(Help help) {
    return onOneLine(help.customSynopsis() + " " + help.description() + " " + help.optionList());
  }

  private static List<String> sectionsOfTheScript() throws IOException {
    Path script = Path.of(System.getProperty("cairn.root"), "cairn");
    Process process =
        new ProcessBuilder("bash", script.toString(), "help").redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String commands = text.substring(0, text.indexOf("\nData and logs"));
    return Arrays.stream(commands.split("(?m)^ {2}(?=\\./cairn )", -1))
        .skip(1)
        .map(ScriptUsageTest::onOneLine)
        .toList();
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
