package org.cairn.kit.testing;

import java.io.IOException;
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

  private ApprovedTable() {}

  public static <S, C, E> void compare(
      String file,
      Map<String, S> states,
      Map<String, C> commands,
      BiFunction<S, C, Decision<E>> decide)
      throws IOException {
    ApprovedFile.compare(
        file, table(states, commands, decide), "What a command does in a state has changed.");
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
