package org.cairn.evidence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code audit.entry} in the form in which they are hashed. */
final class AuditedRows {

  /** Of the table with the alias e. */
  static final String COLUMNS =
      """
      e.position, e.tx::text AS tx,
      (extract(epoch FROM e.recorded_at) * 1000000)::bigint AS recorded_at,
      e.who, e.roles, e.action, e.kind, e.record::text AS record, e.whose::text AS whose, e.why,
      e.outcome, e.findings::text AS findings, e.correlation::text AS correlation\
      """;

  /** There are few sets of roles, and parsing an array costs more than everything else. */
  private final Map<String, List<String>> rolesByText = new HashMap<>();

  AuditedRow read(ResultSet result) throws SQLException {
    return new AuditedRow(
        result.getLong("position"),
        Long.parseLong(result.getString("tx")),
        Instant.EPOCH.plus(result.getLong("recorded_at"), ChronoUnit.MICROS),
        result.getString("who"),
        roles(result),
        result.getString("action"),
        result.getString("kind"),
        result.getString("record"),
        ids(result.getString("whose")),
        result.getString("why"),
        result.getString("outcome"),
        result.getString("findings"),
        result.getString("correlation"));
  }

  private List<String> roles(ResultSet result) throws SQLException {
    String text = result.getString("roles");
    List<String> known = rolesByText.get(text);
    if (known == null) {
      known = List.of((String[]) result.getArray("roles").getArray());
      rolesByText.put(text, known);
    }
    return known;
  }

  /** Ids need no quotes inside an array's text. */
  private static List<String> ids(@Nullable String array) {
    return array == null || array.length() < 3
        ? List.of()
        : List.of(array.substring(1, array.length() - 1).split(",", -1));
  }
}
