package org.cairn.applications.document.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.applications.document.decision.RequirementState;
import org.jspecify.annotations.Nullable;

/** How far the entries of a checklist have come, as the documents of the application say. */
@ApplicationScoped
public class ChecklistStanding {

  private static final String OF_APPLICATION =
      """
      SELECT requirement, array_agg(DISTINCT status) AS states,
             (array_agg(reason ORDER BY id DESC) FILTER (WHERE reason IS NOT NULL))[1] AS reason
        FROM document
       WHERE application_id = ?
       GROUP BY requirement
      """;

  private final DataSource database;

  public ChecklistStanding(DataSource database) {
    this.database = database;
  }

  /**
   * Not to be deconstructed in a pattern: the reason may be absent.
   *
   * @param reason why the latest rejected document does not count; only while nothing better stands
   */
  public record Standing(RequirementState state, @Nullable String reason) {

    public static final Standing MISSING = new Standing(RequirementState.MISSING, null);
  }

  /** By ruleId; an entry without a document is not in it. */
  public Map<String, Standing> of(UUID applicationId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_APPLICATION)) {
      statement.setObject(1, applicationId);
      var standing = new HashMap<String, Standing>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          standing.put(result.getString("requirement"), read(result));
        }
      }
      return Map.copyOf(standing);
    } catch (SQLException e) {
      throw new IllegalStateException("Documents cannot be read", e);
    }
  }

  private static Standing read(ResultSet result) throws SQLException {
    String[] words = (String[]) result.getArray("states").getArray();
    RequirementState state =
        RequirementState.of(
            Arrays.stream(words)
                .map(word -> RequirementState.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList());
    return new Standing(
        state, state == RequirementState.REJECTED ? result.getString("reason") : null);
  }
}
