package org.cairn.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A reader who follows a timeline, and what they have received. */
final class Follower implements AutoCloseable {

  /** A server-sent event with its fields; empty where there is none. */
  record Event(String id, String type, String data) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpResponse<InputStream> answer;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile @Nullable String lastEventId;
  private volatile boolean ended;

  private Follower(HttpRequest request) {
    try {
      this.answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new IllegalStateException("The stream cannot be opened", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  static Follower of(APeer peer) {
    return of(peer.id(), peer.token(), null);
  }

  static Follower of(UUID peerId, @Nullable String token, @Nullable String lastEventId) {
    var request =
        HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:"
                    + RestAssured.port
                    + "/api/v1/timelines/"
                    + peerId
                    + "/stream"));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var follower = new Follower(request.build());
    if (follower.status() == 200) {
      Thread.ofVirtual().start(follower::read);
    }
    return follower;
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      String id = "";
      String type = "";
      var data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          comments.add(line.substring(1).strip());
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
          lastEventId = id;
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        } else if (line.isEmpty()) {
          if (!data.isEmpty()) {
            events.add(new Event(id, type, data.toString()));
          }
          id = "";
          type = "";
          data.setLength(0);
        } else if (!line.startsWith("retry:")) {
          throw new IllegalStateException("not a line of a stream of events: " + line);
        }
      }
    } catch (IOException e) {
      comments.add("broken off");
    } finally {
      ended = true;
    }
  }

  int status() {
    return answer.statusCode();
  }

  @Nullable String header(String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  /** Of a response that is not a stream. */
  String problem() {
    try {
      return new String(answer.body().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  List<String> ids() {
    return events.stream().map(Event::id).toList();
  }

  List<String> comments() {
    return List.copyOf(comments);
  }

  @Nullable String lastEventId() {
    return lastEventId;
  }

  boolean ended() {
    return ended;
  }

  /** Closes the connection without notice, as readers do. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
