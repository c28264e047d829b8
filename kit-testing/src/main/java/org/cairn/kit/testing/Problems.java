package org.cairn.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;

/** What must be true of every refusal, and what this one says. */
public final class Problems {

  private static final String THE_INSIDE =
      "(?s).*(Exception|\\b(java|jakarta|org|io|com)\\.[a-z]+\\.|\\bat [a-z]+\\.|SQL|jdbc).*";

  private Problems() {}

  public static void assertProblem(Response answer, int status, String kind) {
    assertProblem(answer, status);
    assertThat(answer.jsonPath().getString("type")).isEqualTo(ProblemCatalog.TYPES + kind);
  }

  public static void assertProblem(Response answer, int status) {
    String body = answer.body().asString();
    assertThat(answer.statusCode()).describedAs("answer %s", body).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).startsWith(ProblemCatalog.TYPES);
    assertThat(answer.jsonPath().getString("title")).isNotBlank();
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(body).describedAs("nothing of the inside shows").doesNotMatch(THE_INSIDE);
    ProblemCatalog.assertDocumented(answer);
  }

  public static List<String> pointers(Response answer) {
    return answer.jsonPath().getList("errors.pointer", String.class);
  }
}
