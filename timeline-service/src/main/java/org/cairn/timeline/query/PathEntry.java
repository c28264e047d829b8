package org.cairn.timeline.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.timeline.projection.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param position its place in the order of arrival
 * @param importedFrom where a fact that was recorded elsewhere before came from
 */
public record PathEntry(long position, TimelineEntry entry, @Nullable String importedFrom) {

  static final String COLUMNS =
      """
      event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id, sequence,
             jurisdiction, details, position, details ->> 'importedFrom' AS imported_from
      """;

  static PathEntry read(ResultSet result) throws SQLException {
    return new PathEntry(
        result.getLong("position"),
        new TimelineEntry(
            result.getObject("event_id", UUID.class),
            result.getObject("peer_id", UUID.class),
            result.getString("chapter"),
            result.getString("type"),
            result.getObject("happened_on", LocalDate.class),
            result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            result.getObject("aggregate_id", UUID.class),
            result.getLong("sequence"),
            result.getString("jurisdiction"),
            result.getString("details")),
        result.getString("imported_from"));
  }
}
