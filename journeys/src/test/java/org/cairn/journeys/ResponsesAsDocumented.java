package org.cairn.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;

/**
 * Compares every response of the API with the OpenAPI document: the operation must have the status,
 * the status the media type, and the body must match the schema without other fields.
 */
final class ResponsesAsDocumented implements Api.Listener {

  private static final String API = "/api/v1/";

  /** The gateway's own pages, which the document does not describe. */
  private static final List<String> PAGES = List.of("/api/v1/openapi", "/api/v1/docs");

  /** The gateway may answer any request with these, instead of a service. */
  private static final Set<Integer> FROM_THE_GATEWAY = Set.of(405, 411, 414, 431, 502, 504);

  private static final String PROBLEM = "application/problem+json";

  private final ApiDocument document;
  private final Differences differences;

  ResponsesAsDocumented(JsonNode document, Differences differences) {
    this.document = new ApiDocument(document);
    this.differences = differences;
  }

  @Override
  public void answered(Call call, Answer answer) {
    String path = call.path().replaceFirst("[?].*", "");
    if (!path.startsWith(API) || PAGES.stream().anyMatch(path::startsWith)) {
      return;
    }
    Optional<JsonNode> operation = document.operation(call.method(), path);
    String context =
        operation
                .map(description -> description.path("operationId").asText())
                .orElse(call.method() + " " + path)
            + " "
            + answer.status()
            + ": ";
    if (operation.isEmpty()) {
      expectProblem(context, answer);
    } else {
      compare(context, operation.get().path("responses"), call, answer);
    }
  }

  /** Without documentation, only a refusal is allowed. */
  private void expectProblem(String context, Answer answer) {
    if (answer.status() < 400) {
      differences.add(context + "not documented at all");
    } else {
      compareBody(context, PROBLEM, document.problem(), answer);
    }
  }

  private void compare(String context, JsonNode responses, Call call, Answer answer) {
    JsonNode response = responses.path(String.valueOf(answer.status()));
    if (response.isMissingNode()) {
      if (FROM_THE_GATEWAY.contains(answer.status())) {
        expectProblem(context, answer);
      } else {
        differences.add(context + "the status is not documented");
      }
      return;
    }
    if (call.method().equals("HEAD")) {
      return;
    }
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      if (answer.bytes().length > 0) {
        differences.add(context + "a body, but none is documented");
      }
      return;
    }
    String type = mediaType(answer);
    if (content.has(type)) {
      compareBody(context, type, content.path(type).path("schema"), answer);
    } else {
      differences.add(context + "the type '" + type + "' is not documented");
    }
  }

  private void compareBody(String context, String expected, JsonNode schema, Answer answer) {
    String type = mediaType(answer);
    if (!type.equals(expected)) {
      differences.add(context + "is '" + type + "' instead of " + expected);
    } else if (type.endsWith("json")) {
      document
          .differences(schema, answer.body())
          .forEach(difference -> differences.add(context + difference));
    }
  }

  private static String mediaType(Answer answer) {
    return answer.header("Content-Type").replaceFirst(";.*", "").strip();
  }
}
