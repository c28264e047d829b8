package org.cairn.billing.conflict.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Conflicts as a board sees those of its states; the latest found first. Nothing of a client. */
@ApplicationScoped
public class ConflictQueries {

  /** Of another state's encounters a board learns that there are some, and nothing else. */
  private static final String OF_BOARD =
      """
      SELECT c.id AS conflict_id, c.encounter_id, c.agency_id, c.peer_id, c.jurisdiction,
             c.service_on AS service_date, e.started_at, e.ended_at, e.minutes, e.activity,
             e.group_size, e.telehealth, c.found_at, o.others, o.elsewhere, c.outcome, c.reason,
             c.settled_at, c.version
        FROM encounter_conflict c
        JOIN encounter e ON e.id = c.encounter_id AND e.agency_id = c.agency_id
       CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(oc.id ORDER BY oc.id)
                               FILTER (WHERE oc.jurisdiction = ANY (:states)), '{}') AS others,
                    coalesce(bool_or(oc.jurisdiction <> ALL (:states)), false) AS elsewhere
               FROM encounter x
               JOIN encounter_conflict oc ON oc.encounter_id = x.id AND oc.agency_id = x.agency_id
              WHERE x.peer_id = e.peer_id AND x.agency_id <> e.agency_id
                AND x.started_at < e.ended_at AND x.ended_at > e.started_at
                AND x.started_at > e.started_at - interval '24 hours') o
       WHERE c.jurisdiction = ANY (:states)
      """;

  private static final String PAGE =
      OF_BOARD
          + """
             AND c.id < :after AND (NOT :openOnly OR c.outcome IS NULL)
           ORDER BY c.id DESC
           LIMIT :rows
          """;

  private static final String BY_ID = OF_BOARD + "   AND c.id = :id";

  private final Sql sql;

  public ConflictQueries(Sql sql) {
    this.sql = sql;
  }

  /**
   * An encounter that is in conflict.
   *
   * @param others the conflicts of those at the same time, in the board's own states
   * @param elsewhere whether there are some in other states
   * @param outcome {@code confirmed} or {@code rejected}, once the board has settled it
   * @param version that a settlement has to name; answered as a header
   */
  public record ConflictLine(
      UUID conflictId,
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate serviceDate,
      Instant startedAt,
      Instant endedAt,
      int minutes,
      String activity,
      @Nullable Integer groupSize,
      boolean telehealth,
      Instant foundAt,
      List<UUID> others,
      boolean elsewhere,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable Instant settledAt,
      @JsonIgnore @Schema(hidden = true) long version) {

    public Cursor cursor() {
      return new Cursor(Instant.EPOCH, conflictId);
    }
  }

  /**
   * @param openOnly without those that are settled
   */
  public List<ConflictLine> ofBoard(Set<String> jurisdictions, boolean openOnly, PageRequest page) {
    return sql.of(PAGE)
        .withTexts("states", jurisdictions)
        .with("after", page.position().id())
        .with("openOnly", openOnly)
        .with("rows", page.rowsToRead())
        .list(ConflictLine.class);
  }

  /**
   * @throws NotFound if there is none, or it is of another state
   */
  public ConflictLine find(Set<String> jurisdictions, UUID conflictId) {
    return sql.of(BY_ID)
        .withTexts("states", jurisdictions)
        .with("id", conflictId)
        .first(ConflictLine.class)
        .orElseThrow(NotFound::new);
  }
}
