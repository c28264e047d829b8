package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;

/** What each command does in each state, compared with what a person approved. */
public final class ApprovedTable {

  private static final Path ROOT = Path.of(System.getProperty("cairn.root"));

  /** Tests run in the folder of their module. */
  private static final Path MODULE = Path.of("").toAbsolutePath();

  private ApprovedTable() {}

  public static <S, C, E> void compare(
      String file,
      Map<String, S> states,
      Map<String, C> commands,
      BiFunction<S, C, Decision<E>> decide)
      throws IOException {
    Path approved = MODULE.resolve("src/test/resources/approved").resolve(file);
    Path received = MODULE.resolve("target").resolve(file);
    String table = table(states, commands, decide);
    Files.writeString(received, table, UTF_8);

    assertThat(table)
        .withFailMessage(
            """
            What a command does in a state has changed.

            %s
            If that is meant, approve it with:
              cp %s %s
            """,
            table, ROOT.relativize(received), ROOT.relativize(approved))
        .isEqualTo(Files.exists(approved) ? Files.readString(approved, UTF_8) : "");
  }

  private static <S, C, E> String table(
      Map<String, S> states, Map<String, C> commands, BiFunction<S, C, Decision<E>> decide) {
    Stream<String> rows =
        states.entrySet().stream()
            .map(state ->
                row(
                    state.getKey(),
                    commands.values().stream()
                        .map(command -> outcome(decide, state.getValue(), command))
                        .toList()));
    return Stream.concat(Stream.of(row("", List.copyOf(commands.keySet()))), rows)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(String head, List<String> cells) {
    return Stream.concat(Stream.of("%-28s".formatted(head)), cells.stream().map("%-38s"::formatted))
        .collect(Collectors.joining(" | "))
        .stripTrailing();
  }

  private static <S, C, E> String outcome(
      BiFunction<S, C, Decision<E>> decide, S state, C command) {
    Decision<E> decision;
    try {
      decision = decide.apply(state, command);
    } catch (IllegalArgumentException impossible) {
      return "(cannot be)";
    }
    return switch (decision) {
      case Accepted<E> accepted when accepted.events().isEmpty() -> "nothing happens";
      case Accepted<E> accepted ->
          accepted.events().stream()
              .map(event -> event.getClass().getSimpleName())
              .collect(Collectors.joining(", "));
      case Refused<E> refused ->
          refused.refusals().stream()
              .map(Refusal::kind)
              .collect(Collectors.joining(", ", "refused: ", ""));
    };
  }
}
