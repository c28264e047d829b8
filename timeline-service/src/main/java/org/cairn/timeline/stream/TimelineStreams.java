package org.cairn.timeline.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.timeline.projection.TimelinesExtended;
import org.cairn.timeline.stream.query.ArrivalQuery;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All readers who follow a timeline through this instance. The commits of this instance wake them;
 * a poll, one statement for all, finds what other instances have appended.
 */
@ApplicationScoped
public class TimelineStreams {

  private static final Logger LOG = Logger.getLogger(TimelineStreams.class);
  private static final Duration TICK = Duration.ofMillis(250);

  /** Reading for streams leaves most of the pool to pages and listeners. */
  private static final int CONNECTIONS = 4;

  private final StreamSettings settings;
  private final ArrivalQuery arrivals;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Set<TimelineStream> streams = new HashSet<>();
  private final Map<String, Integer> reserved = new HashMap<>();
  private int reservedInAll;
  private boolean stopping;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timeline-streams").factory());
  private @Nullable ScheduledFuture<?> ticking;
  private final AtomicBoolean polling = new AtomicBoolean();
  private final TimelineStream.Resources resources;
  private Instant nextPoll = Instant.MIN;

  public TimelineStreams(
      StreamSettings settings, ArrivalQuery arrivals, Clock clock, MeterRegistry meters) {
    this.settings = settings;
    this.arrivals = arrivals;
    this.clock = clock;
    this.resources =
        new TimelineStream.Resources(
            threads, new Semaphore(CONNECTIONS), settings.sendTimeout(), clock);
    this.meters = meters;
  }

  void start(@Observes StartupEvent event) {
    meters.gauge("cairn.timeline.streams", this, all -> all.open().size());
    ticking =
        ticks.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Reserves a place for a stream about to be opened; {@link #open} or {@link #release} must
   * follow.
   *
   * @throws TooManyStreams if there is none
   */
  public synchronized void reserve(String subject) {
    int ofThisPerson = reserved.getOrDefault(subject, 0);
    if (ofThisPerson >= settings.perPerson()) {
      throw new TooManyStreams(true);
    }
    if (stopping || reservedInAll >= settings.total()) {
      throw new TooManyStreams(false);
    }
    reserved.put(subject, ofThisPerson + 1);
    reservedInAll++;
  }

  public synchronized void release(String subject) {
    reservedInAll--;
    reserved.computeIfPresent(subject, (who, streams) -> streams == 1 ? null : streams - 1);
  }

  /**
   * Sends what arrives from now on, and first what has arrived since a position.
   *
   * @param position up to where the reader has read
   */
  public void open(Reader reader, long position, SseChannel channel) {
    var stream = new TimelineStream(reader, channel, position, arrivals, resources);
    synchronized (this) {
      streams.add(stream);
      if (stopping) {
        stream.end();
        return;
      }
    }
    stream.look();
  }

  void extended(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimelinesExtended timelines) {
    wake(timelines.upTo());
  }

  private void wake(Map<UUID, Long> upTo) {
    for (TimelineStream stream : open()) {
      Long position = upTo.get(stream.reader().peerId());
      if (position != null) {
        stream.extended(position);
      }
    }
  }

  private synchronized Set<TimelineStream> open() {
    return Set.copyOf(streams);
  }

  private void tick() {
    try {
      Instant now = clock.instant();
      for (TimelineStream stream : open()) {
        if (!now.isBefore(stream.reader().until())) {
          stream.end();
        }
        if (stream.isOver()) {
          remove(stream);
        } else {
          stream.beatIfSilentFor(settings.heartbeat());
        }
      }
      if (!now.isBefore(nextPoll)) {
        nextPoll = now.plus(settings.pollInterval());
        if (polling.compareAndSet(false, true)) {
          threads.execute(this::poll);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("The streams could not be checked", e);
    }
  }

  private synchronized void remove(TimelineStream stream) {
    if (streams.remove(stream)) {
      release(stream.reader().subject());
    }
  }

  /** Of each timeline, from the position of its reader who is furthest behind. */
  private void poll() {
    try {
      Map<UUID, Long> seen = new HashMap<>();
      for (TimelineStream stream : open()) {
        seen.merge(stream.reader().peerId(), stream.position(), Math::min);
        if (stream.isBehind()) {
          stream.look();
        }
      }
      if (!seen.isEmpty()) {
        wake(arrivals.extended(seen));
      }
    } catch (RuntimeException e) {
      LOG.warnf("Entries of other instances could not be read: %s", e.getMessage());
    } finally {
      polling.set(false);
    }
  }

  /** Before the server waits for requests to end: streams would not end by themselves. */
  void endAll(@Observes ShutdownDelayInitiatedEvent event) {
    synchronized (this) {
      stopping = true;
    }
    open().forEach(TimelineStream::end);
  }

  void stop(@Observes ShutdownEvent event) {
    if (ticking != null) {
      ticking.cancel(false);
    }
    ticks.shutdownNow();
    threads.shutdownNow();
  }
}
