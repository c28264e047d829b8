package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** What is answered from stored facts is what the calculator answers for the same facts. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StandingFromFactsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void ofThePeer_itIsTheSame_andSaysHowManyHoursAreLeft() throws JsonProcessingException {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer, "2024-01-01");
    List<Map<String, Object>> work = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      peer.works("2024-02-0" + day, 7.75).then().statusCode(201);
      work.add(Map.of("on", "2024-02-0" + day, "hours", 7.75, "direct", true));
    }
    UUID attested =
        ClockOfTests.on(
            "2024-02-10",
            () -> supervisor.met("2024-02-02T17:00:00Z", "2024-02-02T18:30:00Z", peer));
    supervisor.attests(attested, "\"v0\"").then().statusCode(200);
    supervisor.met("2024-02-06T17:00:00Z", "2024-02-06T18:00:00Z", peer);
    String today = LocalDate.now(ZoneId.of("America/Denver")).toString();
    Map<String, Object> counts = session("2024-02-02", "10:00", 90);
    counts.put("attestedOn", today);
    Map<String, Object> doesNot = session("2024-02-06", "10:00", 60);

    Response stored =
        peer.reads("/api/v1/peers/" + peer.id() + "/supervision?from=2024-01-01&to=2024-02-29");
    Response calculated =
        RestAssured.given()
            .contentType("application/json")
            .body(
                Map.of(
                    "jurisdiction",
                    "us-mt",
                    "from",
                    "2024-01-01",
                    "to",
                    "2024-02-29",
                    "work",
                    work,
                    "sessions",
                    List.of(counts, doesNot)))
            .post("/api/v1/evaluations/supervision");

    JsonNode here = tree(stored).at("/standings/0");
    JsonNode there = tree(calculated);
    assertThat(here.at("/profiles")).isNotEmpty();
    assertThat(here.at("/profiles").equals(StandingFromFactsIT::compare, there.at("/profiles")))
        .describedAs("stored %s%ncalculated %s", here.at("/profiles"), there.at("/profiles"))
        .isTrue();
    assertThat(here.at("/keepRecordsUntil")).isEqualTo(there.at("/keepRecordsUntil"));
    double least =
        there.at("/profiles").findValues("workHoursLeft").stream()
            .filter(JsonNode::isNumber)
            .mapToDouble(JsonNode::asDouble)
            .min()
            .orElseThrow();
    assertThat(here.at("/workHoursLeft").asDouble()).isEqualTo(least);
  }

  private static Map<String, Object> session(String on, String at, int minutes) {
    Map<String, Object> session = new HashMap<>();
    session.put("on", on);
    session.put("at", at);
    session.put("minutes", minutes);
    session.put("mode", "in_person");
    session.put("attendees", 1);
    session.put("supervisorQualified", true);
    return session;
  }

  private static JsonNode tree(Response answer) throws JsonProcessingException {
    answer.then().statusCode(200);
    return JSON.readTree(answer.body().asString());
  }

  /** 20 and 20.00 are as many hours. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
