package org.cairn.journeys.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions at a constant rate, however long the responses take. Times count from when a question
 * was due, so that a stalling service does not hide the questions that had to wait.
 */
final class OpenLoop {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final List<Question> questions;
  private final ConcurrentHashMap<Integer, Queue<PlainConnection>> idle = new ConcurrentHashMap<>();

  OpenLoop(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /** A question, and the port of the service that answers it. */
  record Question(String name, int port, byte[] body) {
    void ask(PlainConnection connection) throws IOException {
      ServiceHeaders.require(
          connection.post(
              "/api/v1/evaluations/" + name, "Content-Type: application/json\r\n", body),
          200);
    }
  }

  /** The time until a question was answered. */
  record Answered(String name, double millis) {}

  /** Asks the questions in turn. */
  List<Answered> run(int perSecond, int seconds) {
    long period = SECOND / perSecond;
    long begin = System.nanoTime();
    var answers = new ArrayList<Future<Answered>>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perSecond * seconds; i++) {
        long due = begin + i * period;
        awaitUntil(due);
        Question question = questions.get(i % questions.size());
        answers.add(workers.submit(() -> ask(question, due)));
      }
    }
    return answers.stream().map(Future::resultNow).toList();
  }

  private static void awaitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private Answered ask(Question question, long due) throws IOException {
    Queue<PlainConnection> kept =
        idle.computeIfAbsent(question.port(), _ -> new ConcurrentLinkedQueue<>());
    PlainConnection connection = kept.poll();
    if (connection == null) {
      connection = new PlainConnection(question.port());
    }
    question.ask(connection);
    double millis = (System.nanoTime() - due) / 1e6;
    kept.add(connection);
    return new Answered(question.name(), millis);
  }
}
