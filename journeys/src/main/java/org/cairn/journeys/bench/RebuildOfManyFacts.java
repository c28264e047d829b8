package org.cairn.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Database;

/** How long it takes to tell the whole timeline again, against the least that the rows cost. */
record RebuildOfManyFacts(Cairn cairn, Scale scale, Path root) {
  private static final String PATH = "/api/v1/operations/timeline/rebuild";
  private static final double LIMIT_SECONDS = 10;
  private static final int PEERS = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String FACTS =
      """
      INSERT INTO received_event (event_id, topic, partition, record_offset, event_key, type,
                                  source, subject, time, sequence, correlation_id, jurisdiction,
                                  data)
      SELECT uuidv7(), 'cairn.applications', 0, n, f.peer::text,
             'org.cairn.applications.ApplicationOpened.v1', '/applications', f.peer,
             clock_timestamp(), 1, f.application, 'zz',
             convert_to(replace(replace(?, ?, f.application::text), ?, f.peer::text), 'UTF8')
        FROM (SELECT n, md5(? || '-application-' || n)::uuid AS application,
                     md5(? || '-peer-' || n %% %d)::uuid AS peer
                FROM generate_series(1, ?) n) f
      """
          .formatted(PEERS);

  private static final String SAME_COLUMNS =
      """
      DROP TABLE IF EXISTS copied_entry;
      CREATE TABLE copied_entry (LIKE timeline_entry INCLUDING DEFAULTS);
      ALTER TABLE copied_entry ADD PRIMARY KEY (event_id);
      """;

  List<Row> measure() {
    Database timeline = cairn.database("timeline");
    fill(timeline);
    // Only after this one, what is live and what is rebuilt are the same.
    rebuilt();
    JsonNode outcome = rebuilt();
    if (!outcome.path("agrees").asBoolean()) {
      throw new IllegalStateException("the rebuilt timeline is another one: " + outcome);
    }
    double seconds = outcome.path("milliseconds").asLong() / 1e3;
    long events = outcome.path("events").asLong();
    double copy = sortedCopySeconds(timeline);
    String how =
        "as the service reports it, from its begin to the swap, both hashes being equal; the copy is a COPY of the %,d finished entries in the order of their key into an empty table with that key"
            .formatted(events);
    String what = "rebuild of %,d events".formatted(events).replace(',', ' ');
    return List.of(
        scale.equals(Scale.FULL)
            ? Row.atMost(LIMIT_SECONDS, what, "s", seconds, how)
            : Row.figure(what, "s", seconds, how),
        Row.figure("sorted COPY of the same rows", "s", copy, how),
        Row.figure("rebuild against sorted COPY", "times", seconds / copy, how));
  }

  private void fill(Database timeline) {
    int missing =
        (int) (scale.rebuildEvents() - timeline.count("SELECT count(*) FROM received_event"));
    JsonNode example = example();
    String run = UUID.randomUUID().toString();
    try (Connection connection = timeline.open();
        PreparedStatement statement = connection.prepareStatement(FACTS)) {
      statement.setString(1, example.toString());
      statement.setString(2, example.path("applicationId").asText());
      statement.setString(3, example.path("peerId").asText());
      statement.setString(4, run);
      statement.setString(5, run);
      statement.setInt(6, missing);
      statement.executeUpdate();
      try (Statement known = connection.createStatement()) {
        known.execute("ANALYZE received_event");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be laid down", e);
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

  private JsonNode rebuilt() {
    Answer begun = ask(Call.post(PATH));
    if (begun.status() != 202) {
      throw new IllegalStateException("no rebuild: " + begun.status() + " " + begun.body());
    }
    Call outcome = Call.get(PATH + "/" + begun.text("rebuildId"));
    Waiting.until(() -> !ask(outcome).text("state").equals("running"), PATIENCE, "the rebuild");
    Answer ended = ask(outcome);
    if (!ended.text("state").equals("swapped")) {
      throw new IllegalStateException("the rebuild was not swapped: " + ended.body());
    }
    return ended.json();
  }

  private Answer ask(Call call) {
    return new Api(cairn.publicAddress()).send(call.by(cairn.signIn().tokenOf("admin")));
  }

  /** The server reads the rows from a file of its own. */
  private static double sortedCopySeconds(Database timeline) {
    String file =
        timeline.rows("SHOW data_directory", row -> row.getString(1)).getFirst() + "/entries.copy";
    try (Connection connection = timeline.open();
        Statement statement = connection.createStatement()) {
      statement.execute(SAME_COLUMNS);
      statement.execute(
          "COPY (SELECT * FROM timeline_entry ORDER BY event_id) TO '%s' (FORMAT binary)"
              .formatted(file));
      long begin = System.nanoTime();
      statement.execute("COPY copied_entry FROM '%s' (FORMAT binary)".formatted(file));
      double seconds = (System.nanoTime() - begin) / 1e9;
      statement.execute("DROP TABLE copied_entry");
      Files.delete(Path.of(file));
      return seconds;
    } catch (SQLException e) {
      throw new IllegalStateException("the rows cannot be copied", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
