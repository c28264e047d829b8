package org.cairn.journeys.bench;

import static org.cairn.journeys.bench.AgainstPgbench.required;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.journeys.bench.AgainstPgbench.Names;
import org.cairn.journeys.bench.AgainstPgbench.Requests;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;

/** Peers open and withdraw applications. */
record CommandsAgainstPgbench(Cairn cairn, Scale scale, Turns turns, Path directory) {
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String REQUEST =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}";

  List<Row> measure() {
    var service = new AgainstPgbench(cairn, scale, turns, directory, "applications");
    List<Client> clients = Client.all(cairn);
    var requests =
        new Requests(
            "applications",
            "commands/s",
            "%d clients, POST of an application and POST of its withdrawal in turn at the service itself, %d s after %d s of warming up; the clients run on the same cores"
                .formatted(Scale.CLIENTS, scale.commandSeconds(), scale.commandWarmUpSeconds()),
            2,
            2,
            () -> sample(service, clients.getFirst()));
    return service.rows(
        requests,
        clients.stream().map(Client::variables).toList(),
        clients.stream().map(this::round).toList(),
        null);
  }

  private ClosedLoop.Round round(Client client) {
    var headers = new ServiceHeaders(cairn.signIn().tokenOf(client.account()));
    return (connection, _) -> openAndWithdraw(connection, headers);
  }

  private static int openAndWithdraw(PlainConnection connection, ServiceHeaders headers)
      throws IOException {
    var opened = connection.post(APPLICATIONS, headers.command(""), REQUEST);
    ServiceHeaders.require(opened, 201);
    String path = opened.headers().getOrDefault("location", "") + "/withdrawal";
    String etag = opened.headers().getOrDefault("etag", "");
    ServiceHeaders.require(
        connection.post(path, headers.command("If-Match: " + etag + "\r\n"), ""), 200);
    return 2;
  }

  private Names sample(AgainstPgbench service, Client client) {
    String openKey = "open-" + UUID.randomUUID();
    String withdrawalKey = "withdraw-" + UUID.randomUUID();
    String token = cairn.signIn().tokenOf(client.account());
    Call opening = Call.post(APPLICATIONS).by(token).key(openKey).json(REQUEST);
    Answer open = required(service.api().send(opening), 201);
    String application = open.text("applicationId");
    Call withdrawal =
        Call.post(APPLICATIONS + "/" + application + "/withdrawal")
            .by(token)
            .key(withdrawalKey)
            .ifMatch(open.header("ETag"));
    required(service.api().send(withdrawal), 200);
    return new Names(
        Set.of(client.subject(), openKey),
        Map.of(
            client.subject(),
            ":subject",
            client.peerId().toString(),
            ":peer",
            application,
            PgbenchScript.id("application"),
            openKey,
            PgbenchScript.text("o"),
            withdrawalKey,
            PgbenchScript.text("w")));
  }
}
