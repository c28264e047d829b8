package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ChecklistItem;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OpeningAnApplicationIT {

  @Test
  void opening_answersWithTheChecklistOfThatDay() {
    Visitor peer = aRegisteredPeer();

    Response answer = peer.opens("zz", "cbhpss");

    assertThat(answer.statusCode()).isEqualTo(201);
    UUID id = answer.jsonPath().getUUID("applicationId");
    assertThat(answer.header("Location")).isEqualTo(APPLICATIONS + "/" + id);
    assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
    assertThat(answer.jsonPath().getUUID("peerId")).isEqualTo(peer.peerId());
    assertThat(answer.jsonPath().getString("status")).isEqualTo("open");
    assertThat(answer.jsonPath().getString("packVersion")).isEqualTo("2026.11.1");
    assertThat(answer.jsonPath().getMap("$")).doesNotContainKey("withdrawnOn");
    assertThat(answer.jsonPath().getList("checklist")).hasSize(13);
    assertThat(answer.jsonPath().getMap("checklist.find { it.ruleId == 'exam' }"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ruleId", "exam",
                "kind", "exam",
                "title", "The exam of the Council",
                "help", "You passed the exam with at least 72.5 percent.",
                "actionBy", "trainer",
                "source", "zz-code-1",
                "citation", "Invented Code Z-1, section 5",
                "status", "codified",
                "effectiveFrom", "2015-03-01",
                "state", "missing"));
  }

  @Test
  void whatWasAnswered_isWhatIsReadAfterwards() {
    Visitor peer = aRegisteredPeer();
    Response opened = peer.opens("us-mt", "cbhpss");

    Response read = peer.reads(opened.header("Location"));

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
    assertThat(read.jsonPath().getMap("$")).isEqualTo(opened.jsonPath().getMap("$"));
  }

  @Test
  void opening_leavesOneEvent_withTheChecklistInIt() {
    Visitor peer = aRegisteredPeer();

    UUID id = peer.opens("zz", "youth_peer").jsonPath().getUUID("applicationId");

    var events = ServiceDatabase.rows("SELECT * FROM outbox WHERE aggregateid = ?", id);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst())
        .containsEntry("type", ApplicationOpened.TYPE)
        .containsEntry("sequence", 1L)
        .containsEntry("event_key", peer.peerId().toString())
        .containsEntry("subject", peer.peerId())
        .containsEntry("jurisdiction", "zz");
    var published =
        EventJson.read(ServiceDatabase.payloadOf(events.getFirst()), ApplicationOpened.class);
    assertThat(published.applicationId()).isEqualTo(id);
    assertThat(published.credentialType()).isEqualTo("youth_peer");
    assertThat(published.checklist())
        .extracting(ChecklistItem::ruleId)
        .contains("age", "training-hours");
  }

  @ParameterizedTest
  @CsvSource({
    "us-xx, cbhpss, unknown-jurisdiction, /jurisdiction",
    "US-MT, cbhpss, unknown-jurisdiction, /jurisdiction",
    "us-mt-sb198, cbhpss, unknown-jurisdiction, /jurisdiction",
    "us-mt, youth_peer, unknown-credential-type, /credentialType",
    "zz, family_pss, unknown-credential-type, /credentialType",
    "'', cbhpss, invalid-value, /jurisdiction",
    "us-mt, ' ', invalid-value, /credentialType",
    "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx, cbhpss, invalid-value, /jurisdiction"
  })
  void aWishThatCannotBe_isRefused_withItsPlaceInTheBody(
      String jurisdiction, String credentialType, String kind, String pointer) {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);

    Response answer = peer.opens(jurisdiction, credentialType);

    assertProblem(answer, 422, kind);
    assertThat(pointers(answer)).containsExactly(pointer);
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void opening_isRefused_toSomebodyWhoIsNotRegistered() {
    Visitor stranger = aPeer();

    assertProblem(stranger.opens("us-mt", "cbhpss"), 409, "not-registered");
    assertThat(Footprint.of(stranger)).isEqualTo(Footprint.NONE);
  }

  @Test
  void aSecondApplicationForTheSameCredential_isRefused_whileTheFirstIsOpen() {
    Visitor peer = aRegisteredPeer();
    peer.opens("us-mt", "cbhpss").then().statusCode(201);
    Footprint before = Footprint.of(peer);

    assertProblem(peer.opens("us-mt", "cbhpss"), 409, "application-already-open");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void anotherCredential_orAnotherState_orAnotherPeer_isNotInTheWay() {
    Visitor peer = aRegisteredPeer();

    peer.opens("us-mt", "cbhpss").then().statusCode(201);
    peer.opens("us-mt", "family_pss").then().statusCode(201);
    peer.opens("zz", "cbhpss").then().statusCode(201);
    aRegisteredPeer().opens("us-mt", "cbhpss").then().statusCode(201);
  }

  @Test
  void afterAWithdrawal_theSameCanBeOpenedAgain_asAnApplicationOfItsOwn() {
    Visitor peer = aRegisteredPeer();
    UUID first = peer.opens("us-mt", "cbhpss").jsonPath().getUUID("applicationId");
    peer.withdraws(first, "\"v0\"").then().statusCode(200);

    Response again = peer.opens("us-mt", "cbhpss");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getUUID("applicationId")).isNotEqualTo(first);
  }

  /** Both have seen that none is open before either writes. */
  @ParameterizedTest
  @CsvSource({"us-mt, zz", "zz, us-mt"})
  void twoOpeningsAtOnce_makeOneApplication_andOneEvent(String jurisdiction, String asWell) {
    Visitor peer = aRegisteredPeer();
    peer.opens(asWell, "cbhpss").then().statusCode(201);
    Footprint before = Footprint.of(peer);

    List<Integer> statuses;
    try (var together = new Together();
        var applications = new LockedTable("application")) {
      Future<Response> first = together.send(() -> peer.opens(jurisdiction, "cbhpss"));
      applications.awaitWaiting(1);
      Future<Response> second = together.send(() -> peer.opens(jurisdiction, "cbhpss"));
      applications.awaitWaiting(2);
      applications.release();
      statuses = Together.statuses(List.of(first, second));
    }

    assertThat(statuses).containsExactly(201, 409);
    assertThat(Footprint.of(peer))
        .isEqualTo(
            new Footprint(1, before.applications() + 1, before.events() + 1, before.keys() + 1));
  }

  @Test
  void theSecondRequest_isRefused_becauseAnApplicationIsOpen_whicheverCameFirst() {
    Visitor peer = aRegisteredPeer();

    List<Response> answers;
    try (var together = new Together();
        var applications = new LockedTable("application")) {
      var first = together.send(() -> peer.opens("us-mt", "cbhpss"));
      var second = together.send(() -> peer.opens("us-mt", "cbhpss"));
      applications.awaitWaiting(2);
      applications.release();
      answers = List.of(Together.answerOf(first), Together.answerOf(second));
    }

    Response refused =
        answers.stream().filter(answer -> answer.statusCode() != 201).findFirst().orElseThrow();
    assertProblem(refused, 409, "application-already-open");
  }
}
