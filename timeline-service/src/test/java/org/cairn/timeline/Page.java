package org.cairn.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.cairn.kit.testing.Tokens.Person;

/** A page of a timeline as a reader sees it. */
record Page(Response answer) {

  static Page of(APeer peer) {
    return of(peer.id(), peer.signIn());
  }

  static Page of(UUID peerId, Person reader) {
    return new Page(
        given().auth().oauth2(reader.token()).get("/api/v1/timelines/{peerId}", peerId));
  }

  static Page at(String address, Person reader) {
    return with(reader.token(), address);
  }

  static Page with(String token, String address) {
    return new Page(given().auth().oauth2(token).urlEncodingEnabled(false).get(address));
  }

  int status() {
    return answer.statusCode();
  }

  List<String> entries() {
    return found().jsonPath().getList("entries.eventId", String.class);
  }

  List<String> onHold() {
    return found().jsonPath().getList("onHold.eventId", String.class);
  }

  List<String> causes() {
    return found().jsonPath().getList("onHold.cause", String.class);
  }

  private Response found() {
    assertThat(status()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  static List<String> ids(Fact... facts) {
    return Arrays.stream(facts).map(Fact::idText).toList();
  }

  /** Timeout for facts that go through Kafka, the first time including a rebalance. */
  static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
  }
}
