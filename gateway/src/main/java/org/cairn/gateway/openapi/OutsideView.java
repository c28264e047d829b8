package org.cairn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a service's document as seen from outside the gateway. Paths that every service has
 * contain {@code {service}}, which outside is the service's name; and the service's own name for
 * the bearer token is replaced by the shared one.
 */
final class OutsideView {

  private static final String SERVICE = "service";

  private OutsideView() {}

  static ObjectNode of(String service, ObjectNode document) {
    ObjectNode view = document.deepCopy();
    if (view.get("paths") instanceof ObjectNode paths) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      for (var path : paths.properties()) {
        String text = path.getKey();
        if (text.contains("{" + SERVICE + "}")) {
          dropServiceParameter(path.getValue());
        }
        named.set(text.replace("{" + SERVICE + "}", service), path.getValue());
      }
      view.set("paths", named);
    }
    shareBearer(view);
    return view;
  }

  private static void dropServiceParameter(JsonNode pathItem) {
    dropServiceFrom(pathItem.get("parameters"));
    pathItem.forEach(operation -> dropServiceFrom(operation.get("parameters")));
  }

  private static void dropServiceFrom(@Nullable JsonNode parameters) {
    if (parameters == null) {
      return;
    }
    for (Iterator<JsonNode> all = parameters.iterator(); all.hasNext(); ) {
      JsonNode parameter = all.next();
      if (parameter.path("in").asText().equals("path")
          && parameter.path("name").asText().equals(SERVICE)) {
        all.remove();
      }
    }
  }

  private static void shareBearer(ObjectNode view) {
    Set<String> names = new HashSet<>();
    if (view.at("/components/securitySchemes") instanceof ObjectNode schemes) {
      schemes
          .properties()
          .forEach(scheme -> {
            if (scheme.getValue().path("scheme").asText().equalsIgnoreCase("bearer")) {
              names.add(scheme.getKey());
            }
          });
      schemes.remove(names);
    }
    rename(view.get("security"), names);
    for (JsonNode pathItem : view.path("paths")) {
      pathItem.forEach(operation -> rename(operation.get("security"), names));
    }
  }

  private static void rename(@Nullable JsonNode security, Set<String> names) {
    if (security instanceof ArrayNode requirements) {
      for (JsonNode requirement : requirements) {
        for (String name : names) {
          if (requirement instanceof ObjectNode schemes
              && schemes.remove(name) instanceof ArrayNode roles) {
            schemes.set(OpenApiMerge.BEARER, roles);
          }
        }
      }
    }
  }
}
