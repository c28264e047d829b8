package org.cairn.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Writes the stones of the live timeline, a batch in one statement. Joins the transaction. */
@ApplicationScoped
public class TimelineEntries {

  private final DataSource database;

  public TimelineEntries(DataSource database) {
    this.database = database;
  }

  public void insert(List<ArrivedEntry> entries) {
    try (Connection connection = database.getConnection()) {
      EntryTable.LIVE.insert(connection, entries);
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be written", e);
    }
  }
}
