package org.cairn.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairn.kit.testing.Tokens.Person;

/**
 * The access basis of each operation for each allowed role, read from the audit log after a test
 * has called all of them; compared with the approved file.
 */
public final class ApprovedBases {

  private static final String GROUNDS =
      """
      SELECT DISTINCT action || ' as ' || array_to_string(roles, '+') AS operation, why
        FROM audit.entry
       WHERE who = ANY (?) AND outcome = 'done' AND kind = ANY (?)
      """;

  private ApprovedBases() {}

  /**
   * @param visitors who looked at everything, each with one role
   */
  public static void ofLooks(Collection<Person> visitors) throws IOException, SQLException {
    compare(visitors, List.of("read"), method -> method.isAnnotatedWith(GET.class));
  }

  /**
   * @param visitors who looked at everything and gave every command, each with one role
   */
  public static void ofLooksAndCommands(Collection<Person> visitors)
      throws IOException, SQLException {
    compare(visitors, List.of("read", "command"), _ -> true);
  }

  private static void compare(
      Collection<Person> visitors, List<String> kinds, Predicate<JavaMethod> wanted)
      throws IOException, SQLException {
    Set<String> asked = new TreeSet<>();
    Set<String> lines = new TreeSet<>();
    try (Connection connection = PlatformResource.administrator();
        PreparedStatement statement = connection.prepareStatement(GROUNDS)) {
      statement.setArray(
          1, connection.createArrayOf("text", visitors.stream().map(Person::subject).toArray()));
      statement.setArray(2, connection.createArrayOf("text", kinds.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          asked.add(result.getString("operation"));
          lines.add("%-45s %s".formatted(result.getString("operation"), result.getString("why")));
        }
      }
    }
    assertThat(asked)
        .as("every operation that leaves a trace, asked for by every role that may")
        .containsExactlyElementsOf(operations(wanted));
    String table = lines.stream().collect(Collectors.joining("\n", "", "\n"));
    ApprovedFile.compare(
        "access-basis.txt",
        table,
        "The basis on which something is done or shown has changed. Is what it says now true?");
  }

  private static Set<String> operations(Predicate<JavaMethod> wanted) {
    return ServiceOperations.commandsAndReads()
        .filter(wanted)
        .flatMap(method ->
            Arrays.stream(method.getAnnotationOfType(RolesAllowed.class).value())
                .map(role -> ServiceOperations.idOf(method) + " as " + role))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
