package org.cairn.timeline.standing.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.access.Condition;
import org.cairn.timeline.access.View;
import org.cairn.timeline.standing.StandingFact;
import org.jspecify.annotations.Nullable;

/** Reads the latest of the facts that carry a standing, in one statement. */
@ApplicationScoped
public class StandingQuery {

  private static final String COLUMNS =
      "type, aggregate_id, recorded_at, sequence, happened_on, jurisdiction, details";

  /** The types as the partial index lists them, or it could not be used. */
  private static final String FACTS =
      """
        FROM timeline_entry
       WHERE peer_id = :peer
         AND type IN ('CertificateIssued', 'SupervisionStandingChanged', 'EducationStandingChanged',
                      'EmploymentStarted', 'EmploymentEnded', 'AgreementSigned', 'AgreementEnded')
         AND {condition}
      """;

  private static final String LATEST_FIRST =
      " ORDER BY type, aggregate_id, recorded_at DESC, sequence DESC LIMIT 1";

  /** From one aggregate to the next: what its latest fact superseded is never read. */
  private static final String LATEST =
      """
      WITH RECURSIVE latest AS (
        (SELECT {columns} {facts} {first})
        UNION ALL
        (SELECT n.* FROM latest l CROSS JOIN LATERAL (
           SELECT {columns} {facts} AND (type, aggregate_id) > (l.type, l.aggregate_id) {first}) AS n)
      )
      SELECT type, aggregate_id, happened_on, jurisdiction, details FROM latest
       ORDER BY recorded_at DESC, sequence DESC
      """
          .replace("{facts}", FACTS)
          .replace("{first}", LATEST_FIRST)
          .replace("{columns}", COLUMNS);

  private final Sql sql;
  private final ObjectMapper json;

  public StandingQuery(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * @param knownAt only what had been learned by then; null for everything
   * @return of each aggregate the latest fact of each type, what was learned last first
   */
  public List<StandingFact> latest(UUID peerId, View view, @Nullable Instant knownAt) {
    return latest(sql, peerId, view, knownAt).list(Row.class).stream().map(this::fact).toList();
  }

  /** The statement itself, whose plan is tested. */
  public static Sql.Statement latest(Sql sql, UUID peerId, View view, @Nullable Instant knownAt) {
    Condition condition = view.standing().learned(knownAt);
    return sql.of(condition.in(LATEST)).withAll(condition.values()).with("peer", peerId);
  }

  private record Row(
      String type,
      UUID aggregateId,
      LocalDate happenedOn,
      @Nullable String jurisdiction,
      String details) {}

  private StandingFact fact(Row row) {
    try {
      return new StandingFact(
          row.type(),
          row.aggregateId(),
          row.happenedOn(),
          row.jurisdiction(),
          json.readTree(row.details()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The details of a fact are not JSON", e);
    }
  }
}
