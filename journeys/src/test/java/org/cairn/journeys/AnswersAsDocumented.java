package org.cairn.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;

/**
 * Holds each answer of the API against its document: the status is one of the operation's, the
 * media type one of that status, and the body as its schema says, without any other field.
 */
final class AnswersAsDocumented implements Api.Listener {

  private static final String API = "/api/v1/";

  /** The gateway's own pages, which are no part of the document that one of them is. */
  private static final List<String> PAGES = List.of("/api/v1/openapi", "/api/v1/docs");

  /** What the gateway may say of any request, before and instead of a service. */
  private static final Set<Integer> OF_THE_GATEWAY = Set.of(405, 411, 414, 431, 502, 504);

  private static final String PROBLEM = "application/problem+json";

  private final ApiDocument document;
  private final Differences differences;

  AnswersAsDocumented(JsonNode document, Differences differences) {
    this.document = new ApiDocument(document);
    this.differences = differences;
  }

  @Override
  public void heard(Call call, Answer answer) {
    String path = call.path().replaceFirst("[?].*", "");
    if (!path.startsWith(API) || PAGES.stream().anyMatch(path::startsWith)) {
      return;
    }
    Optional<JsonNode> operation = document.operation(call.method(), path);
    String of =
        operation.map(it -> it.path("operationId").asText()).orElse(call.method() + " " + path)
            + " "
            + answer.status()
            + ": ";
    if (operation.isEmpty()) {
      refusedAsProblem(of, answer);
    } else {
      compare(of, operation.get().path("responses"), call, answer);
    }
  }

  /** Where nothing is documented, nothing but a refusal may come. */
  private void refusedAsProblem(String of, Answer answer) {
    if (answer.status() < 400) {
      differences.add(of + "not documented at all");
    } else {
      body(of, PROBLEM, document.problem(), answer);
    }
  }

  private void compare(String of, JsonNode responses, Call call, Answer answer) {
    JsonNode response = responses.path(String.valueOf(answer.status()));
    if (response.isMissingNode()) {
      if (OF_THE_GATEWAY.contains(answer.status())) {
        refusedAsProblem(of, answer);
      } else {
        differences.add(of + "the status is not documented");
      }
      return;
    }
    if (call.method().equals("HEAD")) {
      return;
    }
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      if (answer.bytes().length > 0) {
        differences.add(of + "a body, and none is documented");
      }
      return;
    }
    String type = mediaType(answer);
    if (content.has(type)) {
      body(of, type, content.path(type).path("schema"), answer);
    } else {
      differences.add(of + "the type '" + type + "' is not documented");
    }
  }

  private void body(String of, String expected, JsonNode schema, Answer answer) {
    String type = mediaType(answer);
    if (!type.equals(expected)) {
      differences.add(of + "is '" + type + "' instead of " + expected);
    } else if (type.endsWith("json")) {
      document
          .differences(schema, answer.body())
          .forEach(difference -> differences.add(of + difference));
    }
  }

  private static String mediaType(Answer answer) {
    return answer.header("Content-Type").replaceFirst(";.*", "").strip();
  }
}
