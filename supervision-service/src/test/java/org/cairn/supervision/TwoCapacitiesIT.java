package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.AGREEMENTS;
import static org.cairn.supervision.Visitor.SESSIONS;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is peer and supervisor has both capacities at every endpoint, at the same time. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TwoCapacitiesIT {

  private Both both;
  private Visitor supervisor;
  private Visitor peer;

  @BeforeEach
  void signIn() {
    both = Both.supervisorAndPeer();
    supervisor = aSupervisor();
    peer = aPeer();
  }

  @Test
  void theyList_whatTheyAttendedAndWhatTheyGave() {
    UUID theirs = supervisor.supervises(both.asks());
    UUID given = both.asks().supervises(peer);
    UUID attended = supervisor.met("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", both.asks());
    UUID led = both.asks().met("2024-02-03T17:00:00Z", "2024-02-03T18:00:00Z", peer);

    assertThat(ids(both.asks().reads(SESSIONS), "sessionId"))
        .containsExactlyInAnyOrder(attended, led);
    assertThat(ids(both.asks().reads(AGREEMENTS), "agreementId"))
        .containsExactlyInAnyOrder(theirs, given);
    Response first = both.asks().reads(SESSIONS + "?limit=1");
    String next = first.header("Link").replaceAll("^<([^>]+)>.*", "$1");
    assertThat(List.of(ids(first, "sessionId"), ids(both.asks().reads(next), "sessionId")))
        .containsExactly(List.of(led), List.of(attended));
    assertThat(reasons("listSessions")).contains("own-record", "supervisor-of");
    for (UUID session : List.of(attended, led)) {
      assertThat(both.asks().reads(SESSIONS + "/" + session).statusCode()).isEqualTo(200);
    }
    assertThat(reasons("getSession")).contains("own-record", "supervisor-of");
  }

  @Test
  void theyLog_whatTheyAttendedAndWhatTheyGave() {
    supervisor.supervises(both.asks());
    both.asks().supervises(peer);

    Response attended =
        logs("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", both.asks(), supervisor.id());
    Response led = logs("2024-02-03T17:00:00Z", "2024-02-03T18:00:00Z", peer, null);
    Response ledByName =
        logs("2024-02-04T17:00:00Z", "2024-02-04T18:00:00Z", peer, both.supervisorId());
    Response anothers = logs("2024-02-05T17:00:00Z", "2024-02-05T18:00:00Z", peer, supervisor.id());

    assertThat(attended.statusCode()).isEqualTo(201);
    assertThat(attended.jsonPath().getUUID("items[0].supervisorId")).isEqualTo(supervisor.id());
    assertThat(led.statusCode()).isEqualTo(201);
    assertThat(led.jsonPath().getUUID("items[0].supervisorId")).isEqualTo(both.supervisorId());
    assertThat(ledByName.statusCode()).isEqualTo(201);
    assertProblem(anothers, 422, "not-yours");
  }

  @Test
  void theySignAndEnd_onEitherSide_andDisputeWhatTheyAttended() {
    UUID theirs = supervisor.supervises(both.asks());
    UUID given = both.asks().supervises(peer);
    UUID attended = supervisor.met("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", both.asks());

    assertThat(both.asks().disputes(attended, "\"v0\"", "different_day").statusCode())
        .isEqualTo(200);
    assertThat(both.asks().ends(theirs, "\"v1\"", null).statusCode()).isEqualTo(200);
    assertThat(both.asks().ends(given, "\"v1\"", null).statusCode()).isEqualTo(200);
  }

  private Response logs(String start, String end, Visitor attendee, @Nullable UUID supervisorId) {
    Map<String, Object> body = Visitor.session(start, end, attendee);
    if (supervisorId != null) {
      body.put("supervisorId", supervisorId);
    }
    return both.asks().commands().body(body).post(SESSIONS);
  }

  private static List<UUID> ids(Response page, String name) {
    page.then().statusCode(200);
    return page.jsonPath().getList("items." + name, UUID.class);
  }

  private List<@Nullable Object> reasons(String action) {
    return ServiceDatabase.rows(
            "SELECT why FROM audit.entry WHERE who = ? AND action = ?",
            both.asks().person().subject(),
            action)
        .stream()
        .<@Nullable Object>map(row -> row.get("why"))
        .toList();
  }
}
