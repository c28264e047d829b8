package org.cairn.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.access.View;
import org.cairn.timeline.path.PathEntry;
import org.cairn.timeline.stream.query.ArrivalQuery;
import org.junit.jupiter.api.Test;

/** A stream goes on after its database was away. */
class TimelineStreamTest {

  private final Arrivals arrivals = new Arrivals();
  private final Semaphore connections = new Semaphore(1);
  private final TimelineStream stream =
      new TimelineStream(
          new Reader("somebody", UUID.randomUUID(), View.everything(), Instant.MAX),
          new SseChannel(
              open(SseEventSink.class),
              open(Sse.class),
              open(HttpServerRequest.class),
              new ObjectMapper()),
          7,
          arrivals,
          new TimelineStream.Resources(
              Runnable::run, connections, Duration.ofSeconds(1), Clock.systemUTC()));

  @Test
  void aReadThatFails_isMadeUpFor_fromTheSamePlace() {
    arrivals.away = true;
    stream.extended(9);

    assertThat(stream.isBehind()).isTrue();
    assertThat(stream.isOver()).isFalse();
    assertThat(connections.availablePermits()).as("what it held is free again").isOne();

    arrivals.away = false;
    stream.look();

    assertThat(stream.isBehind()).isFalse();
    assertThat(arrivals.readAfter).containsExactly(7L, 7L);
    assertThat(stream.position()).isEqualTo(9);
  }

  private static final class Arrivals extends ArrivalQuery {
    private final List<Long> readAfter = new ArrayList<>();
    private boolean away;

    Arrivals() {
      super(new Sql(open(DataSource.class)));
    }

    @Override
    public List<PathEntry> after(UUID peerId, View view, long position, int limit) {
      readAfter.add(position);
      if (away) {
        throw new IllegalStateException("The database is away");
      }
      return List.of();
    }
  }

  /** Something that is open, and of which nothing else is asked. */
  private static <T> T open(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> {
              if (method.getName().equals("isClosed")) {
                return false;
              }
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
