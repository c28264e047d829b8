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
import org.cairn.timeline.path.PathEntry;
import org.cairn.timeline.stream.query.ArrivalQuery;
import org.jboss.logging.Logger;

/**
 * One reader of one timeline. It has a thread only while there is something to send, and never more
 * than one: a call while it works makes it look once more. What it has not sent yet stays in the
 * database, so a slow reader costs one batch of memory and not more.
 */
final class TimelineStream {

  private static final Logger LOG = Logger.getLogger(TimelineStream.class);
  private static final int BATCH = 50;

  private final Reader reader;
  private final SseChannel channel;
  private final ArrivalQuery arrivals;
  private final Resources resources;

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean mustLook = new AtomicBoolean(true);
  private final AtomicBoolean mustBeat = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong committed = new AtomicLong();
  private volatile long position;
  private volatile Instant lastSent;

  /** What all streams of this instance share. */
  record Resources(Executor threads, Semaphore connections, Duration timeout, Clock clock) {}

  TimelineStream(
      Reader reader,
      SseChannel channel,
      long position,
      ArrivalQuery arrivals,
      Resources resources) {
    this.reader = reader;
    this.channel = channel;
    this.position = position;
    this.arrivals = arrivals;
    this.resources = resources;
    this.lastSent = resources.clock().instant();
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
  void extended(long upTo) {
    if (upTo > position) {
      committed.accumulateAndGet(upTo, Math::max);
      look();
    }
  }

  void look() {
    mustLook.set(true);
    call();
  }

  /** Whether it still has to look, because it could not when it was last called. */
  boolean isBehind() {
    return mustLook.get();
  }

  void beatIfSilentFor(Duration heartbeat) {
    if (Duration.between(lastSent, resources.clock().instant()).compareTo(heartbeat) >= 0) {
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
      resources.threads().execute(this::work);
    }
  }

  private void work() {
    int handled;
    do {
      handled = calls.get();
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
      } catch (RuntimeException e) {
        LOG.warnf("A stream could not continue for now: %s", e.getMessage());
        mustLook.set(true);
      }
    } while (!calls.compareAndSet(handled, 0));
  }

  private void sendWhatArrived() throws InterruptedException, ExecutionException, TimeoutException {
    List<PathEntry> batch;
    do {
      long upTo = committed.get();
      batch = next();
      for (PathEntry entry : batch) {
        if (isOver()) {
          return;
        }
        await(channel.send(entry));
        position = entry.position();
      }
      if (batch.size() < BATCH) {
        // What is in between is not for this reader.
        position = Math.max(position, upTo);
      }
    } while (batch.size() == BATCH);
  }

  private List<PathEntry> next() throws InterruptedException {
    resources.connections().acquire();
    try {
      return arrivals.after(reader.peerId(), reader.view(), position, BATCH);
    } finally {
      resources.connections().release();
    }
  }

  private void await(CompletionStage<?> sent)
      throws InterruptedException, ExecutionException, TimeoutException {
    sent.toCompletableFuture().get(resources.timeout().toMillis(), TimeUnit.MILLISECONDS);
    lastSent = resources.clock().instant();
  }
}
