package org.cairn.timeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.soon;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams slow nobody else down, neither by number nor by slow readers. */
@QuarkusTest
@TestProfile(StreamLimitsIT.Tight.class)
@QuarkusTestResource(PlatformResource.class)
class StreamLimitsIT {

  /** Limits that a test can reach. */
  public static final class Tight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cairn.timeline.streams.per-person", "2",
          "cairn.timeline.streams.total", "4",
          "cairn.timeline.streams.heartbeat", "PT0.5S",
          "cairn.timeline.streams.send-timeout", "PT2S",
          "cairn.timeline.streams.poll-interval", "PT0.5S");
    }
  }

  @Inject Database database;
  @Inject MeterRegistry meters;

  private final APeer peer = new APeer();
  private final List<Follower> followers = new ArrayList<>();

  @BeforeEach
  void aPeer() {
    publish(peer.registered(), peer.opened("zz"));
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(2));
  }

  @AfterEach
  void allReadersLeave() {
    followers.forEach(Follower::close);
    soon().until(() -> streams() == 0);
  }

  @Test
  void aPerson_hasALimitOfStreams_untilOneIsClosed() {
    follow(peer.token());
    Follower second = follow(peer.token());

    Follower third = follow(peer.token());

    assertThat(third.status()).isEqualTo(429);
    assertThat(third.header("Retry-After")).isEqualTo("10");
    assertThat(third.problem()).contains("problems/too-many-streams");
    second.close();
    soon().until(() -> follow(peer.token()).status() == 200);
  }

  @Test
  void allTogether_haveALimitOfStreams() {
    Stream.generate(StreamLimitsIT::board)
        .limit(4)
        .forEach(board -> assertThat(follow(board).status()).isEqualTo(200));

    Follower fifth = follow(board());

    assertThat(fifth.status()).isEqualTo(503);
    assertThat(fifth.header("Retry-After")).isEqualTo("10");
    assertThat(fifth.problem()).contains("problems/too-many-streams");
  }

  @Test
  void aRefusedStream_takesNoPlace() {
    for (int i = 0; i < 6; i++) {
      assertThat(Follower.of(UUID.randomUUID(), peer.token(), null).status()).isEqualTo(404);
      assertThat(Follower.of(peer.id(), peer.token(), "x").status()).isEqualTo(400);
    }

    assertThat(follow(peer.token()).status()).isEqualTo(200);
  }

  @Test
  void aSilentStream_sendsComments() {
    Follower follower = follow(peer.token());

    soon().until(() -> follower.comments().stream().filter("still here"::equals).count() >= 2);
  }

  @Test
  void entriesOfAnotherInstance_areFoundByPolling() {
    Follower follower = follow(peer.token());
    soon().until(() -> follower.lastEventId() != null);
    UUID elsewhere = UUID.randomUUID();

    append(elsewhere, 1, "{}");

    soon().until(() -> follower.ids().contains(elsewhere.toString()));
    forget();
  }

  @Test
  void aReaderWhoStopsReading_isDropped_andOthersAreNot() throws IOException {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(2_048);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
      socket
          .getOutputStream()
          .write(
              """
              GET /api/v1/timelines/%s/stream HTTP/1.1\r
              Host: localhost\r
              Authorization: Bearer %s\r
              \r
              """
                  .formatted(peer.id(), board())
                  .getBytes(US_ASCII));
      soon().until(() -> streams() == 1);
      Follower other = follow(peer.token());
      soon().until(() -> other.lastEventId() != null);

      append(UUID.randomUUID(), 1_000, "{\"long\": \"" + "x".repeat(20_000) + "\"}");

      soon().until(() -> other.ids().size() == 1_000);
      soon().until(() -> streams() == 1);
      assertThat(other.ended()).isFalse();
    }
    forget();
  }

  private Follower follow(String token) {
    var follower = Follower.of(peer.id(), token, null);
    followers.add(follower);
    return follower;
  }

  private static String board() {
    return Person.with(Roles.BOARD_STAFF).of("zz").token();
  }

  private double streams() {
    return meters.get("cairn.timeline.streams").gauge().value();
  }

  /** Entries that the listener of this instance did not append. */
  private void append(UUID first, int count, String details) {
    database.change(
        """
        INSERT INTO timeline_entry
              (event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id, sequence,
               jurisdiction, details, position)
        SELECT CASE n WHEN 1 THEN ? ELSE gen_random_uuid() END, ?, 'elsewhere', 'Elsewhere',
               '2026-03-02', now(), gen_random_uuid(), 1, 'zz', ?::jsonb,
               (SELECT max(position) FROM received_event) + n
          FROM generate_series(1, ?) AS n
        """,
        first,
        peer.id(),
        details,
        count);
  }

  private void forget() {
    database.change("DELETE FROM timeline_entry WHERE chapter = 'elsewhere'");
  }
}
