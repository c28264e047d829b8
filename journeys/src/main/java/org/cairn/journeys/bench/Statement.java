package org.cairn.journeys.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the server logged it.
 *
 * @param parameters as text, in order; null for NULL. Do not deconstruct it in a pattern.
 */
record Statement(long backend, String sql, List<@Nullable String> parameters) {
  private static final Pattern ENTRY =
      Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] ([A-Z]+): {2}(.*)$", Pattern.DOTALL);
  private static final Pattern EXECUTION =
      Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')", Pattern.DOTALL);

  /** Parses a part of the server's log. */
  static List<Statement> in(List<String> lines) {
    var statements = new ArrayList<Statement>();
    for (String entry : entries(lines)) {
      var parts = ENTRY.matcher(entry);
      if (!parts.matches()) {
        continue;
      }
      long backend = Long.parseLong(parts.group(1));
      var execution = EXECUTION.matcher(parts.group(3));
      if (parts.group(2).equals("LOG") && execution.matches()) {
        statements.add(new Statement(backend, execution.group(1), List.of()));
      } else if (parts.group(2).equals("DETAIL")) {
        complete(statements, backend, parts.group(3));
      }
    }
    return statements;
  }

  /** Continuation lines of a statement begin with a tab. */
  private static List<String> entries(List<String> lines) {
    var entries = new ArrayList<String>();
    for (String line : lines) {
      if (line.startsWith("\t") && !entries.isEmpty()) {
        entries.set(entries.size() - 1, entries.getLast() + "\n" + line.substring(1));
      } else {
        entries.add(line);
      }
    }
    return entries;
  }

  /** The parameters follow their statement; lines of other backends may come between. */
  private static void complete(List<Statement> statements, long backend, String detail) {
    for (int i = statements.size() - 1; i >= 0; i--) {
      Statement statement = statements.get(i);
      if (statement.backend() == backend) {
        statements.set(i, new Statement(backend, statement.sql(), parameters(detail)));
        return;
      }
    }
  }

  private static List<@Nullable String> parameters(String detail) {
    var values = new ArrayList<@Nullable String>();
    var found = PARAMETER.matcher(detail);
    while (found.find()) {
      String value = found.group(1);
      values.add(
          value.equals("NULL") ? null : value.substring(1, value.length() - 1).replace("''", "'"));
    }
    return values;
  }

  boolean mentions(String value) {
    return parameters.stream().anyMatch(value::equals);
  }

  boolean is(String word) {
    return sql.strip().equalsIgnoreCase(word);
  }
}
