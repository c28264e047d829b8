package org.cairn.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may ask what the rules say. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvaluationsIT {

  private static final String SUPERVISOR = "/api/v1/evaluations/supervisor";
  private static final String SUPERVISION = "/api/v1/evaluations/supervision";

  private static final String A_SUPERVISOR =
      """
      {"jurisdiction": "us-mt", "on": "2024-06-01", "supervisor": {
        "licenses": [{"type": "lcsw", "issuedOn": "2015-01-01"}],
        "relations": ["own_therapist"], "superviseesNow": 3}}
      """;

  private static final String A_LOG =
      """
      {"jurisdiction": "us-mt", "from": "2019-12-01", "to": "2020-01-31",
       "relationshipEndedOn": "2020-01-15",
       "work": [{"on": "2019-12-10", "hours": 20.5, "employer": "north", "direct": true}, null,
         {"on": "2019-12-11", "hours": 20.5, "employer": "north", "direct": true}],
       "sessions": [{"on": "2019-12-20", "at": "09:30", "minutes": 50, "mode": "video",
         "attendees": 3, "employer": "north", "attestedOn": "2020-02-01",
         "supervisorQualified": true}]}
      """;

  private static Response ask(String path, String body) {
    return given().contentType("application/json").body(body).post(path);
  }

  @Test
  void whetherSomebodyMaySupervise_isAnsweredWithoutAToken() {
    Response answer = ask(SUPERVISOR, A_SUPERVISOR);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getBoolean("qualified")).isTrue();
    assertThat(answer.jsonPath().getList("warnings"))
        .isEqualTo(List.of("supervisor-own-therapist"));
    assertThat(answer.jsonPath().getList("findings.ruleId"))
        .isEqualTo(
            List.of(
                "supervisor-type",
                "supervisor-experience",
                "supervisor-license",
                "supervisor-relation",
                "supervisor-own-therapist",
                "supervisor-capacity"));
    assertThat(answer.jsonPath().getString("findings[0].status")).isEqualTo("carried_forward");
  }

  @Test
  void howSupervisionStands_isAnsweredByEveryProfile() {
    Response answer = ask(SUPERVISION, A_LOG);

    assertThat(answer.statusCode()).describedAs(answer.body().asString()).isEqualTo(200);
    assertThat(answer.jsonPath().getList("profiles.profile"))
        .isEqualTo(List.of("MT-ARM-24.219.916", "MT-ARM-24.219.422", "MT-BOARD-ADVICE"));
    assertThat(answer.jsonPath().getList("profiles.state"))
        .isEqualTo(List.of("breach", "ok", "breach"));
    assertThat(answer.jsonPath().getString("profiles[0].breaches[0].kind")).isEqualTo("gap");
    assertThat(answer.jsonPath().getString("profiles[0].breaches[0].to")).isEqualTo("2019-12-20");
    assertThat(answer.jsonPath().getString("keepRecordsUntil")).isEqualTo("2027-01-15");
    assertThat(answer.body().asString())
        .contains("\"appliesFrom\":null")
        .contains("\"workHoursLeft\":null")
        .contains("\"receivedHours\":0.75");
  }

  @Test
  void theSameQuestion_getsTheSameAnswer() {
    assertThat(ask(SUPERVISION, A_LOG).body().asString())
        .isEqualTo(ask(SUPERVISION, A_LOG).body().asString());
    assertThat(ask(SUPERVISOR, A_SUPERVISOR).body().asString())
        .isEqualTo(ask(SUPERVISOR, A_SUPERVISOR).body().asString());
  }

  @Test
  void anotherReading_isTakenFromTheQuestion() {
    String exact = A_LOG.replace("\"from\"", "\"overrides\": {\"increment\": \"exact\"}, \"from\"");

    assertThat(ask(SUPERVISION, exact).jsonPath().getDouble("profiles[0].receivedHours"))
        .isBetween(0.833, 0.834);
  }

  @Test
  void theLongestSession_isThatOfTheQuestion_whereItSaysOne() {
    String shorter =
        A_LOG.replace(
            "\"from\"", "\"overrides\": {\"supervision.session.longest_minutes\": 49}, \"from\"");

    Response answer = ask(SUPERVISION, shorter);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("errors.pointer"))
        .isEqualTo(List.of("/sessions/0/minutes"));
    assertThat(ask(SUPERVISION, shorter.replace("49}", "50}")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jurisdiction\": \"us-xx\"|/jurisdiction",
        "\"overrides\": {\"no_such_flag\": true}|/overrides/no_such_flag",
        "\"overrides\": {\"increment\": \"sometimes\"}|/overrides/increment",
        "\"wish\": 1|/wish",
        "\"to\": \"2019-11-30\"|/to",
        "\"to\": null|/to",
        "\"to\": \"20124-01-01\"|/to",
        "\"sessions\": [{\"mode\": \"by_pigeon\"}]|/sessions/0/mode",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"minutes\": -1}]|/sessions/0/minutes",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"minutes\": 9, \"attendees\":"
            + " 0}]|/sessions/0/attendees",
        "\"work\": [{\"on\": \"2019-12-20\", \"hours\": -0.25}]|/work/0/hours",
        "\"work\": [{\"on\": \"2019-12-20\", \"hours\": 1e400}]|/work/0/hours",
        "\"work\": [{\"on\": \"2019-12-20\", \"hours\": 7.333}]|/work/0/hours",
        "\"work\": [{\"on\": \"2019-12-20\", \"hours\": 14, \"employer\": \"a\"}, null, {\"on\":"
            + " \"2019-12-20\", \"hours\": 14, \"employer\": \"b\"}]|/work/2",
        "\"work\": [{\"on\": \"2019-12-20\", \"hours\": 28}]|/work/0",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"at\": \"09:30\", \"minutes\": 30}, {\"on\":"
            + " \"2019-12-20\", \"at\": \"09:30\", \"minutes\": 60}]|/sessions/1",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"at\": \"09:00\", \"minutes\": 60}, {\"on\":"
            + " \"2019-12-20\", \"at\": \"09:30\", \"minutes\": 60}]|/sessions/1",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"minutes\": 60}, {\"on\": \"2019-12-20\","
            + " \"minutes\": 60}]|/sessions/1",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"minutes\": 481}]|/sessions/0/minutes",
        "\"sessions\": [{\"on\": \"2019-12-20\", \"minutes\": 480}, {\"on\": \"2019-12-20\","
            + " \"minutes\": 479}, {\"on\": \"2019-12-20\", \"minutes\": 478}, {\"on\":"
            + " \"2019-12-20\", \"minutes\": 4}]|/sessions/3",
        "\"exceptions\": [{\"workHoursPerSupervisionHour\":"
            + " 0}]|/exceptions/0/workHoursPerSupervisionHour"
      })
  void whatDoesNotExistOrCannotBe_isRefusedAtItsPlace(String fieldAndPointer) {
    String[] parts = fieldAndPointer.split("\\|", -1);
    String name = parts[0].substring(0, parts[0].indexOf(':'));
    String without =
        A_LOG.replaceFirst("(?s)" + name + ": (\\[.*?\\]|\"[^\"]*\")(,\\s*|(?=}))", "");

    Response answer =
        ask(
            SUPERVISION,
            "{" + parts[0] + ", " + without.strip().substring(1).replaceFirst(",\\s*}$", "}"));

    assertThat(answer.statusCode()).describedAs(answer.body().asString()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("errors.pointer")).isEqualTo(List.of(parts[1]));
  }

  @Test
  void hundredths_andADayOf24Hours_andTwoSessionsOfADay_areTaken() {
    String log =
        """
        {"jurisdiction": "us-mt", "from": "2019-12-01", "to": "2020-01-31",
         "work": [{"on": "2019-12-10", "hours": 7.4}, {"on": "2019-12-10", "hours": 0.83},
                  {"on": "2019-12-10", "hours": 15.77}],
         "sessions": [{"on": "2019-12-20", "minutes": 30}, {"on": "2019-12-20", "minutes": 45},
                      {"on": "2019-12-20", "at": "09:30", "minutes": 30},
                      {"on": "2019-12-20", "at": "10:00", "minutes": 30}]}
        """;

    assertThat(ask(SUPERVISION, log).statusCode()).isEqualTo(200);
  }

  @Test
  void aStatesOwnPeerCredential_maySupervise_whereItsSourceSaysSo() {
    assertThat(qualified("us-ca", "cbhpss")).isTrue();
    assertThat(qualified("us-ca", "certified_peer_supervisor")).isTrue();
    assertThat(qualified("us-tx", "certified_peer_supervisor")).isTrue();
    assertThat(qualified("us-samhsa", "cbhpss")).isTrue();
    assertThat(qualified("us-tx", "cbhpss")).isFalse();
    assertThat(qualified("us-mt", "cbhpss")).isFalse();
  }

  private static boolean qualified(String jurisdiction, String type) {
    String question =
        A_SUPERVISOR
            .replace("us-mt", jurisdiction)
            .replace("lcsw", type)
            .replace("own_therapist", "");
    return ask(SUPERVISOR, question.replace("[\"\"]", "[]")).jsonPath().getBoolean("qualified");
  }

  @Test
  void anUnknownLicense_isRefusedAtItsPlace() {
    Response answer = ask(SUPERVISOR, A_SUPERVISOR.replace("lcsw", "dentist"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("errors.pointer"))
        .isEqualTo(List.of("/supervisor/licenses/0/type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPERVISOR, SUPERVISION})
  void whatIsNoQuestion_isRefused(String path) {
    assertThat(ask(path, "{").statusCode()).isEqualTo(400);
    assertThat(HeadFirst.given().body("x".repeat(1_100_000)).post(path).statusCode())
        .isEqualTo(413);
    assertThat(given().get(path).statusCode()).isEqualTo(405);
    assertThat(ask(path, "null").statusCode()).isEqualTo(422);
  }
}
