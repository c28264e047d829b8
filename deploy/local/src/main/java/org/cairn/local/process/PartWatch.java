package org.cairn.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.local.LaunchFailure;
import org.jspecify.annotations.Nullable;

/** The life of one part: start, readiness, death, restart, end. */
final class PartWatch {
  private static final Logger LOG = Logger.getLogger(PartWatch.class.getName());

  /** After this many deaths in a row, each soon after the start, a restart does not help. */
  static final int MOST_QUICK_DEATHS = 5;

  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

  /**
   * The limit even for a part that seems busy: one that logs the same error forever makes
   * "progress", too. Ten times the slowest start on a machine with ten times its load.
   */
  private static final Duration LONGEST_START = Duration.ofMinutes(15);

  private final Part part;
  private final StartSlots.Turn turn;
  private final PartObserver observer;
  private final CompletableFuture<LaunchFailure> failure;
  private final CompletableFuture<@Nullable Void> firstReady = new CompletableFuture<>();

  /** Held while a process is started or stopped, so that no process survives a stop. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile PartState state;
  private volatile boolean stopping;
  private @Nullable ProcessHandle process;

  PartWatch(
      Part part,
      StartSlots.Turn turn,
      PartObserver observer,
      CompletableFuture<LaunchFailure> failure) {
    this.part = part;
    this.turn = turn;
    this.observer = observer;
    this.failure = failure;
    this.state =
        PartState.waiting(part.name(), part.port(), part.address(), part.management(), part.log());
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

  void run(CompletableFuture<?> prerequisites) {
    prerequisites.join();
    int quickDeaths = 0;
    while (!stopping) {
      Life life = live();
      if (stopping) {
        return;
      }
      quickDeaths = life.quick() ? quickDeaths + 1 : 1;
      if (quickDeaths >= MOST_QUICK_DEATHS) {
        failure.complete(
            new LaunchFailure(
                part.name()
                    + " died "
                    + MOST_QUICK_DEATHS
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

  /** How a process of the part ended. */
  private record Life(boolean quick, String cause) {}

  private Life live() {
    ProcessHandle running;
    try {
      turn.await();
      running = start();
      Optional<String> failed = running == null ? Optional.of("stopping") : awaitReady(running);
      if (running == null || failed.isPresent()) {
        return new Life(true, failed.orElseThrow());
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, part.name() + " could not be started", e);
      return new Life(true, "could not be started: " + e.getMessage());
    } finally {
      turn.pass();
    }
    Instant ready = Instant.now();
    while (!stopping && ProcessIdentity.lives(running)) {
      if (!Pause.of(POLL)) {
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

  /**
   * @return why the process did not become ready; it is gone then
   */
  private Optional<String> awaitReady(ProcessHandle running) {
    Instant begin = Instant.now();
    var progress = new Progress(running, part.log(), part.stallTimeout());
    while (!stopping && ProcessIdentity.lives(running)) {
      if (answers()) {
        Duration took = Duration.between(begin, Instant.now());
        change(state.ready(took.toMillis()));
        observer.ready(state, took);
        firstReady.complete(null);
        return Optional.empty();
      }
      Optional<String> givenUp = givenUp(begin, progress);
      if (givenUp.isPresent()) {
        part.stop(running);
        return givenUp;
      }
      if (!Pause.of(POLL)) {
        break;
      }
    }
    return Optional.of(stopping ? "stopping" : "it ended");
  }

  private Optional<String> givenUp(Instant begin, Progress progress) {
    if (progress.stalled()) {
      return Optional.of("no progress for " + part.stallTimeout().toSeconds() + " s");
    }
    return Instant.now().isAfter(begin.plus(LONGEST_START))
        ? Optional.of("not ready after " + LONGEST_START.toMinutes() + " min")
        : Optional.empty();
  }

  private boolean answers() {
    try {
      return part.isReady();
    } catch (IOException e) {
      LOG.log(Level.FINE, part.name() + " is not ready yet", e);
      return false;
    }
  }

  void preventRestart() {
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
