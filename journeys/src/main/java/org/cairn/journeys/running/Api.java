package org.cairn.journeys.running;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** The API at one address. */
public record Api(String address) {
  private static final Duration TIMEOUT = Duration.ofSeconds(40);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private static final AtomicReference<Listener> LISTENER =
      new AtomicReference<>((call, answer) -> {});

  /** Receives every response of this process, whoever sent the request. */
  public interface Listener {
    void answered(Call call, Answer answer);
  }

  public static void listen(Listener listener) {
    LISTENER.set(listener);
  }

  /**
   * @throws IOException without a response; whether the request took effect is unknown
   */
  public Answer trySend(Call call) throws IOException {
    try {
      var response = HTTP.send(call.request(address, TIMEOUT), BodyHandlers.ofByteArray());
      var answer = new Answer(response.statusCode(), response.headers(), response.body());
      LISTENER.get().answered(call, answer);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  public Answer send(Call call) {
    try {
      return trySend(call);
    } catch (IOException e) {
      throw new NotRunning(address + " does not answer: " + e);
    }
  }
}
