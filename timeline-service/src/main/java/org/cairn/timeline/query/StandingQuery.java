package org.cairn.timeline.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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
       WHERE peer_id = ?
         AND type IN ('CertificateIssued', 'SupervisionStandingChanged', 'EducationStandingChanged',
                      'EmploymentStarted', 'EmploymentEnded', 'AgreementSigned', 'AgreementEnded')
         AND {condition}
      """;

  private static final String LATEST_FIRST =
      " ORDER BY type, aggregate_id, recorded_at DESC, sequence DESC LIMIT 1";

  /** From one aggregate to the next: what it announced before its latest word is never read. */
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

  private final DataSource database;
  private final ObjectMapper json;

  public StandingQuery(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param knownAt only what had been learned by then; null for everything
   * @return of each aggregate the latest fact of each type, what was learned last first
   */
  public List<StandingFact> latest(UUID peerId, View view, @Nullable Instant knownAt) {
    Condition condition = condition(peerId, view, knownAt);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(latest(condition))) {
      bind(statement, peerId, condition);
      var facts = new ArrayList<StandingFact>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          facts.add(read(result));
        }
      }
      return facts;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The standing cannot be read", e);
    }
  }

  static Condition condition(UUID peerId, View view, @Nullable Instant knownAt) {
    return PathRequest.known(view.standing(peerId), knownAt);
  }

  static String latest(Condition condition) {
    return LATEST.replace("{condition}", condition.sql());
  }

  /** Twice: where the walk begins, and at each step. */
  static void bind(PreparedStatement statement, UUID peerId, Condition condition)
      throws SQLException {
    statement.setObject(1, peerId);
    int step = condition.bind(statement, 2);
    statement.setObject(step, peerId);
    condition.bind(statement, step + 1);
  }

  private StandingFact read(ResultSet result) throws SQLException, JsonProcessingException {
    return new StandingFact(
        result.getString("type"),
        result.getObject("aggregate_id", UUID.class),
        result.getObject("happened_on", LocalDate.class),
        result.getString("jurisdiction"),
        json.readTree(result.getString("details")));
  }
}
