package org.cairn.ceu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anybody may ask; the answer is that of the rules, and a question that cannot be is refused. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContinuingEducationIT {

  private static final String PATH = "/api/v1/evaluations/continuing-education";

  private static final String QUESTION =
      """
      {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "2023-03-10",
       "through": "2024-12-31", "overrides": {"repeat_counts": false},
       "entries": [
         {"id": "a", "on": "2024-05-01", "hours": 20, "kind": "attended",
          "topics": ["suicide_prevention"], "course": "x",
          "proof": {"title": "t", "presenter": "p", "hours": 20}},
         {"id": "b", "on": "2024-06-01", "hours": 2.25, "kind": "attended", "topics": [],
          "course": "x", "license": null, "proof": {"title": null, "hours": null},
          "appliesTo": null}]}
      """;

  @Test
  void aQuestion_isAnsweredToTheLetter_withoutAToken() {
    asks(QUESTION)
        .then()
        .statusCode(200)
        .body("keySet()", equalTo(Set.of("periods", "entries")))
        .body("periods", hasSize(2))
        .body("periods[0].requiredHours", is(0))
        .body("periods[0]", not(hasKey("license")))
        .body("periods[1].from", is("2024-01-01"))
        .body("periods[1].to", is("2024-12-31"))
        .body("periods[1].earnedHours", is(22.25f))
        .body("periods[1].countedHours", is(20))
        .body("periods[1].topics[0].topic", is("suicide_prevention"))
        .body("periods[1].compliant", is(true))
        .body("periods[1].findings[0].ruleId", is("education-hours"))
        .body("periods[1].findings[0].outcome", is("met"))
        .body("periods[1].findings[0].status", is("codified"))
        .body("entries[0].reason", is("counted"))
        .body("entries[0].keepProofUntil", is("2027-12-31"))
        .body("entries[1].countedHours", is(0))
        .body("entries[1].redundantWith", equalTo(List.of("a")));
  }

  @Test
  void theSameQuestion_hasTheSameAnswer() {
    assertThat(asks(QUESTION).body().asString()).isEqualTo(asks(QUESTION).body().asString());
  }

  @Test
  void aTopicThatAnOverrideAsksFor_isKnown_andSoIsItsStep() {
    asks(QUESTION
            .replace(
                "\"repeat_counts\": false",
                "\"ce.hours_step\": 0.1,"
                    + "\"ce.topic_minimums\": [{\"topic\": \"new_one\", \"hours\": 2}]")
            .replace("suicide_prevention", "new_one")
            .replace("2.25", "1.2"))
        .then()
        .statusCode(200)
        .body("periods[1].topics[0].topic", is("new_one"))
        .body("entries[1].countedHours", is(0));
  }

  @Test
  void hoursOfAnOffYear_countTowardsATopic_unlessOverridden() {
    String asked = QUESTION.replace("2024-05-01", "2023-05-01");

    asks(asked).then().body("periods[1].topics[0].earnedHours", is(20));
    asks(asked.replace("\"repeat_counts\": false", "\"topic_span\": \"due_year\""))
        .then()
        .body("periods[1].topics[0].earnedHours", is(0));
  }

  @Test
  void withLicenses_eachRowSaysWhose() {
    asks(QUESTION.replace("\"through\"", "\"licenses\": [\"cbhpss\", \"lac\"], \"through\""))
        .then()
        .statusCode(200)
        .body("periods", hasSize(4))
        .body("periods[2].license", is("cbhpss"))
        .body("periods[3].license", is("lac"))
        .body("periods[3].deficitHours", is(20));
  }

  @Test
  void whatIsNotKnown_isNull_andUnverified() {
    asks(QUESTION.replace("us-mt", "us-nj"))
        .then()
        .statusCode(200)
        .body("periods[0]", hasKey("requiredHours"))
        .body("periods[0].requiredHours", nullValue())
        .body("periods[0].compliant", is(false))
        .body("periods[0].findings[0].outcome", is("unverified"))
        .body("entries[0]", hasKey("keepProofUntil"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "us-mt                 | us-xx              | /jurisdiction",
        "cbhpss                | dentist            | /credentialType",
        "repeat_counts         | no_such_flag       | /overrides/no_such_flag",
        "repeat_counts\": false | late_cure\": \"x\"  | /overrides/late_cure",
        "2024-12-31            | 2023-03-09         | /through",
        "2024-12-31            | 9999-12-31         | /through",
        "\"attended\"          | \"slept\"          | /entries/0/kind",
        "\"id\": \"b\"         | \"id\": \"a\"      | /entries/1/id",
        "\"presenter\"         | \"actor\"          | /entries/0/proof/actor",
        "2.25                  | -1                 | /entries/1/hours",
        "2.25                  | 1e-999999999       | /entries/1/hours",
        "2.25                  | \"2.25\"           | /entries/1/hours",
        "2.25                  | 1.2                | /entries/1/hours",
        "\"hours\": 20}       | \"hours\": 1.2}   | /entries/0/proof/hours",
        "\"suicide_prevention\" | \"ethics\", \"free_words\" | /entries/0/topics/1",
        "2024-06-01            | 2024-06-31         | /entries/1/on",
        "\"certifiedOn\": \"2023-03-10\", | ''       | /certifiedOn"
      })
  void whatCannotBe_isRefused_atItsPlace(String right, String wrong, String pointer) {
    Response answer = asks(QUESTION.replace(right, wrong));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
  }

  @Test
  void whatIsNoJson_isMalformed() {
    assertThat(asks("{").statusCode()).isEqualTo(400);
  }

  @Test
  void anotherMethod_isRefused() {
    assertThat(given().get(PATH).statusCode()).isEqualTo(405);
  }

  @Test
  void aBodyAboveAMegabyte_isTooLarge() {
    assertThat(HeadFirst.given().body("x".repeat(1_100_000)).post(PATH).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aBodyOfAlmostAMegabyte_isAnswered() {
    String entries =
        IntStream.range(0, 13_000)
            .mapToObj(i ->
                "{\"id\":\"%d\",\"on\":\"2024-05-01\",\"hours\":1,\"kind\":\"attended\",\"course\":\"x\"}"
                    .formatted(i))
            .collect(Collectors.joining(","));

    asks(QUESTION.replaceAll("(?s)\\[\\s*\\{.*\\}\\]", "[" + entries + "]"))
        .then()
        .statusCode(200)
        .body("entries", hasSize(13_000));
  }

  private static Response asks(String body) {
    return given().contentType("application/json").body(body).post(PATH);
  }
}
