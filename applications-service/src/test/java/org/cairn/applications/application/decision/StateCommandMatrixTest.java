package org.cairn.applications.application.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.application.decision.Applications.PACKS;
import static org.cairn.applications.application.decision.Applications.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;

/** Every state and every command, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final String FILE = "application-state-x-command.txt";
  private static final Path ROOT = Path.of(System.getProperty("cairn.root"));
  private static final Path MODULE = ROOT.resolve("applications-service");
  private static final Path APPROVED = MODULE.resolve("src/test/resources/approved").resolve(FILE);
  private static final Path RECEIVED = MODULE.resolve("target").resolve(FILE);

  private static final Map<String, ApplicationState> STATES = new LinkedHashMap<>();
  private static final Map<String, ApplicationCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not opened", Applications.noApplication());
    STATES.put("not opened, the same is open", Applications.noApplicationButTheSameIsOpen());
    STATES.put("open", Applications.anOpenApplication());
    STATES.put("withdrawn", Applications.aWithdrawnApplication());
    COMMANDS.put("open", Applications.anOpening());
    COMMANDS.put("withdraw", Applications.aWithdrawal());
  }

  @Test
  void everyStateThereIs_standsInTheTable() {
    assertThat(classesOf(STATES))
        .isEqualTo(Set.of(ApplicationState.class.getPermittedSubclasses()));
  }

  @Test
  void everyCommandThereIs_standsInTheTable() {
    assertThat(classesOf(COMMANDS))
        .isEqualTo(Set.of(ApplicationCommand.class.getPermittedSubclasses()));
  }

  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    String table = table();
    Files.writeString(RECEIVED, table, UTF_8);

    assertThat(table)
        .withFailMessage(
            """
            What a command does in a state has changed.

            %s
            If that is meant, approve it with:
              cp %s %s
            """,
            table, fromRoot(RECEIVED), fromRoot(APPROVED))
        .isEqualTo(Files.exists(APPROVED) ? Files.readString(APPROVED, UTF_8) : "");
  }

  private static Path fromRoot(Path path) {
    return ROOT.relativize(path);
  }

  private static String table() {
    Stream<String> rows =
        STATES.entrySet().stream()
            .map(state ->
                row(
                    state.getKey(),
                    COMMANDS.values().stream()
                        .map(command -> outcome(state.getValue(), command))
                        .toList()));
    return Stream.concat(Stream.of(row("", List.copyOf(COMMANDS.keySet()))), rows)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(String head, List<String> cells) {
    return Stream.concat(Stream.of("%-28s".formatted(head)), cells.stream().map("%-38s"::formatted))
        .collect(Collectors.joining(" | "))
        .stripTrailing();
  }

  private static String outcome(ApplicationState state, ApplicationCommand command) {
    Decision<ApplicationEvent> decision = ApplicationDecision.decide(state, command, PACKS, TODAY);
    return switch (decision) {
      case Accepted<ApplicationEvent> accepted ->
          accepted.events().stream()
              .map(event -> event.getClass().getSimpleName())
              .collect(Collectors.joining(", "));
      case Refused<ApplicationEvent> refused ->
          refused.refusals().stream()
              .map(Refusal::kind)
              .collect(Collectors.joining(", ", "refused: ", ""));
    };
  }

  private static Set<Class<?>> classesOf(Map<String, ?> examples) {
    return Arrays.stream(examples.values().toArray())
        .map(Object::getClass)
        .collect(Collectors.toSet());
  }
}
