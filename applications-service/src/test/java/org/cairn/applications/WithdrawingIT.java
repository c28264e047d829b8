package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WithdrawingIT {

  private static final String AS_OPENED = "\"v0\"";

  private Visitor peer;
  private UUID application;

  @BeforeEach
  void anOpenApplication() {
    peer = aRegisteredPeer();
    application = peer.opens("zz", "cbhpss").jsonPath().getUUID("applicationId");
  }

  @Test
  void withdrawing_answersWithTheApplicationAsItIsNow_andItsNewVersion() {
    Response answer = peer.withdraws(application, AS_OPENED);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
    assertThat(answer.jsonPath().getString("status")).isEqualTo("withdrawn");
    assertThat(answer.jsonPath().getString("withdrawnOn")).isNotBlank();
    assertThat(answer.jsonPath().getList("checklist")).hasSize(13);
    Response read = peer.reads(APPLICATIONS + "/" + application);
    assertThat(read.header("ETag")).isEqualTo("\"v1\"");
    assertThat(read.jsonPath().getMap("$")).isEqualTo(answer.jsonPath().getMap("$"));
  }

  @Test
  void withdrawing_isTheApplicationsSecondEvent() {
    peer.withdraws(application, AS_OPENED).then().statusCode(200);

    var events =
        ServiceDatabase.rows(
            "SELECT * FROM outbox WHERE aggregateid = ? ORDER BY position", application);
    assertThat(events)
        .extracting(event -> event.get("type"))
        .containsExactly(ApplicationOpened.TYPE, ApplicationWithdrawn.TYPE);
    assertThat(events).extracting(event -> event.get("sequence")).containsExactly(1L, 2L);
    var published =
        EventJson.read(ServiceDatabase.payloadOf(events.getLast()), ApplicationWithdrawn.class);
    assertThat(published.applicationId()).isEqualTo(application);
    assertThat(published.jurisdiction()).isEqualTo("zz");
  }

  @Test
  void withdrawing_isRefused_withoutIfMatch() {
    Response answer =
        peer.asks()
            .header("Idempotency-Key", aKey())
            .post(APPLICATIONS + "/" + application + "/withdrawal");

    assertProblem(answer, 428, "if-match-missing");
    assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v1\"", "\"v99\"", "*", "v0", "\"0\"", "W/\"v0\"", "\"v0\", \"v1\""})
  void withdrawing_isRefused_onAVersionThatIsNotTheCurrentOne(String ifMatch) {
    assertProblem(peer.withdraws(application, ifMatch), 412, "stale");
    assertNothingHappened();
  }

  @Test
  void withdrawing_isRefused_onTheVersionBeforeAnotherChange() {
    peer.withdraws(application, AS_OPENED).then().statusCode(200);

    assertProblem(peer.withdraws(application, AS_OPENED), 412, "stale");
  }

  @Test
  void withdrawing_isRefused_theSecondTime_alsoOnTheNewVersion() {
    String fresh = peer.withdraws(application, AS_OPENED).header("ETag");
    Footprint before = Footprint.of(peer);

    Response second = peer.withdraws(application, fresh);

    assertProblem(second, 409, "application-already-withdrawn");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void somebodyElsesApplication_isNotThere() {
    assertProblem(aRegisteredPeer().withdraws(application, AS_OPENED), 404, "not-found");
    assertProblem(aPeer().withdraws(application, AS_OPENED), 404, "not-found");
    assertNothingHappened();
  }

  @Test
  void anApplicationThatNeverWas_isNotThere() {
    assertProblem(peer.withdraws(UUID.randomUUID(), AS_OPENED), 404, "not-found");
  }

  @Test
  void theSameRequestAgain_getsTheSameAnswer_thoughTheVersionHasMoved() {
    String key = aKey();
    Response first = peer.withdraws(key, application, AS_OPENED);
    Footprint before = Footprint.of(peer);

    Response again = peer.withdraws(key, application, AS_OPENED);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.body().asByteArray()).isEqualTo(first.body().asByteArray());
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void twoWithdrawalsAtOnce_areOne() {
    List<Integer> statuses;
    try (var together = new Together();
        var applications = new LockedTable("application")) {
      var first = together.send(() -> peer.withdraws(application, AS_OPENED));
      var second = together.send(() -> peer.withdraws(application, AS_OPENED));
      applications.awaitWaiting(2);
      applications.release();
      statuses = Together.statuses(List.of(first, second));
    }

    assertThat(statuses).containsExactly(200, 412);
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 1, 3, 3));
  }

  private void assertNothingHappened() {
    assertThat(peer.reads(APPLICATIONS + "/" + application).jsonPath().getString("status"))
        .isEqualTo("open");
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 1, 2, 2));
  }
}
