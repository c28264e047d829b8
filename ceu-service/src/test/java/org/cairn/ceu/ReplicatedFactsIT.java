package org.cairn.ceu;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.ceu.Visitor.aPeer;
import static org.cairn.ceu.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.CertificateSegment;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.Test;

/** From another service's fact on the real broker to a standing that is returned and published. */
@QuarkusTest
@TestProfile(ReplicatedFactsIT.WithRelay.class)
@QuarkusTestResource(PlatformResource.class)
class ReplicatedFactsIT {

  /** The service as it runs. */
  public static class WithRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cairn.relay.enabled", "true");
    }
  }

  private static final Topic CEU = Topic.forChannel("ceu");
  private static final Topic APPLICATIONS = Topic.forChannel("applications");
  private static final LocalDate CERTIFIED = LocalDate.parse("2024-03-01");

  @Test
  void aRegistration_bindsTheSignIn() {
    Visitor peer = aPeer();
    assertProblem(peer.reads(education(peer)), 409, "registration-pending");

    say(peer, new PeerRegistered(peer.peerId(), peer.person().subject(), Instant.EPOCH));

    Response answer = whenAnswered(peer);
    assertThat(answer.jsonPath().getBoolean("certified")).isFalse();
    assertThat(answer.jsonPath().getList("standings")).isEmpty();
    assertProblem(aKnownPeer().reads(education(peer)), 404, "not-found");
    assertProblem(aPeer().reads(education(peer)), 404, "not-found");
  }

  @Test
  void hoursReportedBeforeTheCertificate_countOnceItIsHeard_andTheStandingIsAnnounced() {
    Visitor peer = aKnownPeer();
    peer.reports(aDayAbout("listening")).then().statusCode(201);

    say(peer, certificate(peer));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> peer.reads(education(peer)).jsonPath().getBoolean("certified"));
    Response answer = peer.reads(education(peer));
    assertThat(answer.jsonPath().getString("standings[0].certifiedOn")).isEqualTo("2024-03-01");
    assertThat(answer.jsonPath().getString("standings[0].education.periods[0].to"))
        .isEqualTo("2027-02-28");
    assertThat(answer.jsonPath().getInt("standings[0].education.periods[0].countedHours"))
        .isEqualTo(24);
    assertThat(types(peer, 2)).containsExactly(CreditEarned.TYPE, EducationStandingChanged.TYPE);
    assertThat(boardOf("zz").reads(education(peer)).statusCode()).isEqualTo(200);
    assertProblem(boardOf("us-mt").reads(education(peer)), 404, "not-found");
  }

  @Test
  void aStanding_isAnnouncedWhenItChanges_andOnlyThen() {
    Visitor peer = aKnownPeer();
    say(peer, certificate(peer));
    assertThat(types(peer, 1)).containsExactly(EducationStandingChanged.TYPE);

    UUID one = peer.reports(eightHours()).jsonPath().getUUID("creditId");
    assertThat(types(peer, 2).getLast()).isEqualTo(CreditEarned.TYPE);

    UUID credit = peer.reports(aDayAbout("listening", "self_care")).jsonPath().getUUID("creditId");
    List<ConsumerRecord<String, byte[]>> told = told(peer, 4);
    var changed = EventJson.read(told.getLast().value(), EducationStandingChanged.class);
    assertThat(changed.segments().getFirst().standing()).isEqualTo("compliant");
    assertThat(header(told.getLast(), CloudEventHeaders.SEQUENCE)).isEqualTo("2");

    boardOf("zz").refuses(credit, "\"v0\"", "not_in_scope").then().statusCode(200);
    told = told(peer, 6);
    assertThat(header(told.get(4), CloudEventHeaders.TYPE)).isEqualTo(CreditRefused.TYPE);
    var open = EventJson.read(told.getLast().value(), EducationStandingChanged.class);
    assertThat(open.segments().getFirst().standing()).isEqualTo("open");
    assertThat(open.standingId()).isEqualTo(changed.standingId());
    assertThat(one).isNotEqualTo(credit);
  }

  @Test
  void aRecord_isAnsweredLikeTheSameQuestion() {
    Visitor peer = aKnownPeer();
    UUID credit = peer.reports(aDayAbout("listening")).jsonPath().getUUID("creditId");
    say(peer, certificate(peer));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> peer.reads(education(peer)).jsonPath().getBoolean("certified"));

    Response asked =
        given()
            .contentType("application/json")
            .body(
                """
                {"jurisdiction": "zz", "credentialType": "cbhpss", "certifiedOn": "2024-03-01",
                 "through": "%s", "entries": [{"id": "%s", "on": "2024-05-02", "hours": 24,
                 "kind": "attended", "topics": ["listening"],
                 "proof": {"title": "t", "presenter": "p", "hours": 24}}]}
                """
                    .formatted(CERTIFIED, credit))
            .post("/api/v1/evaluations/continuing-education");

    assertThat(peer.reads(education(peer)).jsonPath().getMap("standings[0].education"))
        .isEqualTo(asked.jsonPath().getMap(""));
  }

  @Test
  void whoseRecordABoardBroughtIn_isHeard_andOnlyThatBoardBringsInMore() {
    Visitor peer = aPeer();
    Board board = Board.of("zz");
    Map<String, Object> credit = Board.credit(peer.peerId());
    assertThat(board.bringsIn(credit))
        .containsExactly("refused peer-not-imported-here /credits/0/peerId");

    say(peer, new PeerImported(peer.peerId(), "zz", CERTIFIED, "register-2019"));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> board.bringsIn(credit), List.of("recorded")::equals);
    assertThat(Board.of("us-mt").bringsIn(Board.credit(peer.peerId())))
        .containsExactly("refused peer-not-imported-here /credits/0/peerId");
  }

  private static Map<String, Object> eightHours() {
    Map<String, Object> credit = aCredit("hours", 8);
    credit.put("proof", Map.of("title", "t", "presenter", "p", "hours", 8));
    return credit;
  }

  private static Map<String, Object> aDayAbout(String... topics) {
    Map<String, Object> credit = aCredit("hours", 24);
    credit.put("on", "2024-05-02");
    credit.put("topics", List.of(topics));
    credit.put("proof", Map.of("title", "t", "presenter", "p", "hours", 24));
    return credit;
  }

  private static String education(Visitor peer) {
    return "/api/v1/peers/" + peer.peerId() + "/education";
  }

  private static Response whenAnswered(Visitor peer) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> peer.reads(education(peer)).statusCode() == 200);
    return peer.reads(education(peer));
  }

  private static CertificateIssued certificate(Visitor peer) {
    return new CertificateIssued(
        UUID.randomUUID(),
        peer.peerId(),
        "zz",
        "cbhpss",
        CERTIFIED,
        List.of(new CertificateSegment("active", CERTIFIED, null, "renewal")),
        false,
        "2026.11.1",
        null,
        null);
  }

  private static <E extends Record & ApplicationsEvent> void say(Visitor peer, E event) {
    var record =
        new ProducerRecord<>(APPLICATIONS.name(), peer.peerId().toString(), EventJson.write(event));
    Map.of(
            CloudEventHeaders.SPEC_VERSION, "1.0",
            CloudEventHeaders.ID, UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE, EventCatalog.of(event).type(),
            CloudEventHeaders.SOURCE, "/cairn/applications",
            CloudEventHeaders.SUBJECT, peer.peerId().toString(),
            CloudEventHeaders.TIME, "2026-11-20T10:00:00Z",
            CloudEventHeaders.SEQUENCE, "1",
            CloudEventHeaders.CORRELATION_ID, UUID.randomUUID().toString(),
            CloudEventHeaders.CONTENT_TYPE, "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try (var producer = Topic.producer()) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A fact cannot be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static List<String> types(Visitor peer, int atLeast) {
    return told(peer, atLeast).stream()
        .map(record -> header(record, CloudEventHeaders.TYPE))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> told(Visitor peer, int atLeast) {
    await().atMost(Duration.ofSeconds(30)).until(() -> of(peer).size() >= atLeast);
    return of(peer);
  }

  private static List<ConsumerRecord<String, byte[]>> of(Visitor peer) {
    return CEU.records().stream()
        .filter(record -> peer.peerId().toString().equals(record.key()))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
