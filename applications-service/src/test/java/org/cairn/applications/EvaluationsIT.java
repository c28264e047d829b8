package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calculators, asked by somebody without an account. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvaluationsIT {

  private static final String APPLICATION = "/api/v1/evaluations/application";
  private static final String CERTIFICATE = "/api/v1/evaluations/certificate-status";

  private static final String COMPLETE =
      """
      {"jurisdiction": "us-mt", "credentialType": "cbhpss", "on": "2026-05-04",
       "overrides": {"pause_on_rfi": true, "fees.renewal": [{"from": "2018-01-01", "cents": 9300}]},
       "facts": {
         "bornOn": "1990-01-01", "education": "ged",
         "training": {"hours": 40, "examScore": 80.5, "completedOn": "2026-02-01",
                      "certificateFrom": "provider"},
         "attestations": ["diagnosis", "treatment", "recovery", null],
         "supervisionPlan": {"signedByPeer": true, "signedBySupervisor": true},
         "fingerprints": {"resultOn": "2026-05-20"},
         "payments": [{"fee": "application", "cents": 12500, "paidOn": "2026-05-04"}],
         "stays": [{"kind": "other_inpatient", "from": "2025-01-01T08:00", "to": "2025-02-01T08:00"}],
         "convictions": [], "caregiver": null, "completedOn": "2026-05-20",
         "requestsForInformation": [{"askedOn": "2026-06-01", "answeredOn": "2026-06-11"}]}}
      """;

  private static final String LAPSED =
      """
      {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "2023-05-10",
       "renewals": [{"periodEnding": "2023-12-31", "at": "2023-12-01T10:00:00-07:00"}],
       "at": "2025-01-20T10:00:00-07:00"}
      """;

  @Test
  void anApplication_isAnsweredToTheLetter() {
    Response answer = asked(APPLICATION, COMPLETE);

    assertThat(answer.statusCode()).describedAs(answer.asString()).isEqualTo(200);
    var body = answer.jsonPath();
    assertThat(body.getMap("$").keySet())
        .isEqualTo(
            Set.of(
                "complete",
                "conditional",
                "track",
                "missing",
                "findings",
                "decisionTargetOn",
                "waiting"));
    assertThat(body.getBoolean("complete")).isTrue();
    assertThat(body.getString("track")).isEqualTo("routine");
    assertThat(body.getString("decisionTargetOn")).isEqualTo("2026-07-14");
    assertThat(body.getMap("findings[0]").keySet())
        .isEqualTo(
            Set.of("ruleId", "outcome", "citation", "status", "packVersion", "inputs", "message"));
    assertThat(body.getString("findings.find {it.ruleId == 'attestation-treatment'}.status"))
        .isEqualTo("codified");
    assertThat(body.getString("waiting[0].party")).isEqualTo("applicant");
  }

  @Test
  void whatIsNotKnown_isShownAsNull() {
    Response answer =
        asked(
            APPLICATION,
            "{\"jurisdiction\":\"us-mt\",\"credentialType\":\"cbhpss\",\"on\":\"2026-05-04\"}");

    assertThat(answer.jsonPath().getMap("$")).containsKey("decisionTargetOn");
    assertThat(answer.jsonPath().getString("decisionTargetOn")).isNull();
  }

  @Test
  void aCertificate_isAnsweredToTheLetter() {
    var body = asked(CERTIFICATE, LAPSED).jsonPath();

    assertThat(body.getMap("$").keySet())
        .isEqualTo(
            Set.of(
                "status",
                "renewalDueOn",
                "renewalOpensOn",
                "practice",
                "missedPeriods",
                "feesIfRenewedNow",
                "educationYearsOwed",
                "renewable",
                "findings"));
    assertThat(body.getString("status")).isEqualTo("lapsed");
    assertThat(body.getString("practice")).isEqualTo("licensed");
    assertThat(body.getString("renewable")).isEqualTo("renewal");
    assertThat(body.getInt("feesIfRenewedNow.totalCents")).isEqualTo(18_600);
    assertThat(body.getList("educationYearsOwed")).containsExactly(2024);
  }

  @Test
  void theSameQuestion_getsTheSameAnswer() {
    assertThat(asked(APPLICATION, COMPLETE).asString())
        .isEqualTo(asked(APPLICATION, COMPLETE).asString());
    assertThat(asked(CERTIFICATE, LAPSED).asString())
        .isEqualTo(asked(CERTIFICATE, LAPSED).asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "us-mt"              | "us-xx"                  | /jurisdiction
          "cbhpss"             | "dentist"                | /credentialType
          "2026-05-04"         | "10000-05-04"            | /on
          "pause_on_rfi": true | "no_such_flag": true     | /overrides/no_such_flag
          "pause_on_rfi": true | "pause_on_rfi": "yes"    | /overrides/pause_on_rfi
          "pause_on_rfi": true | "incarceration_min_hours": 1e400 | /overrides/incarceration_min_hours
          "education": "ged"   | "education": "some"      | /facts/education
          "education": "ged"   | "schooling": "ged"       | /facts/schooling
          "hours": 40          | "hours": -1              | /facts/training/hours
          "hours": 40          | "hours": 1e999999        | /facts/training/hours
          "to": "2025-02-01T08:00" | "to": "2024-02-01T08:00" | /facts/stays/0/to
          "kind": "other_inpatient", | "kind": null,      | /facts/stays/0/kind
          "answeredOn": "2026-06-11" | "answeredOn": "2026-05-11" | /facts/requestsForInformation/0/answeredOn
          "cents": 12500       | "cents": -1              | /facts/payments/0/cents
          """)
  void whatIsUnknownOrCannotBe_isNamed(String right, String wrong, String pointer) {
    assertThat(COMPLETE).contains(right.strip());

    Response answer = asked(APPLICATION, COMPLETE.replace(right.strip(), wrong.strip()));

    assertProblem(answer, 422);
    assertThat(pointers(answer)).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "at": "2025-01-20T10:00:00-07:00" | "at": "2023-05-09T10:00:00-07:00" | /at
          "at": "2025-01-20T10:00:00-07:00" | "at": null                        | /at
          2023-12-31                        | 2023-12-30                        | /renewals/0/periodEnding
          """)
  void aQuestionThatDoesNotFitTheCertificate_isRefused(String right, String wrong, String pointer) {
    Response answer = asked(CERTIFICATE, LAPSED.replace(right.strip(), wrong.strip()));

    assertProblem(answer, 422);
    assertThat(pointers(answer)).contains(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {APPLICATION, CERTIFICATE})
  void whatIsNoQuestion_isRefused(String path) {
    assertProblem(asked(path, "{\"jurisdiction\": "), 400, "malformed-json");
    assertProblem(asked(path, "[]"), 422);
    assertProblem(given().get(path), 405);
    assertThat(HeadFirst.given().body("x".repeat(1_100_000)).post(path).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aVeryLongQuestion_isAnsweredAtOnce() {
    String stay =
        "{\"kind\":\"other_inpatient\",\"from\":\"2025-01-01T08:00\",\"to\":\"2025-02-01T08:00\"}";
    String stays = stay + ("," + stay).repeat(999);
    long before = System.nanoTime();

    Response answer =
        asked(
            APPLICATION,
            COMPLETE.replaceFirst("\"stays\": \\[[^]]*]", "\"stays\": [" + stays + "]"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
  }

  @Test
  void thePacks_areThereForAnybody_withEveryValueAndItsSource() {
    Response answer = given().get("/api/v1/evaluations/packs");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("max-age=300");
    var body = answer.jsonPath();
    assertThat(body.getList("packs.jurisdiction"))
        .contains("us-mt", "us-ca", "us-tx", "us-pa", "us-mi", "us-nc", "us-nj", "us-samhsa")
        .contains("us-mt-sb198", "zz");
    String montana = "packs.find {it.jurisdiction == 'us-mt'}";
    assertThat(body.getList(montana + ".flags.findAll {it.name == 'exam_rounding'}.value"))
        .containsExactly("none");
    assertThat(
            body.getList(
                montana
                    + ".parameters.findAll {it.path == 'checklist.training-hours.hours'}.value"))
        .contains(40);
    assertThat(body.getList(montana + ".parameters.findAll {it.path == 'fees.renewal'}.status"))
        .contains("carried_forward", "unverified");
  }

  private static Response asked(String path, String question) {
    return given().contentType("application/json").body(question).post(path);
  }
}
