package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What the path itself says about who stands in which relation to the peer. */
@ApplicationScoped
public class Relationships {

  private final DataSource database;

  public Relationships(DataSource database) {
    this.database = database;
  }

  /** Working or being supervised in a state opens nothing to its board; applying to it does. */
  public boolean appliesTo(UUID peerId, Set<String> jurisdictions) {
    return holds(
        peerId,
        Condition.of(
            "chapter IN ('becoming', 'certificate') AND jurisdiction = ANY (?)",
            (Object) jurisdictions.toArray(String[]::new)));
  }

  /** Whether both ever signed an agreement. */
  public boolean supervises(UUID supervisorId, UUID peerId) {
    return holds(
        peerId,
        Condition.of(
            "type = 'AgreementSigned' AND details ->> 'supervisorId' = ?",
            supervisorId.toString()));
  }

  /** Whether one of these agencies employs the peer, or did. */
  public boolean employs(View.AsEmployer employer, UUID peerId) {
    return holds(
        peerId,
        Condition.of(
            "type = 'EmploymentStarted' AND details ->> 'agencyId' = ANY (?)",
            (Object) employer.texts()));
  }

  private boolean holds(UUID peerId, Condition relation) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(question(relation))) {
      statement.setObject(1, peerId);
      relation.bind(statement, 2);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  private static String question(Condition relation) {
    return "SELECT EXISTS (SELECT FROM timeline_entry WHERE peer_id = ? AND "
        + relation.sql()
        + ")";
  }
}
