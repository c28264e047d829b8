package org.cairn.kit.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What an operation's shape says of its headers, so that no operation has to: a command takes a key
 * and answers with a version, one that creates with an address as well, and a page with the next
 * one.
 */
final class OperationShapes {

  private static final DotName COMMAND = DotName.createSimple(Command.class);
  private static final DotName OPERATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

  private final Set<String> commands;

  OperationShapes(IndexView classes) {
    commands =
        classes.getAnnotations(COMMAND).stream()
            .map(AnnotationInstance::target)
            .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
            .map(target -> nameOf(target.asMethod()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String nameOf(MethodInfo method) {
    AnnotationInstance documented = method.annotation(OPERATION);
    AnnotationValue name = documented == null ? null : documented.value("operationId");
    return name == null ? method.name() : name.asString();
  }

  /** Of all operations, since a record that some command changes is read with its version. */
  void complete(Paths paths) {
    Map<String, PathItem> items = paths.getPathItems();
    List<String> versioned =
        items.entrySet().stream()
            .filter(item ->
                item.getValue().getOperations().values().stream()
                    .anyMatch(operation -> parameters(operation).containsKey("If-Match")))
            .map(Map.Entry::getKey)
            .toList();
    items.forEach((path, item) -> {
      item.getOperations().values().forEach(this::complete);
      Operation read = item.getGET();
      if (read != null
          && path.endsWith("}")
          && versioned.stream().anyMatch(other -> other.startsWith(path + "/"))) {
        addHeader(read, "200", "ETag", "Its version, to be sent as If-Match");
      }
    });
  }

  private static Map<String, Parameter> parameters(Operation operation) {
    List<Parameter> declared = operation.getParameters();
    return declared == null
        ? Map.of()
        : declared.stream().collect(Collectors.toMap(Parameter::getName, it -> it, (a, _) -> a));
  }

  private void complete(Operation operation) {
    Map<String, Parameter> parameters = parameters(operation);
    Parameter ifMatch = parameters.get("If-Match");
    if (ifMatch != null) {
      ifMatch.required(true).description("The ETag of the version that was read");
    }
    if (commands.contains(operation.getOperationId())) {
      operation.addParameter(key());
      addHeader(operation, "201", "Location", "The address of what was created");
      addHeader(operation, "201", "ETag", "Its version, to be sent as If-Match");
      if (ifMatch != null) {
        addHeader(operation, "200", "ETag", "Its version, to be sent as If-Match");
      }
    }
    if (parameters.containsKey("cursor")) {
      addHeader(operation, "200", "Link", "The next page, if there is one: rel=\"next\"");
    }
  }

  private static Parameter key() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(true)
        .description("The same for each repetition of one request")
        .schema(text().minLength(1).maxLength(200));
  }

  private static void addHeader(
      Operation operation, String status, String name, String description) {
    APIResponse response = operation.getResponses().getAPIResponse(status);
    if (response != null) {
      Header header = OASFactory.createHeader().description(description).schema(text());
      response.addHeader(name, header);
    }
  }

  private static Schema text() {
    return OASFactory.createSchema().type(List.of(SchemaType.STRING));
  }
}
