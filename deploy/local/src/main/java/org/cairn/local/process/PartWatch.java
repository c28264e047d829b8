package org.cairn.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.local.LaunchFailure;
import org.jspecify.annotations.Nullable;

/** The life of one part: start, readiness, death, restart, end. */
final class PartWatch {
  private static final Logger LOG = Logger.getLogger(PartWatch.class.getName());

  /** How many deaths in a row, each soon after the start, say that a restart does not help. */
  static final int HOPELESS = 5;

  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

  private final Part part;
  private final PartObserver observer;
  private final CompletableFuture<LaunchFailure> failure;
  private final CompletableFuture<@Nullable Void> firstReady = new CompletableFuture<>();

  /** Held while a process is being started or stopped, so that none slips through a stop. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile PartState state;
  private volatile boolean stopping;
  private @Nullable ProcessHandle process;

  PartWatch(Part part, PartObserver observer, CompletableFuture<LaunchFailure> failure) {
    this.part = part;
    this.observer = observer;
    this.failure = failure;
    this.state = PartState.waiting(part.name(), part.port(), part.address(), part.log());
  }

  Part part() {
    return part;
  }

  PartState state() {
    return state;
  }

  CompletableFuture<@Nullable Void> firstReady() {
    return firstReady;
  }

  void run(CompletableFuture<?> whatItNeeds) {
    whatItNeeds.join();
    int quickDeaths = 0;
    while (!stopping) {
      Life life = live();
      if (stopping) {
        return;
      }
      quickDeaths = life.quick() ? quickDeaths + 1 : 1;
      if (quickDeaths >= HOPELESS) {
        failure.complete(
            new LaunchFailure(
                part.name()
                    + " died "
                    + HOPELESS
                    + " times in a row ("
                    + life.cause()
                    + "); see "
                    + part.log()));
        return;
      }
      Duration wait = backOff(quickDeaths);
      change(state.restarting());
      observer.died(state, life.cause(), wait);
      if (!Pause.of(wait)) {
        return;
      }
    }
  }

  /** How one life of the part ended. */
  private record Life(boolean quick, String cause) {}

  private Life live() {
    Instant begin = Instant.now();
    ProcessHandle running;
    try {
      running = start();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, part.name() + " could not be started", e);
      return new Life(true, "could not be started: " + e.getMessage());
    }
    if (running == null) {
      return new Life(true, "stopping");
    }
    if (!becomesReady(running, begin)) {
      boolean alive = ProcessIdentity.lives(running);
      if (alive && !stopping) {
        part.stop(running);
      }
      return new Life(
          true, alive ? "not ready after " + part.patience().toSeconds() + " s" : "it ended");
    }
    Instant ready = Instant.now();
    while (!stopping && ProcessIdentity.lives(running)) {
      if (!Pause.of(LOOK)) {
        break;
      }
    }
    return new Life(
        Duration.between(ready, Instant.now()).compareTo(SOON) < 0,
        "pid " + running.pid() + " is gone");
  }

  private @Nullable ProcessHandle start() throws IOException {
    lock.lock();
    try {
      if (stopping) {
        return null;
      }
      process = part.start();
      change(state.starting(ProcessIdentity.of(process)));
      return process;
    } finally {
      lock.unlock();
    }
  }

  private boolean becomesReady(ProcessHandle running, Instant begin) {
    Instant end = begin.plus(part.patience());
    while (!stopping && ProcessIdentity.lives(running) && Instant.now().isBefore(end)) {
      if (answers()) {
        Duration took = Duration.between(begin, Instant.now());
        change(state.ready(took.toMillis()));
        observer.ready(state, took);
        firstReady.complete(null);
        return true;
      }
      if (!Pause.of(LOOK)) {
        return false;
      }
    }
    return false;
  }

  private boolean answers() {
    try {
      return part.isReady();
    } catch (IOException e) {
      LOG.log(Level.FINE, part.name() + " is not ready yet", e);
      return false;
    }
  }

  void restartNoMore() {
    stopping = true;
  }

  void stop() {
    lock.lock();
    try {
      Instant begin = Instant.now();
      ProcessHandle running = process;
      if (running != null && ProcessIdentity.lives(running)) {
        part.stop(running);
        change(state.stopped());
        observer.stopped(state, Duration.between(begin, Instant.now()));
      }
    } finally {
      lock.unlock();
    }
  }

  private void change(PartState next) {
    state = next;
    observer.changed();
  }

  private static Duration backOff(int quickDeaths) {
    Duration wait = Duration.ofMillis(200L << (quickDeaths - 1));
    return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
  }
}
