package org.cairn.timeline.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.timeline.query.ArrivalQuery;
import org.cairn.timeline.query.PathEntry;
import org.jboss.logging.Logger;

/**
 * One reader on one path. It has a thread only while there is something to send, and never more
 * than one: who calls while it works makes it look once more. What it has not sent yet stays in the
 * database, so a slow reader costs one batch of memory and not more.
 */
final class TimelineStream {

  private static final Logger LOG = Logger.getLogger(TimelineStream.class);
  private static final int BATCH = 50;

  private final Reader reader;
  private final StreamChannel channel;
  private final ArrivalQuery path;
  private final Workplace workplace;

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean mustLook = new AtomicBoolean(true);
  private final AtomicBoolean mustBeat = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong told = new AtomicLong();
  private volatile long position;
  private volatile Instant lastSent;

  /** What all streams of this instance work with. */
  record Workplace(Executor threads, Semaphore connections, Duration patience, Clock clock) {}

  TimelineStream(
      Reader reader, StreamChannel channel, long position, ArrivalQuery path, Workplace workplace) {
    this.reader = reader;
    this.channel = channel;
    this.position = position;
    this.path = path;
    this.workplace = workplace;
    this.lastSent = workplace.clock().instant();
  }

  Reader reader() {
    return reader;
  }

  long position() {
    return position;
  }

  boolean isOver() {
    return ended.get() || channel.isClosed();
  }

  /**
   * @param upTo a position whose fact is committed
   */
  void grown(long upTo) {
    if (upTo > position) {
      told.accumulateAndGet(upTo, Math::max);
      look();
    }
  }

  void look() {
    mustLook.set(true);
    call();
  }

  /** Whether it still has to look, because it could not when it was called. */
  boolean isBehind() {
    return mustLook.get();
  }

  void beatIfSilentFor(Duration heartbeat) {
    if (Duration.between(lastSent, workplace.clock().instant()).compareTo(heartbeat) >= 0) {
      mustBeat.set(true);
      call();
    }
  }

  void end() {
    if (ended.compareAndSet(false, true) && !channel.isClosed()) {
      channel.end();
    }
  }

  private void drop() {
    if (ended.compareAndSet(false, true)) {
      channel.abort();
    }
  }

  private void call() {
    if (calls.getAndIncrement() == 0) {
      workplace.threads().execute(this::work);
    }
  }

  private void work() {
    int answered;
    do {
      answered = calls.get();
      try {
        if (mustLook.getAndSet(false)) {
          sendWhatArrived();
        }
        if (mustBeat.getAndSet(false) && !isOver()) {
          await(channel.heartbeat());
        }
      } catch (TimeoutException e) {
        LOG.info("A reader of a stream is too slow and is dropped");
        drop();
      } catch (ExecutionException e) {
        drop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        drop();
      } catch (IllegalStateException e) {
        LOG.warnf("A stream could not go on for now: %s", e.getMessage());
        mustLook.set(true);
      }
    } while (!calls.compareAndSet(answered, 0));
  }

  private void sendWhatArrived() throws InterruptedException, ExecutionException, TimeoutException {
    List<PathEntry> batch;
    do {
      long committed = told.get();
      batch = next();
      for (PathEntry placed : batch) {
        if (isOver()) {
          return;
        }
        await(channel.send(placed));
        position = placed.position();
      }
      if (batch.size() < BATCH) {
        // What lies in between is not for this reader.
        position = Math.max(position, committed);
      }
    } while (batch.size() == BATCH);
  }

  private List<PathEntry> next() throws InterruptedException {
    workplace.connections().acquire();
    try {
      return path.after(reader.peerId(), reader.view(), position, BATCH);
    } finally {
      workplace.connections().release();
    }
  }

  private void await(CompletionStage<?> sent)
      throws InterruptedException, ExecutionException, TimeoutException {
    sent.toCompletableFuture().get(workplace.patience().toMillis(), TimeUnit.MILLISECONDS);
    lastSent = workplace.clock().instant();
  }
}
