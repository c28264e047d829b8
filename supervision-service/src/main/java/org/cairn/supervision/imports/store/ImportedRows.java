package org.cairn.supervision.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.supervision.store.Sql;

/** Under which ids something is known, and what was sent under those that were brought in. */
@ApplicationScoped
public class ImportedRows {

  /** What stands for the content of an id that was not brought in: no digest is like it. */
  public static final String NOT_BROUGHT_IN = "";

  private static final String KNOWN =
      """
      SELECT id, content FROM imported_row WHERE id = ANY(?)
      UNION ALL SELECT id, '' FROM supervisor WHERE id = ANY(?)
      UNION ALL SELECT id, '' FROM agreement WHERE id = ANY(?)
      UNION ALL SELECT id, '' FROM work_log WHERE id = ANY(?)
      UNION ALL SELECT id, '' FROM session WHERE id = ANY(?)
      """;

  private static final String KEEP =
      """
      INSERT INTO imported_row (id, jurisdiction, imported_from, content)
      SELECT r.id, ?, ?, r.content FROM unnest(?::uuid[], ?::text[]) AS r (id, content)
      ON CONFLICT DO NOTHING
      """;

  /** A row by the digest of what was sent. */
  public record Kept(UUID id, String content) {}

  private final Sql sql;

  public ImportedRows(Sql sql) {
    this.sql = sql;
  }

  /** The digests of those that are known, by id. */
  public Map<UUID, String> known(Collection<UUID> ids) {
    UUID[] asked = Sql.ids(ids);
    Map<UUID, String> found = new HashMap<>();
    sql.rows(
            KNOWN,
            row -> new Kept(row.getObject("id", UUID.class), row.getString("content")),
            asked,
            asked,
            asked,
            asked,
            asked)
        .forEach(row ->
            found.merge(row.id(), row.content(), (one, other) -> one.isEmpty() ? other : one));
    return found;
  }

  /**
   * @return false if somebody brought in one of these ids at the same moment
   */
  public boolean keep(String jurisdiction, String importedFrom, List<Kept> rows) {
    return sql.update(
            KEEP,
            jurisdiction,
            importedFrom,
            Sql.ids(rows, Kept::id),
            Sql.texts(rows, Kept::content))
        == rows.size();
  }
}
