package org.cairn.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Database;
import org.cairn.journeys.running.Signal;

/** How fast a backlog of facts leaves the outbox, and how fast it reaches the timeline. */
record Backlog(Cairn cairn, Scale scale, Path root) {
  private static final String TYPE = "org.cairn.applications.ApplicationOpened.v1";
  private static final int PEERS = 5_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  private static final String FILL =
      """
      INSERT INTO outbox (aggregatetype, aggregateid, type, payload, event_key, subject,
                          jurisdiction, sequence, time, correlation_id)
      SELECT 'applications', f.application, ?,
             convert_to(replace(replace(?, ?, f.application::text), ?, f.peer::text), 'UTF8'),
             f.peer::text, f.peer, 'zz', 1, clock_timestamp(), f.application
        FROM (SELECT md5(? || '-application-' || n)::uuid AS application,
                     md5(? || '-peer-' || n %% %d)::uuid AS peer
                FROM generate_series(1, ?) n) f
      """
          .formatted(PEERS);

  private static final String UNPUBLISHED =
      "SELECT count(*) FROM outbox WHERE published_at IS NULL";
  private static final String ENTRIES = "SELECT count(*) FROM timeline_entry";

  List<Row> measure() {
    Database applications = cairn.database("applications");
    Database timeline = cairn.database("timeline");
    long entriesBefore = awaitQuiet(timeline);
    long consumer = cairn.part("timeline").pid();
    Signal.STOP.sendTo(consumer);
    double relayed;
    try {
      try (var _ = new RelayPause(applications)) {
        fill(applications);
      }
      relayed = perSecond(() -> scale.backlogEvents() - applications.count(UNPUBLISHED));
    } finally {
      Signal.CONT.sendTo(consumer);
    }
    double projected = perSecond(() -> timeline.count(ENTRIES) - entriesBefore);
    String events = "%d events of %d peers".formatted(scale.backlogEvents(), PEERS);
    return List.of(
        Row.figure(
            "relay, outbox to topic",
            "events/s",
            relayed,
            events
                + " waited while the relay was paused; from the first published to the last,"
                + " with the consumer stopped"),
        Row.figure(
            "projection, topic to timeline",
            "events/s",
            projected,
            events
                + " waited on the topic while the consumer was stopped; from the first entry to"
                + " the last"));
  }

  /** Earlier facts must have arrived, or they would count as part of the backlog. */
  private long awaitQuiet(Database timeline) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    long before = -1;
    long now = timeline.count(ENTRIES);
    while (now != before && System.nanoTime() < end) {
      pause(1_000);
      before = now;
      now = timeline.count(ENTRIES);
    }
    return now;
  }

  private void fill(Database applications) {
    JsonNode example = example();
    String run = UUID.randomUUID().toString();
    try (Connection connection = applications.open();
        PreparedStatement statement = connection.prepareStatement(FILL)) {
      statement.setString(1, TYPE);
      statement.setString(2, example.toString());
      statement.setString(3, example.path("applicationId").asText());
      statement.setString(4, example.path("peerId").asText());
      statement.setString(5, run);
      statement.setString(6, run);
      statement.setInt(7, scale.backlogEvents());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be filled", e);
    }
  }

  private JsonNode example() {
    Path file = root.resolve("contracts/examples/applications/ApplicationOpened.v1.full.json");
    try {
      return new JsonMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts the processed facts. */
  @FunctionalInterface
  private interface Progress {
    long done();
  }

  /** From the first progress on, so that waking up and joining the consumer group do not count. */
  private double perSecond(Progress progress) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    long first = 0;
    long begin = 0;
    while (System.nanoTime() < end) {
      long done = progress.done();
      long now = System.nanoTime();
      if (first == 0 && done > 0) {
        first = done;
        begin = now;
      }
      if (done >= scale.backlogEvents()) {
        return first == done ? Double.NaN : (done - first) / ((now - begin) / 1e9);
      }
      pause(20);
    }
    throw new IllegalStateException("the backlog was not processed within " + TIMEOUT);
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
