package org.cairn.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Documents the refusals of every operation and their form. An operation's own documentation is
 * kept; the rest is derived from the operation's shape.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String REASON = "ProblemReason";
  private static final String ANY_SERVICE = "{service}";

  private final OperationShapes shapes;

  public ProblemResponses(IndexView classes) {
    shapes = new OperationShapes(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getPaths() == null) {
      return;
    }
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema(PROBLEM, problem()).addSchema(REASON, reason());
    shapes.complete(openApi.getPaths());
    openApi
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach(
                    (method, operation) -> describe(operation, refusals(path, method, operation))));
  }

  /** A choice is documented as it is written on the wire. */
  @Override
  public Schema filterSchema(Schema schema) {
    List<Object> choices = schema.getEnumeration();
    if (choices != null) {
      schema.setEnumeration(
          choices.stream().<Object>map(it -> it.toString().toLowerCase(Locale.ROOT)).toList());
    }
    return schema;
  }

  private static void describe(Operation operation, Map<String, String> refusals) {
    APIResponses responses = operation.getResponses();
    refusals.forEach((status, meaning) -> {
      APIResponse answer = responses.getAPIResponse(status);
      if (answer == null) {
        responses.addAPIResponse(status, OASFactory.createAPIResponse().description(meaning));
      } else if (answer.getContent() == null && isFrameworksWording(answer.getDescription())) {
        answer.setDescription(meaning);
      }
    });
    Map<String, APIResponse> ordered = new TreeMap<>(responses.getAPIResponses());
    ordered.forEach((status, answer) -> {
      if (status.startsWith("4") || status.startsWith("5")) {
        answer.setContent(problemContent());
      }
    });
    responses.setAPIResponses(ordered);
  }

  private static boolean isFrameworksWording(String description) {
    return List.of("Not Authorized", "Not Allowed", "Bad Request").contains(description);
  }

  private static Map<String, String> refusals(String path, HttpMethod method, Operation operation) {
    Map<String, String> refusals = new TreeMap<>();
    refusals.put("400", "A parameter, a header or the body cannot be read");
    refusals.put("401", "No token, or one that is not accepted");
    refusals.put("403", "The role lacks this");
    refusals.put("500", "Something went wrong on our side; the answer has a reference");
    refusals.put("429", "Too many requests; Retry-After says when to go on");
    refusals.put(
        "503", "Temporarily unavailable; repeat it, a command with the same Idempotency-Key");
    if (path.replace(ANY_SERVICE, "").contains("{")) {
      refusals.put("404", "Unknown, or not yours");
    }
    if (!method.equals(HttpMethod.GET)) {
      refusals.put("409", "Not possible in this state, or the same request is under way");
    }
    if (has(operation, "Idempotency-Key")) {
      refusals.put("422", "A value or a rule refuses it, or the key was used for another request");
    }
    if (has(operation, "If-Match")) {
      refusals.put("412", "It has changed since it was read");
      refusals.put("428", "If-Match is missing");
    }
    if (operation.getRequestBody() != null) {
      refusals.put("413", "The body is too large");
      refusals.put("415", "The body is not application/json");
    }
    return refusals;
  }

  private static boolean has(Operation operation, String header) {
    List<Parameter> parameters = operation.getParameters();
    return parameters != null
        && parameters.stream().anyMatch(parameter -> header.equals(parameter.getName()));
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  private static Schema problem() {
    return object("What was refused and why (RFC 9457)", List.of("type", "title", "status"))
        .addProperty("type", text("Names the kind of refusal or the rule").format("uri"))
        .addProperty("title", text("The kind, for people"))
        .addProperty("status", typed(SchemaType.INTEGER))
        .addProperty("detail", text("What to do about it"))
        .addProperty(
            "reference", text("Of a failure: by which it is found in the log of the service"))
        .addProperty("errors", listOf(OASFactory.createSchema().ref(REASON)));
  }

  private static Schema reason() {
    return object("One reason", List.of("type", "detail"))
        .addProperty("type", text("Names the kind of refusal or the rule").format("uri"))
        .addProperty("pointer", text("The place in the request's body (RFC 6901)"))
        .addProperty("detail", text("The reason, for people"))
        .addProperty(
            "findings",
            listOf(typed(SchemaType.OBJECT)).description("What was found, where a rule refused"));
  }

  private static Schema object(String description, List<String> required) {
    return typed(SchemaType.OBJECT).description(description).required(required);
  }

  private static Schema listOf(Schema items) {
    return typed(SchemaType.ARRAY).items(items);
  }

  private static Schema text(String description) {
    return typed(SchemaType.STRING).description(description);
  }

  private static Schema typed(SchemaType type) {
    return OASFactory.createSchema().type(List.of(type));
  }
}
