package org.cairn.journeys.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Some clients, each of which asks again as soon as it was answered.
 *
 * @param seconds that count, after the warm-up
 */
record ClosedLoop(int warmUpSeconds, int seconds) {

  /** Asks and is answered once, or a few times. */
  @FunctionalInterface
  interface Round {

    /** Returns how many answers there were. */
    int ask(PlainConnection connection, int nth) throws IOException;
  }

  /** What all of them together were answered in a second. */
  double perSecond(int port, List<Round> clients) {
    List<Callable<Long>> loops =
        clients.stream().<Callable<Long>>map(round -> () -> run(port, round)).toList();
    try (var workers = Executors.newFixedThreadPool(clients.size())) {
      long answers = 0;
      for (Future<Long> done : workers.invokeAll(loops)) {
        answers += done.get();
      }
      return (double) answers / seconds;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client was refused", e.getCause());
    }
  }

  private long run(int port, Round round) throws IOException {
    long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    long answers = 0;
    try (var connection = new PlainConnection(port)) {
      for (int nth = 0; System.nanoTime() < end; nth++) {
        int answered = round.ask(connection, nth);
        long now = System.nanoTime();
        answers += now >= begin && now < end ? answered : 0;
      }
    }
    return answers;
  }
}
