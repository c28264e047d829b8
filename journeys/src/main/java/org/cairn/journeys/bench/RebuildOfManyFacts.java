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

/** The time to rebuild the whole timeline, compared with the minimum: a COPY of its rows. */
record RebuildOfManyFacts(Cairn cairn, Scale scale, Path root) {
  private static final String PATH = "/api/v1/operations/timeline/rebuild";
  private static final double LIMIT_SECONDS = 10;
  private static final int PEERS = 5_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

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
    // The bench inserted facts without entries: only now do live and rebuilt timeline match.
    rebuild();
    JsonNode outcome = rebuild();
    if (!outcome.path("agrees").asBoolean()) {
      throw new IllegalStateException("the rebuilt timeline is different: " + outcome);
    }
    double seconds = outcome.path("milliseconds").asLong() / 1e3;
    long events = outcome.path("events").asLong();
    double copy = sortedCopySeconds(timeline);
    String how =
        "as the service reports it, from start to swap, with equal hashes; the copy is a COPY of the %,d finished entries in the order of their key into an empty table with that key"
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
      try (Statement analyze = connection.createStatement()) {
        analyze.execute("ANALYZE received_event");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be inserted", e);
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

  private JsonNode rebuild() {
    Answer started = ask(Call.post(PATH));
    if (started.status() != 202) {
      throw new IllegalStateException(
          "the rebuild did not start: " + started.status() + " " + started.body());
    }
    Call outcome = Call.get(PATH + "/" + started.text("rebuildId"));
    Waiting.until(() -> !ask(outcome).text("state").equals("running"), TIMEOUT, "the rebuild");
    Answer ended = ask(outcome);
    if (!ended.text("state").equals("swapped")) {
      throw new IllegalStateException("the rebuild was not swapped: " + ended.body());
    }
    return ended.json();
  }

  private Answer ask(Call call) {
    return new Api(cairn.publicAddress()).send(call.by(cairn.signIn().tokenOf("admin")));
  }

  /** The server reads the rows from its own file. */
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
