package org.cairn.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.kit.sql.Sql;

/** Appends to the live timeline, a batch in one statement. Joins the caller's transaction. */
@ApplicationScoped
public class TimelineEntries {

  private final Sql sql;

  public TimelineEntries(Sql sql) {
    this.sql = sql;
  }

  public void appendAll(List<TimelineEntry> entries) {
    EntryTable.LIVE.insert(sql, entries);
  }
}
