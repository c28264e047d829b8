package org.cairn.journeys.workforce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Part;

/** A stand-in for Cairn that can misbehave. */
final class StandIn implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Map<String, String> rows = new ConcurrentHashMap<>();
  private final Map<UUID, List<ExpectedEntry>> paths = new ConcurrentHashMap<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean hashesDiffer = new AtomicBoolean();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private String refusedList = "";

  private StandIn(HttpServer server) {
    this.server = server;
  }

  static StandIn started() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var standIn = new StandIn(HttpServer.create(address, 0));
      standIn.start();
      return standIn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  Cairn cairn() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    var keycloak = new Part("keycloak", "READY", 0, 0, address, "", "", 0, 0);
    return new Cairn(new Cairn.Launcher(0), address, List.of(keycloak));
  }

  /** So many requests arrive before their peers are known to the service. */
  void replicatesLate(int requests) {
    late.set(requests);
  }

  /** So many requests conflict with another request. */
  void isBusyFor(int requests) {
    busy.set(requests);
  }

  void refuses(String list) {
    refusedList = list;
  }

  void shows(Map<UUID, List<ExpectedEntry>> shown) {
    paths.putAll(shown);
  }

  void rebuildsDifferently() {
    hashesDiffer.set(true);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  int rows() {
    return rows.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.add(exchange.getRequestMethod() + " " + path);
    if (path.endsWith("/token")) {
      send(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 3600}");
    } else if (path.startsWith("/api/v1/imports/") && busy.getAndDecrement() > 0) {
      exchange.getResponseHeaders().add("Retry-After", "1");
      send(exchange, 409, "{\"type\": \"https://x/import-conflict\"}");
    } else if (path.startsWith("/api/v1/imports/")) {
      send(exchange, 200, imported(path, JSON.readTree(body)).toString());
    } else if (path.startsWith("/api/v1/timelines/")) {
      showPath(exchange, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    } else if (exchange.getRequestMethod().equals("POST")) {
      send(exchange, 202, "{\"rebuildId\": \"1\"}");
    } else {
      send(exchange, 200, rebuilt());
    }
  }

  private ObjectNode imported(String path, JsonNode document) {
    boolean early = !path.endsWith("applications") && late.getAndDecrement() > 0;
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    document
        .properties()
        .forEach(list -> {
          for (int i = 0; list.getValue().isArray() && i < list.getValue().size(); i++) {
            JsonNode row = list.getValue().get(i);
            ObjectNode result = results.addObject();
            result.put("pointer", "/" + list.getKey() + "/" + i);
            result.put("id", row.elements().next().asText());
            result.put("outcome", early ? "refused" : outcome(list.getKey(), row));
            if (result.path("outcome").asText().equals("refused")) {
              result
                  .putArray("errors")
                  .addObject()
                  .put("type", "https://x/" + (early ? "peer-not-imported-here" : "overlap"))
                  .put("pointer", "/" + list.getKey() + "/" + i + "/startedAt")
                  .put("detail", "No.");
            }
          }
        });
    return answer;
  }

  private String outcome(String list, JsonNode row) {
    if (list.equals(refusedList)) {
      return "refused";
    }
    String before = rows.put(list + row.elements().next().asText(), row.toString());
    return before == null ? "recorded" : before.equals(row.toString()) ? "repeated" : "refused";
  }

  /** Two entries a page, and a standing. */
  private void showPath(HttpExchange exchange, UUID peerId) throws IOException {
    List<ExpectedEntry> path = paths.getOrDefault(peerId, List.of());
    String query = exchange.getRequestURI().getQuery();
    int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=", "")) : 0;
    ObjectNode page = JSON.createObjectNode();
    ArrayNode entries = page.putArray("entries");
    for (ExpectedEntry entry : path.subList(from, Math.min(from + 2, path.size()))) {
      entries
          .addObject()
          .put("type", entry.type())
          .put("aggregateId", entry.aggregateId().toString());
    }
    entries
        .addObject()
        .put("type", "EducationStandingChanged")
        .put("aggregateId", peerId.toString());
    if (from + 2 < path.size()) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "</api/v1/timelines/%s?limit=200&cursor=%d>; rel=\"next\""
                  .formatted(peerId, from + 2));
    }
    send(exchange, entries.isEmpty() ? 404 : 200, page.toString());
  }

  private String rebuilt() {
    String rebuiltHash = hashesDiffer.get() ? "b" : "a";
    return """
    {"state": "swapped", "events": 7, "milliseconds": 3, "agrees": %s,
     "live": {"hash": "a"}, "rebuilt": {"hash": "%s"}}
    """
        .formatted(!hashesDiffer.get(), rebuiltHash);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
