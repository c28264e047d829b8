package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/** Of several requests at the same moment one is accepted, and the others leave nothing behind. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RacesIT {

  @Test
  void twoPeople_makeOneAgreement() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();

    Map<String, Object> offer =
        Map.of(
            "peerId",
            peer.id(),
            "jurisdiction",
            "us-mt",
            "from",
            "2024-01-01",
            "plan",
            List.of("weekly"));

    List<Response> refused =
        ClockOfTests.on("2024-01-01", () -> refusedOf(() -> supervisor.offers(offer)));

    refused.forEach(response -> assertProblem(response, 409, "agreement-exists"));
    assertThat(ServiceDatabase.count("SELECT FROM agreement WHERE peer_id = ?", peer.id())).isOne();
    assertThat(ServiceDatabase.count("SELECT FROM outbox WHERE subject = ?", peer.id())).isOne();
  }

  @Test
  void aSignIn_registersOneSupervisor() {
    Visitor visitor = Visitor.with(Roles.SUPERVISOR);
    long before = ServiceDatabase.count("SELECT FROM supervisor");

    List<Response> refused = refusedOf(() -> visitor.registers("us-mt", "2015-01-01"));

    refused.forEach(response -> assertProblem(response, 409, "already-registered"));
    assertThat(ServiceDatabase.count("SELECT FROM supervisor")).isEqualTo(before + 1);
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM identity_binding WHERE kind = 'supervisor' AND subject = ?",
                visitor.person().subject()))
        .isOne();
  }

  /** Sends it six times at once, each with a key of its own, and asserts that one is accepted. */
  private static List<Response> refusedOf(Supplier<Response> request) {
    List<Future<Response>> sent;
    try (var together = new Together()) {
      sent = Stream.generate(() -> together.send(request)).limit(6).toList();
    }
    List<Response> responses = sent.stream().map(Together::answerOf).toList();
    assertThat(responses).filteredOn(response -> response.statusCode() == 201).hasSize(1);
    return responses.stream().filter(response -> response.statusCode() != 201).toList();
  }
}
