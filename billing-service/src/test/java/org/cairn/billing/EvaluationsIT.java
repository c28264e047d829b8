package org.cairn.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may ask, and learns where the question is wrong. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvaluationsIT {

  private static final String BILLING =
      """
      {"jurisdiction":"us-mt","payer":"medicaid","overrides":{},
       "agency":{"providerType":"mental_health_center"},
       "clients":[{"id":"c1","bornOn":"1980-01-01","sdmi":true,"sud":false}],
       "peers":[{"id":"p1","certificate":"active"}],
       "encounters":[
         {"id":"e1","client":"c1","peer":"p1","startedAt":"2021-08-02T09:00:00-06:00",
          "endedAt":"2021-08-02T10:00:00-06:00","activity":"coaching","groupSize":null,
          "telehealth":false,"documented":true},
         {"id":"e2","client":"c1","peer":"p1","startedAt":"2021-08-02T10:00:00-06:00",
          "endedAt":"2021-08-02T10:20:00-06:00","activity":"driving","telehealth":false,
          "documented":true},
         {"id":"e3","client":"c1","peer":"p1","startedAt":"2024-08-02T10:00:00-06:00",
          "endedAt":"2024-08-02T10:20:00-06:00","activity":"coaching","telehealth":false,
          "documented":true}]}
      """;
  private static final String FILING =
      "{\"jurisdiction\":\"us-mt\",\"payer\":\"medicaid\",\"serviceDate\":\"2024-02-29\"}";
  private static final String PAY =
      """
      {"jurisdiction":"us-mt","payer":"medicaid","on":"2021-08-01","wageCentsPerHour":1500,
       "supervision":{"centsPerHour":11000,"perWorkHours":20}}
      """;

  @Test
  void billing_isAnsweredWithoutASignIn() {
    Response answer = asks("billing", BILLING);

    answer.then().statusCode(200);
    Map<String, Object> line = answer.jsonPath().getMap("lines[0]");
    assertThat(line)
        .containsEntry("client", "c1")
        .containsEntry("serviceDate", "2021-08-02")
        .containsEntry("code", "H0038")
        .containsEntry("modifiers", List.of())
        .containsEntry("units", 4)
        .containsEntry("rateCents", 1387)
        .containsEntry("allowedCents", 5548)
        .containsEntry("encounters", List.of("e1"));
    assertThat(answer.jsonPath().getMap("lines[1]"))
        .containsEntry("units", 1)
        .containsEntry("rateCents", null)
        .containsEntry("allowedCents", null);
    assertThat(answer.jsonPath().getMap("notCovered[0]"))
        .containsEntry("encounter", "e2")
        .containsEntry("minutes", 20)
        .containsEntry("ruleId", "activity")
        .containsEntry("memoUnits", 1)
        .containsEntry("memoCents", 1387);
    assertThat(answer.jsonPath().getList("findings.outcome")).contains("met", "unverified");
    assertThat(answer.jsonPath().getList("held")).isEmpty();
    assertThat(answer.jsonPath().getList("denied")).isEmpty();
  }

  @Test
  void timelyFiling_isAnswered() {
    Response answer = asks("timely-filing", FILING);

    assertThat(answer.jsonPath().getMap(""))
        .containsEntry("deadline", "2025-02-28")
        .containsEntry("basis", "service_date")
        .containsEntry("timely", null);
  }

  @Test
  void pay_isAnswered() {
    Response answer = asks("pay", PAY);

    assertThat(answer.jsonPath().getInt("billedHourCents")).isEqualTo(5548);
    assertThat(answer.asString())
        .contains("\"payShare\":0.27036770007209", "\"supervisionBurden\":0.3666666666666666");
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "timely-filing", "pay"})
  void theSameQuestion_getsTheSameAnswer(String name) {
    String question = questionOf(name);

    assertThat(asks(name, question).asString()).isEqualTo(asks(name, question).asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "timely-filing", "pay"})
  void whatIsNotJson_isRefused(String name) {
    asks(name, "{\"jurisdiction\":").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "timely-filing", "pay"})
  void anUnknownField_isNamed(String name) {
    String question = questionOf(name).replaceFirst("\\{", "{\"surprise\":1,");

    assertRefused(asks(name, question), "/surprise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "timely-filing", "pay"})
  void whatIsUnknownToTheRules_isNamed(String name) {
    String question = questionOf(name);

    assertRefused(asks(name, question.replace("us-mt", "us-xx")), "/jurisdiction");
    assertRefused(asks(name, question.replace("\"medicaid\"", "\"nobody\"")), "/payer");
    assertRefused(asks(name, overriding(question, "no_such_flag", "1")), "/overrides/no_such_flag");
    assertRefused(asks(name, overriding(question, "rounding", "\"up\"")), "/overrides/rounding");
    assertRefused(asks(name, question.replace("\"us-mt\"", "null")), "/jurisdiction");
  }

  @ParameterizedTest
  @CsvSource({
    "mental_health_center, dentist, /agency/providerType",
    "coaching, juggling, /encounters/0/activity",
    "active, shiny, /peers/0/certificate",
    "2021-08-02T09:00:00-06:00, 2021-08-02T09:00:00, /encounters/0/startedAt",
    "2021-08-02T09:00:00-06:00, +99999-01-01T09:00:00Z, /encounters/0/startedAt",
    "1980-01-01, 1980-02-30, /clients/0/bornOn"
  })
  void aValueThatCannotBe_isNamed(String value, String other, String pointer) {
    assertRefused(asks("billing", BILLING.replaceFirst(value, other)), pointer);
  }

  @Test
  void whoIsNotInTheQuestion_isNamed() {
    assertRefused(
        asks("billing", BILLING.replaceFirst("\"peer\":\"p1\"", "\"peer\":\"p9\"")),
        "/encounters/0/peer");
    assertRefused(
        asks("billing", BILLING.replaceFirst("\"client\":\"c1\"", "\"client\":\"c9\"")),
        "/encounters/0/client");
    assertRefused(
        asks(
            "billing",
            BILLING.replaceFirst(
                "\"peers\":", "\"unitsAlreadyPaid\":[{\"client\":\"c1\",\"on\":null}],\"peers\":")),
        "/unitsAlreadyPaid/0/on");
  }

  @Test
  void anOverride_isUsed() {
    Response answer = asks("billing", BILLING.replace("{}", "{\"billing.rate.medicaid\":1500}"));

    assertThat(answer.jsonPath().getList("lines.rateCents")).containsExactly(1500, 1500);
  }

  @Test
  void aBodyThatIsTooLarge_isRefused() {
    HeadFirst.given()
        .body("x".repeat(1_100_000))
        .post("/api/v1/evaluations/billing")
        .then()
        .statusCode(413);
  }

  @Test
  void aQuestion_isPosted() {
    given().get("/api/v1/evaluations/billing").then().statusCode(405);
  }

  private static String questionOf(String name) {
    return switch (name) {
      case "billing" -> BILLING.replace("\"overrides\":{},", "");
      case "timely-filing" -> FILING;
      default -> PAY;
    };
  }

  private static String overriding(String question, String path, String value) {
    return question.replaceFirst("\\{", "{\"overrides\":{\"" + path + "\":" + value + "},");
  }

  private static Response asks(String name, String body) {
    return given().contentType("application/json").body(body).post("/api/v1/evaluations/" + name);
  }

  private static void assertRefused(Response answer, String pointer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
  }
}
