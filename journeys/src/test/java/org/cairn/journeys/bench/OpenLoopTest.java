package org.cairn.journeys.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.bench.OpenLoop.Answered;
import org.cairn.journeys.bench.OpenLoop.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenLoopTest {
  private static final int PER_SECOND = 20;

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch lastArrived = new CountDownLatch(PER_SECOND);
  private volatile boolean allArrived = true;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/evaluations/quick", this::answer);
    server.createContext(
        "/api/v1/evaluations/stalled",
        exchange -> {
          lastArrived.countDown();
          awaitTheLast();
          answer(exchange);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theQuestionsAreAskedInTurn_atTheRate() {
    var loop = new OpenLoop(List.of(question("quick", "one"), question("quick", "two")));

    List<Answered> answers = loop.run(PER_SECOND, 1);

    assertThat(answers).hasSize(PER_SECOND);
    assertThat(asked).hasSize(PER_SECOND);
    assertThat(asked.stream().filter("one"::equals)).hasSize(PER_SECOND / 2);
  }

  @Test
  @Timeout(20)
  void aStallCountsForEveryQuestionThatWasDueMeanwhile() {
    List<Answered> answers = new OpenLoop(List.of(question("stalled", ""))).run(PER_SECOND, 1);

    assertThat(allArrived).as("all were asked while the first was waiting").isTrue();
    assertThat(answers.getFirst().millis()).isGreaterThan(900);
    assertThat(answers.get(PER_SECOND / 2).millis()).isGreaterThan(400);
  }

  private Question question(String name, String body) {
    return new Question(name, server.getAddress().getPort(), body.getBytes(UTF_8));
  }

  private void awaitTheLast() {
    try {
      // Bounded, so that a loop that waits for its responses fails and does not hang.
      allArrived &= lastArrived.await(3, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In chunks, as services send long responses. */
  private void answer(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      body.write("{}".getBytes(UTF_8));
    }
  }
}
