package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.cairn.kit.http.Command;
import org.cairn.kit.testing.Tokens.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The access basis of each operation for each allowed role, read from the audit log after a test
 * has called all of them; compared with the approved file.
 */
public final class ApprovedBases {

  private static final Path ROOT = Path.of(System.getProperty("cairn.root"));
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final String AUDITED = "org.cairn.kit.audit.Audited";
  private static final String FILE = "access-basis.txt";

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
    Path approved = MODULE.resolve("src/test/resources/approved").resolve(FILE);
    Path received = MODULE.resolve("target").resolve(FILE);
    Files.writeString(received, table, UTF_8);
    assertThat(table)
        .withFailMessage(
            """
            The basis on which something is done or shown has changed.

            %s
            If that is true of it, approve it with:
              cp %s %s
            """,
            table, ROOT.relativize(received), ROOT.relativize(approved))
        .isEqualTo(Files.exists(approved) ? Files.readString(approved, UTF_8) : "");
  }

  /** Of the service itself; what the kit brings is the same in all of them. */
  private static Set<String> operations(Predicate<JavaMethod> wanted) {
    return new ClassFileImporter()
        .importPath(MODULE.resolve("target/classes")).stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(
                method -> method.isAnnotatedWith(AUDITED) || method.isAnnotatedWith(Command.class))
            .filter(wanted)
            .flatMap(method ->
                Arrays.stream(method.getAnnotationOfType(RolesAllowed.class).value())
                    .map(role -> nameOf(method) + " as " + role))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOf(JavaMethod method) {
    String documented = method.getAnnotationOfType(Operation.class).operationId();
    return documented.isEmpty() ? method.getName() : documented;
  }
}
