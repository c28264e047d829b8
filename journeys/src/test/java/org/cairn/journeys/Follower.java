package org.cairn.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client of the stream of a timeline. */
final class Follower implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> types = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> stream;
  private final Thread reader;

  /**
   * @param lastSeen the last event id; empty to begin now
   */
  Follower(Person person, String peerId, String lastSeen) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    CairnSystem.gateway().address() + "/api/v1/timelines/" + peerId + "/stream"))
            .header("Authorization", "Bearer " + CairnSystem.signIn().tokenOf(person.account()));
    if (!lastSeen.isEmpty()) {
      request.header("Last-Event-ID", lastSeen);
    }
    stream = http.send(request.build(), BodyHandlers.ofLines());
    reader = Thread.ofVirtual().start(this::read);
  }

  int status() {
    return stream.statusCode();
  }

  private void read() {
    try (Stream<String> lines = stream.body()) {
      lines.forEach(this::take);
    } catch (UncheckedIOException e) {
      // The stream was cut off; the client may reconnect with the last id.
      return;
    }
  }

  private void take(String line) {
    if (line.startsWith("id:")) {
      ids.add(line.substring(3).strip());
    } else if (line.startsWith("data:") && line.contains("{")) {
      types.add(typeIn(line.substring(5)));
    }
  }

  private static String typeIn(String data) {
    try {
      JsonNode entry = JSON.readTree(data);
      return entry.path("type").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types of the received entries, in order. */
  List<String> types() {
    return List.copyOf(types);
  }

  /** The last event id; empty before the first. */
  String lastId() {
    return ids.isEmpty() ? "" : ids.getLast();
  }

  boolean isCutOff() {
    return !reader.isAlive();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
