package org.cairn.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both calculators: open to anybody, nothing is kept, a body is read strictly. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvaluationsIT {

  private static final String SPELLS = "{\"spells\":[{\"id\":\"a\",\"exit\":1,\"event\":true}]";
  private static final String ROWS = "{\"rows\":[{\"cell\":\"a\",\"n\":40}]";

  static Stream<Arguments> questions() {
    return Stream.of(
        Arguments.of(Question.SURVIVAL, SPELLS), Arguments.of(Question.SUPPRESSION, ROWS));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void noSignInIsNeeded_andTheSameRequestGetsTheSameResponse(Question question, String open) {
    Response first = question.asked(open + "}");
    Response second = question.asked(open + "}");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.contentType()).startsWith("application/json");
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aSignedInCaller_isAnsweredAsWell(Question question, String open) {
    Response answer =
        given()
            .auth()
            .oauth2(Person.with(Roles.ANALYST).token())
            .contentType(ContentType.JSON)
            .body(open + "}")
            .post(question.path());

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anUnknownField_isRefused_withItsPlace(Question question, String open) {
    Response answer = question.asked(open + ",\"jurisdiction\":\"zz\"}");

    assertProblem(answer, 422, "unknown-field");
    assertThat(Question.pointers(answer)).containsExactly("/jurisdiction");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void otherTextThanJson_isRefused(Question question, String open) {
    assertProblem(question.asked(open), 400, "malformed-json");
    assertProblem(question.asked("NaN"), 400, "malformed-json");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aBodyThatIsNoObject_isRefused(Question question, String open) {
    assertProblem(question.asked("[" + open + "}]"), 422, "wrong-type");
    assertThat(question.asked("null").statusCode()).isEqualTo(422);
    assertThat(question.asked("").statusCode()).isIn(400, 422);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aBodyOfMoreThanAMebibyte_isRefused(Question question, String open) {
    String tooLarge = open + " ".repeat(1 << 20) + "}";

    assertThat(HeadFirst.given().body(tooLarge).post(question.path()).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anotherFormat_isRefused(Question question, String open) {
    Response answer = given().contentType(ContentType.XML).body(open + "}").post(question.path());

    assertProblem(answer, 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void aQuestionIsPosted(String method) {
    assertProblem(given().request(method, Question.SURVIVAL.path()), 405, "method-not-allowed");
    assertProblem(given().request(method, Question.SUPPRESSION.path()), 405, "method-not-allowed");
  }
}
