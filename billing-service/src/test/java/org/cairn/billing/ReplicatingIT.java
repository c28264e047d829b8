package org.cairn.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.Topics;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.CertificateSegment;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the neighbors' facts to the standing on a day, and from the command to the topic. */
@QuarkusTest
@TestProfile(ReplicatingIT.WithRelay.class)
@QuarkusTestResource(PlatformResource.class)
class ReplicatingIT {

  /** The service as it runs. */
  public static class WithRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cairn.relay.enabled", "true");
    }
  }

  private static final UUID PEER = UUID.randomUUID();
  private static final UUID CERTIFICATE = UUID.randomUUID();

  private final Person peer = Person.with(Roles.PEER);

  @BeforeAll
  static void theTopicsAreThere() {
    Topic.forChannel("applications");
    Topic.forChannel("billing");
  }

  @Test
  void aReceivedCertificate_isLookedUpOnTheDay_andTheFactReachesTheTopic() {
    tell(PeerRegistered.TYPE, new PeerRegistered(PEER, peer.subject(), Instant.now()));
    tell(CertificateIssued.TYPE, issued("2024-12-31"));
    Agency agency = Agency.in("us-mt");
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> agency.employs(PEER, "2020-01-01").statusCode() == 201);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ServiceDatabase.count("SELECT FROM certificate_segment") == 3);
    UUID employment =
        agency.asks().get(Agency.EMPLOYMENTS).jsonPath().getUUID("items[0].employmentId");

    assertThat(standing(agency, employment, "2023-12-31")).isEqualTo("none");
    assertThat(standing(agency, employment, "2024-01-01")).isEqualTo("active");
    assertThat(standing(agency, employment, "2024-12-31")).isEqualTo("active");
    assertThat(standing(agency, employment, "2025-01-01")).isEqualTo("lapsed");
    assertThat(standing(agency, employment, "2025-02-15")).isEqualTo("expired");

    tell(CertificateIssued.TYPE, issued("2025-12-31"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            agency
                .asks()
                .get(Agency.ENCOUNTERS)
                .jsonPath()
                .getString("items[0].certificate")
                .equals("active"));
    List<ConsumerRecord<String, byte[]>> received =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    new Topic(Topics.BILLING)
                        .records().stream()
                            .filter(each -> PEER.toString().equals(each.key()))
                            .toList(),
                all -> all.size() >= 6);
    assertThat(EventJson.read(received.getLast().value(), EncounterLogged.class).peerId())
        .isEqualTo(PEER);
  }

  @Test
  void anImportedPeer_isReceived_andOnlyThatBoardImportsMore() {
    UUID imported = UUID.randomUUID();
    Agency agency = Agency.in("us-mt");
    Board board = Board.of("us-mt");
    var employment = Board.employment(agency.id(), imported);
    assertThat(board.imports("employments", employment))
        .containsExactly("refused peer-not-imported-here /employments/0/peerId");

    tell(
        PeerImported.TYPE,
        new PeerImported(imported, "us-mt", LocalDate.parse("2019-01-01"), "register-2019"));

    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> board.imports("employments", employment), List.of("recorded")::equals);
    assertThat(
            Board.of("zz").imports("employments", Board.employment(Agency.in("zz").id(), imported)))
        .containsExactly("refused peer-not-imported-here /employments/0/peerId");
  }

  private static String standing(Agency agency, UUID employment, String day) {
    return agency
        .logs(Agency.coaching(employment, day + "T09:00:00-07:00", day + "T10:00:00-07:00"))
        .jsonPath()
        .getString("certificate");
  }

  private static CertificateIssued issued(String activeUntil) {
    LocalDate until = LocalDate.parse(activeUntil);
    return new CertificateIssued(
        CERTIFICATE,
        PEER,
        "us-mt",
        "cbhpss",
        LocalDate.parse("2024-01-01"),
        List.of(
            new CertificateSegment("active", LocalDate.parse("2024-01-01"), until, "renewal"),
            new CertificateSegment("lapsed", until.plusDays(1), until.plusDays(45), "renewal"),
            new CertificateSegment("expired", until.plusDays(46), null, "renewal")),
        false,
        "2026.11.2",
        null,
        null);
  }

  private static void tell(String type, Record fact) {
    try (Producer<String, byte[]> producer = Topic.producer()) {
      var message =
          new ProducerRecord<>(Topics.APPLICATIONS, PEER.toString(), EventJson.write(fact));
      header(message, CloudEventHeaders.ID, UUID.randomUUID().toString());
      header(message, CloudEventHeaders.TYPE, type);
      header(message, CloudEventHeaders.SOURCE, "/cairn/applications");
      header(message, CloudEventHeaders.SUBJECT, PEER.toString());
      header(message, CloudEventHeaders.TIME, Instant.now().toString());
      header(message, CloudEventHeaders.SEQUENCE, "1");
      header(message, CloudEventHeaders.CORRELATION_ID, UUID.randomUUID().toString());
      var sent = producer.send(message);
      producer.flush();
      assertThat(sent).isDone();
    }
  }

  private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(UTF_8));
  }
}
