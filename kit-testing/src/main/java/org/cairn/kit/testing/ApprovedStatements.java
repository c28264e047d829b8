package org.cairn.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many statements each command of a service sends to the database, compared with what a person
 * approved. Most of what a command costs is its statements, and one more is noticed nowhere else.
 */
public final class ApprovedStatements {

  private final SortedMap<String, Integer> counts = new TreeMap<>();

  /** As the others, of a command that needs nothing beforehand. */
  public void count(String command, Supplier<Response> request) {
    count(command, () -> request, Supplier::get);
  }

  /**
   * Carries a command out twice and counts the second time: the first fills what the service keeps
   * in memory.
   *
   * @param command the operation, and after a blank what is special about the request
   * @param given what the request needs beforehand, made anew for each and not counted
   */
  public <T> void count(String command, Supplier<T> given, Function<T, Response> request) {
    requireAccepted(command, request.apply(given.get()));
    T needed = given.get();
    List<Response> answers = new ArrayList<>();
    counts.put(command, SqlStatements.during(() -> answers.add(request.apply(needed))));
    requireAccepted(command, answers.getFirst());
  }

  /** As the others, of a request that is answered from its key. */
  public <T> void countRepetition(
      String command, Supplier<T> given, BiFunction<String, T, Response> request) {
    count(
        command + " repeated",
        () -> {
          T needed = given.get();
          String key = UUID.randomUUID().toString();
          requireAccepted(command, request.apply(key, needed));
          return (Supplier<Response>) () -> request.apply(key, needed);
        },
        Supplier::get);
  }

  /** A command that is refused sends fewer statements; so does a row. */
  private static void requireAccepted(String command, Response answer) {
    String said = answer.asString();
    assertThat(answer.statusCode()).as("%s: %s", command, said).isIn(200, 201);
    @Nullable List<String> outcomes = answer.jsonPath().getList("results.outcome");
    if (outcomes != null) {
      assertThat(outcomes)
          .as("%s: %s", command, said)
          .isNotEmpty()
          .isSubsetOf("accepted", "recorded");
    }
  }

  /** After every command of the service. */
  public void compare() throws IOException {
    assertThat(counts.keySet().stream().map(ApprovedStatements::operation))
        .as("every command of the service")
        .hasSameElementsAs(commands());
    String table =
        counts.entrySet().stream()
            .map(count -> "%-45s %d".formatted(count.getKey(), count.getValue()))
            .collect(Collectors.joining("\n", "", "\n"));
    ApprovedFile.compare(
        "statements.txt", table, "A command sends more or fewer statements to the database.");
  }

  private static String operation(String command) {
    return command.split(" ", 2)[0];
  }

  private static Set<String> commands() {
    return ServiceOperations.commandsAndReads()
        .filter(ServiceOperations::isCommand)
        .map(ServiceOperations::idOf)
        .collect(Collectors.toSet());
  }
}
