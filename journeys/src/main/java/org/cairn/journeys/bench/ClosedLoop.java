package org.cairn.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Clients that each send the next request as soon as they have the response.
 *
 * @param seconds the length of the measurement, after the warm-up
 * @param turns where two benches share them, all of it happens in short turns
 */
record ClosedLoop(int warmUpSeconds, int seconds, Turns turns) {
  private static final int TURN_SECONDS = 4;

  /** One request, or a few. */
  @FunctionalInterface
  interface Round {

    /** Returns the number of responses. */
    int send(PlainConnection connection, int index) throws IOException;
  }

  /** The responses per second of all clients together. */
  double perSecond(int port, List<Round> rounds) {
    var clients = new ArrayList<Client>();
    try (var workers = Executors.newFixedThreadPool(rounds.size())) {
      rounds.forEach(round -> clients.add(new Client(port, round)));
      inTurns(workers, clients, warmUpSeconds);
      return (double) inTurns(workers, clients, seconds) / seconds;
    } finally {
      clients.forEach(Client::close);
    }
  }

  private long inTurns(ExecutorService workers, List<Client> clients, int duration) {
    long answers = 0;
    int left = duration;
    while (left > 0) {
      int length = turns.areShared() ? Math.min(left, TURN_SECONDS) : left;
      answers += inParallel(workers, clients, length);
      left -= length;
      turns.pass();
    }
    return answers;
  }

  private static long inParallel(ExecutorService workers, List<Client> clients, int duration) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(duration);
    try {
      long answers = 0;
      for (Future<Long> done :
          workers.invokeAll(
              clients.stream().<Callable<Long>>map(client -> () -> client.until(end)).toList())) {
        answers += done.get();
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
  }

  /** Continues where its last turn ended. */
  private static final class Client implements AutoCloseable {
    private final PlainConnection connection;
    private final Round round;
    private int index;

    Client(int port, Round round) {
      try {
        this.connection = new PlainConnection(port);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      this.round = round;
    }

    /** Returns the number of responses in time. */
    long until(long end) throws IOException {
      long answers = 0;
      while (System.nanoTime() < end) {
        int answered = round.send(connection, index);
        index++;
        answers += System.nanoTime() < end ? answered : 0;
      }
      return answers;
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
