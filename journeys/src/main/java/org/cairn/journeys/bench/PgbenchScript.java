package org.cairn.journeys.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns logged statements into a script for pgbench: the same SQL in the same transactions. What
 * names the peer, the application and the keys differs in each round, everything else is sent as
 * the parameter it was.
 */
final class PgbenchScript {
  /** A round of one client: its own number, and how often it has come round. */
  private static final String ROUND =
      "concat(CAST(:run AS text), '-', CAST(:client_id AS text), '-', CAST(:i AS text))";

  private static final String APPLICATION = "md5(" + ROUND + ")::uuid";

  /** Looked up once per client, as the service knows the subject from the token. */
  private static final String BEGIN =
      """
      \\if :fresh
      SELECT subject, person_id AS peer FROM identity_binding
       WHERE subject = concat('10ad0000-0000-4000-8000-', \
      lpad(CAST(%d + :client_id AS text), 12, '0')) \\gset
      \\set fresh 0
      \\endif
      \\set i :i + 1
      """
          .formatted(Scale.FIRST_CLIENT_ACCOUNT);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)(?!\\d)(::)?");

  private final Map<String, String> changing;
  private final Map<String, String> constants = new LinkedHashMap<>();

  /** What one open and one withdrawal named, and so has to change from round to round. */
  record Names(
      String subject, String peerId, String applicationId, String openKey, String withdrawalKey) {}

  PgbenchScript(Names names) {
    changing =
        Map.of(
            names.subject(),
            ":subject",
            names.peerId(),
            ":peer",
            names.applicationId(),
            APPLICATION,
            names.openKey(),
            "concat('o-', " + ROUND + ")",
            names.withdrawalKey(),
            "concat('w-', " + ROUND + ")");
  }

  /** Values that the command line has to set; filled by {@link #text}. */
  Map<String, String> constants() {
    return constants;
  }

  String text(List<Statement> statements) {
    var script = new StringBuilder(BEGIN);
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
    String expression = changing.get(value);
    if (expression != null) {
      return expression;
    }
    boolean array = value.startsWith("{") && value.endsWith("}");
    String element = array ? changing.get(value.replaceAll("[{}\"]", "")) : null;
    if (element != null) {
      return "ARRAY[" + element + "]";
    }
    String name = "p" + (constants.size() + 1);
    constants.put(name, value);
    return ":" + name + (cast ? "" : typeOf(value));
  }

  /** The log does not say the type; where the statement does not either, the value's look must. */
  private static String typeOf(String value) {
    List<Map.Entry<String, String>> looks = new ArrayList<>();
    looks.add(Map.entry("\\\\x[0-9a-f]*", "::bytea"));
    looks.add(Map.entry("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "::uuid"));
    looks.add(Map.entry("\\d{4}-\\d{2}-\\d{2}", "::date"));
    looks.add(Map.entry("-?\\d{1,18}", "::bigint"));
    looks.add(Map.entry("[tf]", "::boolean"));
    return looks.stream()
        .filter(look -> value.matches(look.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
