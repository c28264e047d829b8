package org.cairn.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A handler whose effect is one row per event, and whose mishaps the test decides. */
final class RecordingHandler implements EventHandler {

  static final String LAID = "org.cairn.kit.StoneLaid.v1";
  static final String LAID_V2 = "org.cairn.kit.StoneLaid.v2";
  static final String IGNORED = "org.cairn.kit.StonePassed.v1";

  private final DataSource database;
  private final Set<String> handled;
  private final Set<String> poison = ConcurrentHashMap.newKeySet();
  private volatile Consumer<List<ReceivedEvent>> before = events -> {};

  RecordingHandler(DataSource database, String... handled) {
    this.database = database;
    this.handled = Set.of(handled);
  }

  void failOnKey(String key) {
    poison.add(key);
  }

  void mend() {
    poison.clear();
  }

  void before(Consumer<List<ReceivedEvent>> mishap) {
    this.before = mishap;
  }

  @Override
  public Set<String> handledTypes() {
    return handled;
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of(IGNORED);
  }

  @Override
  public void apply(List<ReceivedEvent> events) {
    before.accept(events);
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO effect (event_id, event_key, sequence) VALUES (?, ?, ?)")) {
      for (ReceivedEvent event : events) {
        statement.setObject(1, event.id());
        statement.setString(2, event.place().key());
        statement.setLong(3, event.sequence());
        statement.executeUpdate();
        if (poison.contains(event.place().key())) {
          throw new IllegalStateException("this stone does not lie");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
