package org.cairn.kit.testing;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Requests that are under way at the same time. */
public final class Together implements AutoCloseable {

  /** Seconds after which a request counts as hanging; no claim about speed. */
  private static final int HANGING = 120;

  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  public Future<Response> send(Supplier<Response> request) {
    return senders.submit(request::get);
  }

  public static Response answerOf(Future<Response> sent) {
    try {
      return sent.get(HANGING, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("No answer came", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  public static List<Integer> statuses(List<Future<Response>> sent) {
    return sent.stream().map(Together::answerOf).map(Response::statusCode).sorted().toList();
  }

  @Override
  public void close() {
    senders.close();
  }
}
