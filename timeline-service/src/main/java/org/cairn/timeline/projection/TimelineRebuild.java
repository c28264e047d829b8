package org.cairn.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.cairn.timeline.projection.TimelineEntries.Fingerprint;
import org.cairn.timeline.projection.TimelineEntries.Table;
import org.cairn.timeline.store.ReceivedEvents;

/** Tells the timeline again from the raw facts and compares. Joins the caller's transaction. */
@ApplicationScoped
public class TimelineRebuild {

  /**
   * One snapshot for both tables, or a fact that arrives meanwhile would look like a difference.
   */
  private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  private static final String SECOND_TABLE =
      "CREATE TEMPORARY TABLE timeline_entry_rebuilt (LIKE timeline_entry) ON COMMIT DROP";

  private final DataSource database;
  private final ReceivedEvents received;
  private final TimelineEntries timeline;

  public TimelineRebuild(DataSource database, ReceivedEvents received, TimelineEntries timeline) {
    this.database = database;
    this.received = received;
    this.timeline = timeline;
  }

  /** The timeline as it is and as it comes out when told again. */
  public record Comparison(Fingerprint live, Fingerprint rebuilt) {
    public boolean agrees() {
      return live.equals(rebuilt);
    }
  }

  public Comparison compare() {
    execute(ONE_SNAPSHOT);
    execute(SECOND_TABLE);
    received.forEachBatch(batch ->
        timeline.insert(Table.REBUILT, batch.stream().map(TimelineProjection::entryOf).toList()));
    return new Comparison(timeline.fingerprint(Table.LIVE), timeline.fingerprint(Table.REBUILT));
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be rebuilt", e);
    }
  }
}
