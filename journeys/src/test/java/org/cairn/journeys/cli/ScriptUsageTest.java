package org.cairn.journeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * {@code ./cairn help} works without a build, so its text is a copy of the help of the commands.
 * The launcher has the same test for its commands.
 */
class ScriptUsageTest {
  private static final List<String> COMMANDS = List.of("./cairn demo", "./cairn bench");

  @Test
  void theScriptHasTheHelpOfDemoAndBench() throws IOException {
    assertThat(sectionsOfTheScript().stream().filter(ScriptUsageTest::belongsHere).toList())
        .containsExactlyElementsOf(sections(Main.commands(new Folders(), System.out)));
  }

  private static boolean belongsHere(String section) {
    return COMMANDS.stream().anyMatch(section::startsWith);
  }

  private static List<String> sections(CommandLine commands) {
    var sections = new ArrayList<String>();
    for (CommandLine command : commands.getSubcommands().values()) {
      Help help = command.getHelp();
      sections.add(
          onOneLine(help.customSynopsis() + " " + help.description() + " " + help.optionList()));
      sections.addAll(sections(command));
    }
    return sections;
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
