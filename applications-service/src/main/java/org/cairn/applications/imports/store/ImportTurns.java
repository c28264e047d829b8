package org.cairn.applications.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One import after the other: two that bring in the same ids must know of each other. */
@ApplicationScoped
public class ImportTurns {

  private static final String WAIT =
      "SELECT pg_advisory_xact_lock(hashtextextended('applications-import', 3101))";

  private final DataSource database;

  public ImportTurns(DataSource database) {
    this.database = database;
  }

  /** Waits for its turn and keeps it until the end of the transaction. */
  public void take() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WAIT)) {
      statement.executeQuery().close();
    } catch (SQLException e) {
      throw new IllegalStateException("An import cannot have its turn", e);
    }
  }
}
