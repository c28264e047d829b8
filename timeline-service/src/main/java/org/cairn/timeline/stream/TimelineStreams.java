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
import org.cairn.timeline.query.ArrivalQuery;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All readers who follow a path through this instance. The commits of this instance wake them; a
 * poll, one statement for all, finds what other instances have laid down.
 */
@ApplicationScoped
public class TimelineStreams {

  private static final Logger LOG = Logger.getLogger(TimelineStreams.class);
  private static final Duration TICK = Duration.ofMillis(250);

  /** Reading for streams leaves most of the pool to pages and listeners. */
  private static final int CONNECTIONS = 4;

  private final StreamSettings settings;
  private final ArrivalQuery path;
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
  private final TimelineStream.Workplace workplace;
  private Instant nextPoll = Instant.MIN;

  public TimelineStreams(
      StreamSettings settings, ArrivalQuery path, Clock clock, MeterRegistry meters) {
    this.settings = settings;
    this.path = path;
    this.clock = clock;
    this.workplace =
        new TimelineStream.Workplace(
            threads, new Semaphore(CONNECTIONS), settings.patience(), clock);
    this.meters = meters;
  }

  void start(@Observes StartupEvent event) {
    meters.gauge("cairn.timeline.streams", this, all -> all.open().size());
    ticking =
        ticks.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Keeps a place for a stream about to be opened; {@link #open} or {@link #release} must follow.
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
  public void open(Reader reader, long position, StreamChannel channel) {
    var stream = new TimelineStream(reader, channel, position, path, workplace);
    synchronized (this) {
      streams.add(stream);
      if (stopping) {
        stream.end();
        return;
      }
    }
    stream.look();
  }

  void grown(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimelinesExtended news) {
    grown(news.upTo());
  }

  private void grown(Map<UUID, Long> upTo) {
    for (TimelineStream stream : open()) {
      Long position = upTo.get(stream.reader().peerId());
      if (position != null) {
        stream.grown(position);
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
      LOG.error("The streams could not be looked after", e);
    }
  }

  private synchronized void remove(TimelineStream stream) {
    if (streams.remove(stream)) {
      release(stream.reader().subject());
    }
  }

  /** The reader who is furthest behind decides how far back a path is looked at. */
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
        grown(path.grown(seen));
      }
    } catch (IllegalStateException e) {
      LOG.warnf("What other instances laid down could not be looked for: %s", e.getMessage());
    } finally {
      polling.set(false);
    }
  }

  /** Before the server waits for requests to end: these would not end by themselves. */
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
