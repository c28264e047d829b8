package org.cairn.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.store.Arrival;
import org.cairn.timeline.store.ReceivedEvents;
import org.cairn.timeline.store.TimelineLocks;

/** Tells the timeline again from the raw facts and compares. Joins the caller's transaction. */
@ApplicationScoped
public class TimelineComparison {

  private static final int BATCH = 2_000;

  /**
   * One snapshot for both tables, or a fact that arrives meanwhile would look like a difference.
   */
  private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  /** Before the snapshot is taken, or a swap could slip in between the snapshot and the table. */
  private static final String KEEP_THE_TABLE = "LOCK TABLE timeline_entry IN ACCESS SHARE MODE";

  private static final String SECOND_TABLE =
      "CREATE TEMPORARY TABLE timeline_entry_rebuilt (LIKE timeline_entry) ON COMMIT DROP";

  private final DataSource database;

  public TimelineComparison(DataSource database) {
    this.database = database;
  }

  /** The timeline as it is and as it comes out when rebuilt. */
  public record Comparison(Fingerprint live, Fingerprint rebuilt) {
    public boolean agrees() {
      return live.equals(rebuilt);
    }
  }

  /**
   * @throws org.cairn.timeline.store.RebuildRunning while the timeline is being rebuilt
   */
  public Comparison compare() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ONE_SNAPSHOT);
      statement.execute(KEEP_THE_TABLE);
      TimelineLocks.REBUILD.shareForTransaction(connection);
      statement.execute(SECOND_TABLE);
      tellAgain(connection);
      return new Comparison(
          EntryTable.LIVE.fingerprint(connection), EntryTable.COMPARED.fingerprint(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be compared", e);
    }
  }

  private static void tellAgain(Connection connection) throws SQLException {
    long position = 0;
    List<Arrival> batch;
    do {
      batch = ReceivedEvents.after(connection, position, BATCH);
      EntryTable.COMPARED.insert(connection, batch.stream().map(ArrivedEntry::of).toList());
      position = batch.isEmpty() ? position : batch.getLast().position();
    } while (!batch.isEmpty());
  }
}
