package org.cairn.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.load.Fact.Place;
import org.cairn.journeys.running.Database;
import org.jspecify.annotations.Nullable;

/** Records when each fact becomes readable in the timeline, by polling every few milliseconds. */
final class Arrivals implements AutoCloseable {
  static final int POLL_MILLIS = 4;
  private static final long WINDOW_MILLIS = 3_000;

  /** Event ids begin with their time, so the last few seconds are a short range of the index. */
  private static final String RECENT =
      "SELECT aggregate_id, sequence FROM timeline_entry WHERE event_id > ?";

  private final Database timeline;
  private final Map<Place, Long> seen = new ConcurrentHashMap<>();
  private final Thread watcher;
  private volatile boolean stopping;
  private volatile @Nullable SQLException failure;

  Arrivals(Database timeline) {
    this.timeline = timeline;
    this.watcher = Thread.ofPlatform().name("arrivals").start(this::watch);
  }

  private void watch() {
    try (Connection connection = timeline.open()) {
      while (!stopping) {
        poll(connection, firstIdOf(System.currentTimeMillis() - WINDOW_MILLIS));
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      poll(connection, firstIdOf(0));
    } catch (SQLException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll(Connection connection, UUID since) throws SQLException {
    var places =
        Database.rows(
            connection,
            RECENT,
            row -> new Place(row.getObject(1, UUID.class), row.getLong(2)),
            since);
    long now = System.nanoTime();
    places.forEach(place -> seen.putIfAbsent(place, now));
  }

  private static UUID firstIdOf(long epochMillis) {
    return new UUID(epochMillis << 16 | 0x7000L, 0x8000_0000_0000_0000L);
  }

  /** When the fact arrived, by {@link System#nanoTime}; null until then. */
  @Nullable Long arrivalOf(Place place) {
    return seen.get(place);
  }

  @Override
  public void close() {
    stopping = true;
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("the timeline could not be watched", failure);
    }
  }
}
