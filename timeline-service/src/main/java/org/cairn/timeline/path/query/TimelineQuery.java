package org.cairn.timeline.path.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.access.Condition;
import org.cairn.timeline.access.View;
import org.cairn.timeline.path.PathEntry;

/** Reads a page of a peer's timeline in one statement. */
@ApplicationScoped
public class TimelineQuery {

  private static final String PAGE =
      "SELECT "
          + PathEntry.COLUMNS
          + """
            FROM timeline_entry
           WHERE peer_id = :peer
             AND {condition}
           ORDER BY {order}
           LIMIT :rows
          """;

  private final Sql sql;

  public TimelineQuery(Sql sql) {
    this.sql = sql;
  }

  /** The newest first. */
  public List<PathEntry> entries(UUID peerId, View view, PathRequest request, int rows) {
    return page(sql, peerId, view, request, rows).list(PathEntry.class);
  }

  static Sql.Statement page(Sql sql, UUID peerId, View view, PathRequest request, int rows) {
    Condition condition = request.condition().and(view.entries());
    return sql.of(condition.in(PAGE).replace("{order}", request.order().columns()))
        .withAll(condition.values())
        .with("peer", peerId)
        .with("rows", rows);
  }
}
