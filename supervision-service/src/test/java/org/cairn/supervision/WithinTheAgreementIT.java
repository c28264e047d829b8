package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A session lies within its agreement, whoever records what at the same moment. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WithinTheAgreementIT {

  private static final String OUTSIDE =
      """
      SELECT FROM session s JOIN agreement a ON a.id = s.agreement_id
       WHERE a.id = ? AND s.held_on > a.ended_on
      """;

  @RepeatedTest(5)
  void whenManyLogAndAttestWhileOthersEnd_nothingLiesAfterTheEnd() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer, "2024-01-01");
    List<UUID> logged = new ArrayList<>();
    for (int day = 10; day < 15; day++) {
      logged.add(supervisor.met(at(day, 17), at(day, 18), peer));
    }

    List<Future<Response>> ends = new ArrayList<>();
    List<Future<Response>> others = new ArrayList<>();
    try (var together = new Together()) {
      for (int i = 0; i < 10; i++) {
        int nth = i;
        others.add(together.send(() -> supervisor.meets(at(12 + nth, 20), at(12 + nth, 21), peer)));
        if (nth < logged.size()) {
          others.add(together.send(() -> supervisor.attests(logged.get(nth), "\"v0\"")));
        }
        if (nth % 3 == 0) {
          Visitor who = nth % 2 == 0 ? supervisor : peer;
          String last = "2024-03-" + (14 + nth / 3);
          ends.add(together.send(() -> who.ends(agreement, "\"v1\"", last)));
        }
      }
    }

    assertThat(Together.statuses(ends))
        .allMatch(status -> List.of(200, 409, 412, 422).contains(status));
    assertThat(Together.statuses(others))
        .allMatch(status -> List.of(200, 201, 422).contains(status));
    assertThat(ServiceDatabase.count(OUTSIDE, agreement)).isZero();
  }

  private static String at(int day, int hour) {
    return "2024-03-%02dT%02d:00:00Z".formatted(day, hour);
  }

  @Test
  void anAgreement_doesNotEndBeforeItsLastSession_andTheRefusalNamesItsDay() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer, "2024-01-01");
    supervisor.met(at(5, 17), at(5, 18), peer);

    Response tooEarly = peer.ends(agreement, "\"v1\"", "2024-03-04");

    assertProblem(tooEarly, 422, "end-before-last-session");
    assertThat(tooEarly.jsonPath().getString("errors[0].pointer")).isEqualTo("/on");
    assertThat(tooEarly.body().asString()).contains("2024-03-05");
    assertThat(peer.ends(agreement, "\"v1\"", "2024-03-05").statusCode()).isEqualTo(200);
    assertProblem(supervisor.meets(at(6, 17), at(6, 18), peer), 422, "no-agreement");
  }

  /** Also without the locks of the commands: the schema itself refuses it, both ways round. */
  @Test
  void withoutTheLock_theSchemaStillRefusesWhatLiesOutside() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer, "2024-01-01");
    UUID session = supervisor.met(at(5, 17), at(5, 18), peer);

    assertThatThrownBy(() ->
            ServiceDatabase.execute(
                "UPDATE agreement SET status = 'ended', ended_on = '2024-03-04' WHERE id = '%s'"
                    .formatted(agreement)))
        .rootCause()
        .hasMessageContaining("session_within_agreement");
    assertThatThrownBy(() ->
            ServiceDatabase.execute(
                "UPDATE session SET held_on = '2023-12-31' WHERE id = '%s'".formatted(session)))
        .rootCause()
        .hasMessageContaining("session_within_agreement");
  }

  @Test
  void anOfferThatIsDeclinedBeforeItsFirstDay_ends() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    Response offered = supervisor.proposesTo(peer, "2198-01-01");
    UUID agreement = offered.jsonPath().getUUID("agreementId");

    assertThat(peer.ends(agreement, "\"v0\"", null).statusCode()).isEqualTo(200);
  }
}
