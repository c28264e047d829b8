package org.cairn.journeys.bench;

import static org.cairn.journeys.bench.AgainstPgbench.required;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.journeys.bench.AgainstPgbench.Names;
import org.cairn.journeys.bench.AgainstPgbench.Requests;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Database;

/** Peers read a page of their timelines from a table with many entries. */
record PagesAgainstPgbench(Cairn cairn, Scale scale, Turns turns, Path directory) {
  private static final String SERVICE = "timeline";

  /** About six years of work. */
  private static final int ENTRIES_OF_A_PEER = 2_000;

  /** A realistic path: mostly work, some sessions, few changes of standing. */
  private static final String ENTRIES =
      """
      INSERT INTO timeline_entry (event_id, peer_id, chapter, type, happened_on, recorded_at,
                                  aggregate_id, sequence, jurisdiction, details, position)
      SELECT uuidv7(), p.peer, t.chapter, t.type, DATE '2020-01-01' + n,
             TIMESTAMPTZ '2020-01-01 12:00:00+00' + n * interval '1 day',
             CASE WHEN t.type LIKE '%Changed' THEN md5(p.peer || t.type)::uuid ELSE uuidv7() END,
             n, 'us-mt', t.details, n
        FROM unnest(?::uuid[]) AS p (peer), generate_series(1, ?) AS n,
             LATERAL (SELECT CASE WHEN n % 100 = 0 THEN 3 WHEN n % 10 = 0 THEN 2 ELSE 1 END) k (kind)
        JOIN (VALUES
          (1, 'work', 'EncounterLogged', '{"minutes": 45, "activity": "coaching", "telehealth": false,
            "agencyId": "01a2060c-2ec9-7e95-9764-787b2f81cdb7",
            "encounterId": "5cb50d68-62d4-4c0b-ad00-0dfdd7ee1d76"}'::jsonb),
          (2, 'supervision', 'SessionLogged', '{"mode": "video", "minutes": 60, "attendees": 1,
            "sessionId": "01a20610-d972-70d2-b00b-d4fcd92781c9",
            "supervisorId": "01a2060c-4138-77de-9cde-6bcee1f8cc42",
            "startedAt": "2026-11-20T01:00:00Z", "endedAt": "2026-11-20T02:00:00Z"}'::jsonb),
          (3, 'education', 'EducationStandingChanged', '{"credentialType": "cbhpss",
            "packVersion": "2026.1", "segments": [{"standing": "open", "from": "2020-01-01"}]}'::jsonb)
        ) AS t (kind, chapter, type, details) ON t.kind = k.kind
      """;

  private static final String OTHERS =
      "SELECT md5('other-' || n)::uuid FROM generate_series(1, ?) n";

  List<Row> measure() {
    var service = new AgainstPgbench(cairn, scale, turns, directory, SERVICE);
    List<Client> clients = Client.all(cairn);
    double seconds = fill(clients);
    var requests =
        new Requests(
            "timeline pages of %,d".formatted(scale.pageEntries()).replace(',', ' '),
            "pages/s",
            "%d peers at the service itself read the first page (50 entries) of their own %d, %d s after %d s of warming up, including the standing and the entry in the audit log; the table was filled by SQL in %.0f s; the clients run on the same cores"
                .formatted(
                    Scale.CLIENTS,
                    ENTRIES_OF_A_PEER,
                    scale.commandSeconds(),
                    scale.commandWarmUpSeconds(),
                    seconds),
            1,
            0,
            () -> sample(service, clients.getFirst()));
    return service.rows(
        requests,
        clients.stream().map(Client::variables).toList(),
        clients.stream().map(this::round).toList(),
        null);
  }

  private double fill(List<Client> clients) {
    Database timeline = cairn.database(SERVICE);
    long existing = timeline.count("SELECT count(*) FROM timeline_entry");
    int others = (int) (scale.pageEntries() - existing) / ENTRIES_OF_A_PEER - clients.size();
    long begin = System.nanoTime();
    try (Connection connection = timeline.open();
        PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
      List<UUID> peers =
          Database.rows(connection, OTHERS, row -> row.getObject(1, UUID.class), others);
      peers.addAll(clients.stream().map(Client::peerId).toList());
      entries.setArray(1, connection.createArrayOf("uuid", peers.toArray()));
      entries.setInt(2, ENTRIES_OF_A_PEER);
      entries.executeUpdate();
      try (var vacuum = connection.createStatement()) {
        vacuum.execute("VACUUM ANALYZE timeline_entry");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the entries cannot be inserted", e);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String path(Client client) {
    return "/api/v1/timelines/" + client.peerId();
  }

  private ClosedLoop.Round round(Client client) {
    var headers = new ServiceHeaders(cairn.signIn().tokenOf(client.account()));
    return (connection, _) -> {
      ServiceHeaders.require(connection.get(path(client), headers.reading()), 200);
      return 1;
    };
  }

  private Names sample(AgainstPgbench service, Client client) {
    Call page = Call.get(path(client)).by(cairn.signIn().tokenOf(client.account()));
    required(service.api().send(page), 200);
    String peer = client.peerId().toString();
    return new Names(
        Set.of(client.subject(), peer), Map.of(client.subject(), ":subject", peer, ":peer"));
  }
}
