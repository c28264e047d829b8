package org.cairn.timeline.rebuild.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which entries differ between the live timeline and the rebuilt one.
 *
 * @param appearing entries that only the rebuilt one has
 * @param lost entries that only the live one has: no stored fact backs them
 * @param altered entries that both have and that are not the same
 * @param examples up to twenty of each kind, as JSON: ids and kinds, never what an entry says
 */
@Schema(name = "DifferencesView")
public record Differences(
    long appearing,
    long lost,
    long altered,
    @Schema(implementation = Difference[].class) @JsonRawValue String examples) {

  /** An entry that differs: its event and how, never what it says. */
  @Schema(name = "DifferenceView")
  public record Difference(
      UUID eventId, @Schema(enumeration = {"appearing", "lost", "altered"}) String difference) {}

  static final Differences NONE = new Differences(0, 0, 0, "[]");

  private static final String BETWEEN_LIVE_AND_NEXT =
      """
      WITH difference AS (
        SELECT coalesce(l.event_id, n.event_id) AS event_id,
               CASE WHEN l.event_id IS NULL THEN 'appearing'
                    WHEN n.event_id IS NULL THEN 'lost'
                    ELSE 'altered' END AS kind
          FROM timeline_entry l FULL JOIN timeline_entry_next n ON n.event_id = l.event_id
         WHERE l.event_id IS NULL OR n.event_id IS NULL OR l::text <> n::text
      ), numbered AS (
        SELECT event_id, kind, row_number() OVER (PARTITION BY kind ORDER BY event_id) AS nth
          FROM difference
      )
      SELECT count(*) FILTER (WHERE kind = 'appearing') AS appearing,
             count(*) FILTER (WHERE kind = 'lost') AS lost,
             count(*) FILTER (WHERE kind = 'altered') AS altered,
             coalesce(jsonb_agg(jsonb_build_object('eventId', event_id, 'difference', kind)
                                ORDER BY kind, event_id) FILTER (WHERE nth <= 20), '[]') AS examples
        FROM numbered
      """;

  static Differences betweenLiveAndNext(Sql sql) {
    return sql.of(BETWEEN_LIVE_AND_NEXT).one(Differences.class);
  }
}
