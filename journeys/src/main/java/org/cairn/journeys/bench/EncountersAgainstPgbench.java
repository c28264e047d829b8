package org.cairn.journeys.bench;

import static org.cairn.journeys.bench.AgainstPgbench.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.journeys.bench.AgainstPgbench.Limit;
import org.cairn.journeys.bench.AgainstPgbench.Names;
import org.cairn.journeys.bench.AgainstPgbench.Requests;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;

/** An agency logs encounters of its peers, a quarter of an hour every two hours. */
record EncountersAgainstPgbench(Cairn cairn, Scale scale, Turns turns, Path directory) {
  private static final String AGENCY = "agency";

  /** The subject of the demo account in the realm. */
  private static final String SUBJECT = "c0ffee00-0000-4000-8000-000000000006";

  private static final String ENCOUNTERS = "/api/v1/encounters";
  private static final Limit LIMIT = new Limit(0.35, 0.7);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration ENCOUNTER = Duration.ofMinutes(15);
  private static final Duration STEP = Duration.ofHours(2);
  private static final Instant FIRST = Instant.parse("2015-01-03T08:00:00Z");

  /** No client of the service reaches these days. */
  private static final Instant SAMPLE = Instant.parse("2024-01-03T08:00:00Z");

  private static final String FIRST_OF_PGBENCH = "2030-01-03 08:00:00+00";

  private record Employed(Client client, String employment) {}

  List<Row> measure() {
    var service = new AgainstPgbench(cairn, scale, turns, directory, "billing");
    Call registration =
        Call.post("/api/v1/agencies")
            .by(cairn.signIn().tokenOf("admin"))
            .json(
                "{\"organization\": \"org-agency-one\", \"providerType\": \"mental_health_center\", \"jurisdiction\": \"us-mt\"}");
    String agency = required(service.api().send(registration), 201).text("agencyId");
    List<Employed> employed =
        Client.all(cairn).stream().map(client -> employ(service, client)).toList();
    var requests =
        new Requests(
            "encounters",
            "commands/s",
            "%d clients with an agency's token at the service itself, each for a different peer, every encounter with a sealed note of 60 characters, %d s after %d s of warming up; the clients run on the same cores"
                .formatted(Scale.CLIENTS, scale.commandSeconds(), scale.commandWarmUpSeconds()),
            1,
            1,
            () -> sample(service, agency, employed.getFirst()));
    return service.rows(
        requests,
        employed.stream()
            .map(peer ->
                Map.of(
                    "subject", SUBJECT,
                    "peer", peer.client().peerId().toString(),
                    "employment", peer.employment()))
            .toList(),
        employed.stream().map(this::round).toList(),
        LIMIT);
  }

  private Employed employ(AgainstPgbench service, Client client) {
    Call start =
        Call.post("/api/v1/employments")
            .by(cairn.signIn().tokenOf(AGENCY))
            .json("{\"peerId\": \"%s\", \"startedOn\": \"2015-01-01\"}".formatted(client.peerId()));
    var employments = new AtomicReference<>("");
    Waiting.until(
        () -> {
          Answer answer = service.api().send(start);
          employments.set(answer.text("employmentId"));
          return answer.status() == 201;
        },
        TIMEOUT,
        "replicating the peers");
    return new Employed(client, employments.get());
  }

  private ClosedLoop.Round round(Employed employed) {
    var headers = new ServiceHeaders(cairn.signIn().tokenOf(AGENCY));
    return (connection, nth) ->
        log(
            connection,
            headers,
            body(UUID.randomUUID(), employed, FIRST.plus(STEP.multipliedBy(nth))));
  }

  private static int log(PlainConnection connection, ServiceHeaders headers, String body)
      throws IOException {
    ServiceHeaders.require(connection.post(ENCOUNTERS, headers.command(""), body), 201);
    return 1;
  }

  private static String body(UUID id, Employed employed, Instant start) {
    return "{\"encounterId\": \"%s\", \"employmentId\": \"%s\", \"startedAt\": \"%s\", \"endedAt\": \"%s\", \"activity\": \"coaching\", \"client\": \"c-17\", \"note\": \"%s\"}"
        .formatted(id, employed.employment(), start, start.plus(ENCOUNTER), "words ".repeat(10));
  }

  /**
   * The aggregate of its facts. With the same one in all rounds, the rounds would wait for each
   * other.
   */
  private static String aggregate(String agency, UUID encounter) {
    return UUID.nameUUIDFromBytes((agency + "/" + encounter).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private Names sample(AgainstPgbench service, String agency, Employed employed) {
    String key = "encounter-" + UUID.randomUUID();
    UUID id = UUID.randomUUID();
    Call log =
        Call.post(ENCOUNTERS)
            .by(cairn.signIn().tokenOf(AGENCY))
            .key(key)
            .json(body(id, employed, SAMPLE));
    required(service.api().send(log), 201);
    String start = PgbenchScript.time(FIRST_OF_PGBENCH, "2 hours");
    return new Names(
        Set.of(SUBJECT, key),
        Map.of(
            SUBJECT,
            ":subject",
            employed.client().peerId().toString(),
            ":peer",
            employed.employment(),
            ":employment",
            id.toString(),
            PgbenchScript.id("encounter"),
            aggregate(agency, id),
            PgbenchScript.id("encounter"),
            SAMPLE.toString(),
            start,
            SAMPLE.plus(ENCOUNTER).toString(),
            "(%s + interval '15 minutes')".formatted(start),
            key,
            PgbenchScript.text("e")));
  }
}
