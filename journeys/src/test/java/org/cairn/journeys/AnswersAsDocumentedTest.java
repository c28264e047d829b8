package org.cairn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs from the document is found, and nothing else. */
class AnswersAsDocumentedTest {

  private static final String DOCUMENT =
      """
      {"paths": {
         "/api/v1/stones/{id}": {
           "get": {"operationId": "getStone", "responses": {
             "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ExpectedEntry"}}}},
             "404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
         "/api/v1/stones/mine": {
           "get": {"operationId": "getMine", "responses": {"204": {"description": "None"}}}}},
       "components": {"schemas": {
         "ExpectedEntry": {"type": "object", "required": ["weight"], "properties": {
           "weight": {"type": "integer"},
           "color": {"type": ["string", "null"]},
           "place": {"anyOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]}}},
         "Place": {"type": "object", "properties": {"name": {"type": "string"}}},
         "Problem": {"type": "object", "required": ["type", "status"], "properties": {
           "type": {"type": "string"}, "status": {"type": "integer"}}}}}}
      """;

  private static final String PROBLEM = "application/problem+json";
  private static final String A_PROBLEM = "{\"type\": \"x\", \"status\": 404, \"further\": 1}";
  private static final String STONE = "/api/v1/stones/1?limit=2";

  private final Differences differences = new Differences();
  private final AnswersAsDocumented listener = listener();

  private AnswersAsDocumented listener() {
    try {
      return new AnswersAsDocumented(new JsonMapper().readTree(DOCUMENT), differences);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"weight\": 1}",
        "{\"weight\": 1, \"color\": null, \"place\": null}",
        "{\"weight\": 1, \"color\": \"red\", \"place\": {\"name\": \"here\"}}"
      })
  void whatIsDocumented_isNoDifference(String body) {
    assertThat(heard("GET", STONE, 200, "application/json;charset=UTF-8", body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"weight\": null}",
        "{\"weight\": \"1\"}",
        "{\"weight\": 1, \"place\": {\"name\": null}}",
        "{\"weight\": 1, \"further\": 1}",
        "{\"weight\": 1, \"place\": {\"further\": 1}}"
      })
  void aBodyThatIsNotAsDocumented_isFound(String body) {
    assertThat(heard("GET", STONE, 200, "application/json", body)).isNotEmpty();
  }

  @Test
  void aStatusOrATypeThatIsNotDocumented_isFound() {
    assertThat(heard("GET", STONE, 201, "application/json", "{\"weight\": 1}"))
        .containsExactly("getStone 201: the status is not documented");
    assertThat(heard("GET", STONE, 200, "text/plain", "1"))
        .containsExactly("getStone 200: the type 'text/plain' is not documented");
    assertThat(heard("GET", "/api/v1/stones/mine", 204, "text/plain", "1"))
        .containsExactly("getMine 204: a body, and none is documented");
  }

  @Test
  void aRefusal_isAProblem_documentedOrNot() {
    assertThat(heard("GET", STONE, 404, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(heard("GET", STONE, 414, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(heard("PUT", STONE, 405, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(heard("GET", "/api/v1/pebbles", 404, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(heard("GET", "/api/v1/pebbles", 404, PROBLEM, "{}")).isNotEmpty();
    assertThat(heard("GET", "/api/v1/pebbles", 404, "text/html", "<p>")).hasSize(1);
  }

  @Test
  void anOperationThatIsNotDocumented_isFound_whenItAnswers() {
    assertThat(heard("GET", "/api/v1/pebbles", 200, "application/json", "{}"))
        .containsExactly("GET /api/v1/pebbles 200: not documented at all");
  }

  @Test
  void pagesOfTheGateway_areNoPartOfTheDocument() {
    assertThat(heard("GET", "/api/v1/openapi", 200, "application/json", "{}")).isEmpty();
    assertThat(heard("GET", "/", 200, "text/html", "<p>")).isEmpty();
  }

  private Set<String> heard(String method, String path, int status, String type, String body) {
    var headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
    listener.heard(
        new Call(method, path, Map.of(), null), new Answer(status, headers, body.getBytes(UTF_8)));
    return differences.drained();
  }
}
