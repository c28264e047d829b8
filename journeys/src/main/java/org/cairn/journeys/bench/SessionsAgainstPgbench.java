package org.cairn.journeys.bench;

import static org.cairn.journeys.bench.AgainstPgbench.required;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.journeys.bench.AgainstPgbench.Limit;
import org.cairn.journeys.bench.AgainstPgbench.Names;
import org.cairn.journeys.bench.AgainstPgbench.Requests;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Database;

/** Peers log supervision sessions of an hour a day, each with their own supervisor. */
record SessionsAgainstPgbench(Cairn cairn, Scale scale, Turns turns, Path directory) {
  private static final String SERVICE = "supervision";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final Limit LIMIT = new Limit(0.35, 0.7);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration SESSION = Duration.ofHours(1);
  private static final Instant FIRST = Instant.parse("2000-01-03T17:00:00Z");

  /** No client of the service reaches these days. */
  private static final Instant SAMPLE = Instant.parse("2024-01-03T17:00:00Z");

  private static final String FIRST_OF_PGBENCH = "2030-01-03 17:00:00+00";

  /** The realm has only two supervisors, but every one of these peers needs their own. */
  private static final String AGREEMENT =
      """
      WITH someone AS (
        INSERT INTO supervisor (id, jurisdiction, ce_hours, registered_at, version)
        VALUES (uuidv7(), 'us-mt', 30, clock_timestamp(), 0) RETURNING id
      ), licensed AS (
        INSERT INTO supervisor_license (supervisor_id, nth, type, issued_on)
        SELECT id, 1, 'lcpc', DATE '1990-01-01' FROM someone
      )
      INSERT INTO agreement (id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations,
                             status, proposed_on, signed_on, version)
      SELECT uuidv7(), id, ?, 'us-mt', DATE '2000-01-01', '{weekly}', '{}', 'signed',
             DATE '2000-01-01', DATE '2000-01-01', 1
        FROM someone
      RETURNING id, supervisor_id
      """;

  private record Supervised(Client client, UUID agreement, UUID supervisor) {}

  List<Row> measure() {
    var service = new AgainstPgbench(cairn, scale, turns, directory, SERVICE);
    List<Supervised> supervised = Client.all(cairn).stream().map(this::agree).toList();
    var requests =
        new Requests(
            "sessions",
            "commands/s",
            "%d peers at the service itself, each with their own supervisor (agreement inserted by SQL), an hour a day from 2000 on, %d s after %d s of warming up; the clients run on the same cores"
                .formatted(Scale.CLIENTS, scale.commandSeconds(), scale.commandWarmUpSeconds()),
            1,
            1,
            () -> sample(service, supervised.getFirst()));
    return service.rows(
        requests,
        supervised.stream()
            .map(peer ->
                Map.of(
                    "subject", peer.client().subject(),
                    "peer", peer.client().peerId().toString(),
                    "agreement", peer.agreement().toString(),
                    "supervisor", peer.supervisor().toString()))
            .toList(),
        supervised.stream().map(this::round).toList(),
        LIMIT);
  }

  private Supervised agree(Client client) {
    Database supervision = cairn.database(SERVICE);
    Waiting.until(
        () ->
            supervision.count(
                    "SELECT count(*) FROM identity_binding WHERE subject = ?", client.subject())
                == 1,
        TIMEOUT,
        "replicating the peers");
    try (Connection connection = supervision.open();
        PreparedStatement statement = connection.prepareStatement(AGREEMENT)) {
      statement.setObject(1, client.peerId());
      try (var row = statement.executeQuery()) {
        row.next();
        return new Supervised(client, row.getObject(1, UUID.class), row.getObject(2, UUID.class));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("an agreement cannot be inserted", e);
    }
  }

  private ClosedLoop.Round round(Supervised supervised) {
    var headers = new ServiceHeaders(cairn.signIn().tokenOf(supervised.client().account()));
    return (connection, nth) -> {
      String body = body(supervised, FIRST.plus(Duration.ofDays(nth)));
      return log(connection, headers, body);
    };
  }

  private static int log(PlainConnection connection, ServiceHeaders headers, String body)
      throws IOException {
    ServiceHeaders.require(connection.post(SESSIONS, headers.command(""), body), 201);
    return 1;
  }

  private static String body(Supervised supervised, Instant start) {
    return "{\"supervisorId\": \"%s\", \"startedAt\": \"%s\", \"endedAt\": \"%s\", \"mode\": \"in_person\", \"attendees\": [\"%s\"]}"
        .formatted(
            supervised.supervisor(), start, start.plus(SESSION), supervised.client().peerId());
  }

  private Names sample(AgainstPgbench service, Supervised supervised) {
    String key = "session-" + UUID.randomUUID();
    Client client = supervised.client();
    Call log =
        Call.post(SESSIONS)
            .by(cairn.signIn().tokenOf(client.account()))
            .key(key)
            .json(body(supervised, SAMPLE));
    Answer logged = required(service.api().send(log), 201);
    return new Names(
        Set.of(client.subject(), key),
        Map.of(
            client.subject(),
            ":subject",
            client.peerId().toString(),
            ":peer",
            supervised.agreement().toString(),
            ":agreement",
            supervised.supervisor().toString(),
            ":supervisor",
            logged.json().at("/items/0/sessionId").asText(),
            PgbenchScript.id("session"),
            logged.json().at("/items/0/meetingId").asText(),
            PgbenchScript.id("meeting"),
            SAMPLE.toString(),
            PgbenchScript.time(FIRST_OF_PGBENCH, "1 day"),
            SAMPLE.plus(SESSION).toString(),
            "(%s + interval '1 hour')".formatted(PgbenchScript.time(FIRST_OF_PGBENCH, "1 day")),
            key,
            PgbenchScript.text("s")));
  }
}
