package org.cairn.timeline.projection.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the live timeline and the rebuilt one tell different stories.
 *
 * @param appearing entries that only the rebuilt one has
 * @param vanishing entries that only the live one has: no stored fact stands behind them
 * @param altered entries that both have and that are not the same
 * @param examples up to twenty of each, as JSON: ids and kinds, never what an entry says
 */
public record Differences(long appearing, long vanishing, long altered, String examples) {

  static final Differences NONE = new Differences(0, 0, 0, "[]");

  private static final String BETWEEN_LIVE_AND_NEXT =
      """
      WITH difference AS (
        SELECT coalesce(l.event_id, n.event_id) AS event_id,
               CASE WHEN l.event_id IS NULL THEN 'appearing'
                    WHEN n.event_id IS NULL THEN 'vanishing'
                    ELSE 'altered' END AS kind
          FROM timeline_entry l FULL JOIN timeline_entry_next n ON n.event_id = l.event_id
         WHERE l.event_id IS NULL OR n.event_id IS NULL OR l::text <> n::text
      ), numbered AS (
        SELECT event_id, kind, row_number() OVER (PARTITION BY kind ORDER BY event_id) AS nth
          FROM difference
      )
      SELECT count(*) FILTER (WHERE kind = 'appearing') AS appearing,
             count(*) FILTER (WHERE kind = 'vanishing') AS vanishing,
             count(*) FILTER (WHERE kind = 'altered') AS altered,
             coalesce(jsonb_agg(jsonb_build_object('eventId', event_id, 'difference', kind)
                                ORDER BY kind, event_id) FILTER (WHERE nth <= 20), '[]') AS examples
        FROM numbered
      """;

  static Differences betweenLiveAndNext(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BETWEEN_LIVE_AND_NEXT);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return new Differences(
          result.getLong("appearing"),
          result.getLong("vanishing"),
          result.getLong("altered"),
          result.getString("examples"));
    }
  }
}
