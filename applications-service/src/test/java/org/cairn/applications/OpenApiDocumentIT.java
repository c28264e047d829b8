package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.OpenApiDocument.child;
import static org.cairn.kit.testing.OpenApiDocument.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kit.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the service is part of the published language: it changes on purpose. */
class OpenApiDocumentIT {

  /** Described where every service has them from. */
  private static final Set<String> OF_THE_KIT =
      Set.of(
          "AuditEntriesView",
          "AuditRootSigned",
          "AuditRootsView",
          "AuditedRow",
          "KeySetView",
          "ParkedEventView",
          "ParkedEventsView",
          "ParkedFactView",
          "PublishedKey",
          "Reason",
          "RefusedFactView",
          "RefusedFactsView",
          "ReleasedFactView",
          "ReplayView");

  private static final OpenApiDocument GENERATED = OpenApiDocument.generated();

  static List<String> operations() {
    return GENERATED.operations();
  }

  /** A list, and what never changes. */
  private static final Set<String> WITHOUT_A_VERSION =
      Set.of(
          "GET /api/v1/applications/{applicationId}/documents",
          "GET /api/v1/documents/{documentId}/versions/{version}/content",
          "GET /api/v1/certificates/{number}",
          "GET /api/v1/peers/{peerId}/certificates",
          "GET /api/v1/receipts/{number}");

  @Test
  void theDescription_isTheCommittedOne() {
    assertThat(GENERATED.text())
        .withFailMessage(
            """
            The service no longer fits its committed description.
            If that is meant, look at the difference and commit the new one:
              %s
            """,
            OpenApiDocument.HOW_TO_COMMIT)
        .isEqualTo(OpenApiDocument.committed().text());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperation_hasANameOfItsOwn(String operation) {
    assertThat(GENERATED.operation(operation).get("operationId")).asString().isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperation_describesWhatItAnswers(String operation) {
    Map<String, Object> answers = child(GENERATED.operation(operation), "responses");

    assertThat(answers.keySet()).containsAnyOf("200", "201");
    answers.forEach((status, answer) -> {
      String type = status.startsWith("2") ? typeOf(operation) : "application/problem+json";
      assertThat(child(child(map(answer), "content"), type))
          .describedAs("%s answers %s", operation, status)
          .containsKey("schema");
    });
  }

  private static String typeOf(String operation) {
    return operation.endsWith("/content") ? "application/pdf" : "application/json";
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperation_saysWhoIsRefused(String operation) {
    assertThat(child(GENERATED.operation(operation), "responses").keySet())
        .contains("401", "403", "429");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aCommand_needsAKey_unlessItIsAnOperatorsOwn(String operation) {
    boolean command =
        operation.startsWith("POST") && !isAnOperators(operation) && !isAQuestion(operation);

    assertThat(parameters(operation).contains("Idempotency-Key")).isEqualTo(command);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsAnsweredWithAVersion_saysSo(String operation) {
    boolean one =
        operation.equals("POST /api/v1/peers")
            || operation.equals("GET /api/v1/peers/me")
            || operation.equals("POST /api/v1/applications")
            || (operation.contains("{")
                && !operation.contains("/operations/")
                && !WITHOUT_A_VERSION.contains(operation));
    Map<String, Object> answers = child(GENERATED.operation(operation), "responses");
    Set<String> headers =
        answers.entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .flatMap(answer -> child(map(answer.getValue()), "headers").keySet().stream())
            .collect(Collectors.toSet());

    assertThat(headers.contains("ETag")).isEqualTo(one);
    assertThat(headers.contains("Location")).isEqualTo(answers.containsKey("201"));
  }

  /** Records of the rules know nothing of documents. */
  private static final Set<String> OF_DECISIONS = Set.of("Finding", "Waiting");

  /** One of two names is enough, whichever it is. */
  private static final Set<String> OF_NAMES = Set.of("RegisterPeerRequest");

  /** Of a calculator's facts none has to be there: one that is absent is a fact that is not. */
  private static final String FACTS = "Given";

  @Test
  void whatIsAlwaysThere_isMarkedAsRequired() {
    Map<String, Object> schemas = child(child(GENERATED.tree(), "components"), "schemas");

    assertThat(schemas)
        .containsKeys(
            "ApplicationLine",
            "ApplicationView",
            "ApplicationsView",
            "ChecklistItemView",
            "OpenApplicationRequest",
            "PeerView",
            "Problem",
            "RegisterPeerRequest",
            "RegisteredView");
    schemas.forEach((name, schema) -> {
      boolean looked =
          !OF_THE_KIT.contains(name)
              && !OF_DECISIONS.contains(name)
              && !OF_NAMES.contains(name)
              && !name.endsWith(FACTS);
      if (map(schema).containsKey("properties") && looked) {
        assertThat(map(schema)).describedAs(name).containsKey("required");
      }
    });
  }

  /** Repeating it changes nothing; parking publishes a fact. */
  private static boolean isAnOperators(String operation) {
    return (operation.contains("/operations/") && !operation.endsWith("/parking"))
        || operation.contains("/audit/");
  }

  /** A calculator keeps nothing: asking twice is asking twice. */
  private static boolean isAQuestion(String operation) {
    return operation.contains("/evaluations/");
  }

  private static List<Object> parameters(String operation) {
    return GENERATED.operation(operation).get("parameters") instanceof List<?> parameters
        ? parameters.stream().map(parameter -> parameterName(parameter)).toList()
        : List.of();
  }

  private static Object parameterName(Object parameter) {
    Object name = map(parameter).get("name");
    return name == null ? "" : name;
  }
}
