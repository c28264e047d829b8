package org.cairn.journeys.bench;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns logged statements into a script for pgbench: the same SQL in the same transactions. Values
 * of the client and the round vary; all others are sent as the logged parameters.
 */
final class PgbenchScript {
  /** Identifies a round: run, client, and count. */
  private static final String ROUND =
      "concat(CAST(:run AS text), '-', CAST(:client_id AS text), '-', CAST(:i AS text))";

  /** Values that a service takes from the token or the request are looked up once per client. */
  private static final String BEGIN =
      """
      \\if :fresh
      SELECT * FROM (VALUES {rows}) AS v ({names}) WHERE client = :client_id \\gset
      \\set fresh 0
      \\endif
      \\set i :i + 1
      """;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)(?!\\d)(::)?");

  private static final DateTimeFormatter LOGGED =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HH:mm", "+00")
          .toFormatter();

  private final List<Map<String, String>> clients;
  private final Map<String, String> changing;
  private final Map<String, String> constants = new LinkedHashMap<>();

  /**
   * @param clients the variables of every client, all with the same names
   * @param changing logged values, and the expressions that replace them; instants in ISO format
   */
  PgbenchScript(List<Map<String, String>> clients, Map<String, String> changing) {
    this.clients = List.copyOf(clients);
    this.changing = Map.copyOf(changing);
  }

  /** An id that differs in every round. */
  static String id(String what) {
    return "md5(concat('%s-', %s))::uuid".formatted(what, ROUND);
  }

  /** A text that differs in every round. */
  static String text(String what) {
    return "concat('%s-', %s)".formatted(what, ROUND);
  }

  /** A time that advances with every round. */
  static String time(String begin, String step) {
    return "(timestamptz '%s' + CAST(:i AS int) * interval '%s')".formatted(begin, step);
  }

  /** Values for the command line of pgbench; {@link #text} fills them. */
  Map<String, String> constants() {
    return constants;
  }

  String text(List<Statement> statements) {
    var script = new StringBuilder(begin());
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      // The driver sends BEGIN together with the first statement, in one round trip.
      boolean begins = statement.is("BEGIN") && i + 1 < statements.size();
      if (begins) {
        i++;
        script.append("\\startpipeline\nBEGIN;\n");
        script.append(withArguments(statements.get(i))).append(";\n\\endpipeline\n");
      } else {
        script.append(withArguments(statement)).append(";\n");
      }
    }
    return script.toString();
  }

  private String begin() {
    var names = new TreeSet<>(clients.getFirst().keySet());
    var rows = new ArrayList<String>();
    for (int i = 0; i < clients.size(); i++) {
      Map<String, String> variables = clients.get(i);
      rows.add(
          "(%d, %s)"
              .formatted(
                  i,
                  names.stream()
                      .map(name -> "'" + variables.get(name) + "'")
                      .collect(Collectors.joining(", "))));
    }
    return BEGIN
        .replace("{rows}", String.join(", ", rows))
        .replace("{names}", "client, " + String.join(", ", names));
  }

  private String withArguments(Statement statement) {
    return PLACEHOLDER
        .matcher(statement.sql().strip())
        .replaceAll(found -> {
          int number = Integer.parseInt(found.group(1));
          boolean cast = found.group(2) != null;
          String argument = argument(statement.parameters().get(number - 1), cast);
          return Matcher.quoteReplacement(cast ? argument + "::" : argument);
        });
  }

  private String argument(@Nullable String value, boolean cast) {
    if (value == null) {
      return "NULL";
    }
    String expression = replacement(value);
    if (expression != null) {
      return expression;
    }
    if (value.startsWith("{") && value.endsWith("}")) {
      String only = value.replaceAll("[{}\"]", "");
      String element = replacement(only);
      if (element != null) {
        return "ARRAY[" + element + "]" + (cast ? "" : typeOf(only) + "[]");
      }
    }
    String name = "p" + (constants.size() + 1);
    constants.put(name, value);
    return cast ? ":" + name : "(:" + name + typeOf(value) + ")";
  }

  private @Nullable String replacement(String value) {
    String expression = changing.get(value);
    if (expression != null || value.length() < 2 || !Character.isDigit(value.charAt(0))) {
      return expression;
    }
    try {
      return changing.get(OffsetDateTime.parse(value, LOGGED).toInstant().toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The log has no types; where the statement has none either, the format of the value decides. */
  private static String typeOf(String value) {
    List<Map.Entry<String, String>> formats = new ArrayList<>();
    formats.add(Map.entry("\\\\x[0-9a-f]*", "::bytea"));
    formats.add(Map.entry("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "::uuid"));
    formats.add(Map.entry("\\d{4}-\\d{2}-\\d{2}", "::date"));
    formats.add(Map.entry("-?\\d{1,18}", "::bigint"));
    formats.add(Map.entry("[tf]", "::boolean"));
    return formats.stream()
        .filter(format -> value.matches(format.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
