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

/** Finds every difference from the document, and nothing else. */
class ResponsesAsDocumentedTest {

  private static final String DOCUMENT =
      """
      {"paths": {
         "/api/v1/milestones/{id}": {
           "get": {"operationId": "getMilestone", "responses": {
             "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Milestone"}}}},
             "404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
         "/api/v1/milestones/mine": {
           "get": {"operationId": "getMine", "responses": {"204": {"description": "None"}}}}},
       "components": {"schemas": {
         "Milestone": {"type": "object", "required": ["weight"], "properties": {
           "weight": {"type": "integer"},
           "color": {"type": ["string", "null"]},
           "place": {"anyOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]}}},
         "Place": {"type": "object", "properties": {"name": {"type": "string"}}},
         "Problem": {"type": "object", "required": ["type", "status"], "properties": {
           "type": {"type": "string"}, "status": {"type": "integer"}}}}}}
      """;

  private static final String PROBLEM = "application/problem+json";
  private static final String A_PROBLEM = "{\"type\": \"x\", \"status\": 404, \"further\": 1}";
  private static final String MILESTONE = "/api/v1/milestones/1?limit=2";

  private final Differences differences = new Differences();
  private final ResponsesAsDocumented listener = listener();

  private ResponsesAsDocumented listener() {
    try {
      return new ResponsesAsDocumented(new JsonMapper().readTree(DOCUMENT), differences);
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
  void aDocumentedBody_isNoDifference(String body) {
    assertThat(difference("GET", MILESTONE, 200, "application/json;charset=UTF-8", body)).isEmpty();
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
  void aBodyThatDiffersFromTheDocument_isFound(String body) {
    assertThat(difference("GET", MILESTONE, 200, "application/json", body)).isNotEmpty();
  }

  @Test
  void anUndocumentedStatusOrType_isFound() {
    assertThat(difference("GET", MILESTONE, 201, "application/json", "{\"weight\": 1}"))
        .containsExactly("getMilestone 201: the status is not documented");
    assertThat(difference("GET", MILESTONE, 200, "text/plain", "1"))
        .containsExactly("getMilestone 200: the type 'text/plain' is not documented");
    assertThat(difference("GET", "/api/v1/milestones/mine", 204, "text/plain", "1"))
        .containsExactly("getMine 204: a body, but none is documented");
  }

  @Test
  void aRefusal_mustBeAProblem_documentedOrNot() {
    assertThat(difference("GET", MILESTONE, 404, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(difference("GET", MILESTONE, 414, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(difference("PUT", MILESTONE, 405, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(difference("GET", "/api/v1/pebbles", 404, PROBLEM, A_PROBLEM)).isEmpty();
    assertThat(difference("GET", "/api/v1/pebbles", 404, PROBLEM, "{}")).isNotEmpty();
    assertThat(difference("GET", "/api/v1/pebbles", 404, "text/html", "<p>")).hasSize(1);
  }

  @Test
  void anUndocumentedOperation_isFound_whenItSucceeds() {
    assertThat(difference("GET", "/api/v1/pebbles", 200, "application/json", "{}"))
        .containsExactly("GET /api/v1/pebbles 200: not documented at all");
  }

  @Test
  void pagesOfTheGateway_areNotCompared() {
    assertThat(difference("GET", "/api/v1/openapi", 200, "application/json", "{}")).isEmpty();
    assertThat(difference("GET", "/", 200, "text/html", "<p>")).isEmpty();
  }

  private Set<String> difference(String method, String path, int status, String type, String body) {
    var headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
    listener.answered(
        new Call(method, path, Map.of(), null), new Answer(status, headers, body.getBytes(UTF_8)));
    return differences.drained();
  }
}
