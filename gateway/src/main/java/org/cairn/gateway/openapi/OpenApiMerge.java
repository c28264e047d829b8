package org.cairn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges several OpenAPI documents. Equal parts of the same name become one; different parts of the
 * same name are a conflict, since the merged document would be wrong about one of the services. All
 * conflicts are reported at once.
 */
final class OpenApiMerge {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** The name of the one security scheme of the merged document. */
  static final String BEARER = "bearer";

  private final Map<String, ObjectNode> paths = new TreeMap<>();
  private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
  private final Map<String, JsonNode> tags = new TreeMap<>();
  private final Map<String, String> operationIds = new HashMap<>();
  private final List<String> conflicts = new ArrayList<>();

  private OpenApiMerge() {}

  /**
   * @throws OpenApiConflict if the documents contradict each other or have dangling references
   */
  static ObjectNode merge(List<ServiceDocument> documents, ObjectNode info, String server) {
    var merge = new OpenApiMerge();
    merge.put("securitySchemes", BEARER, bearerScheme(), "the gateway");
    documents.forEach(merge::add);
    ObjectNode merged = merge.document(info, server);
    merge.findDanglingReferences(merged, merged);
    if (!merge.conflicts.isEmpty()) {
      throw new OpenApiConflict(merge.conflicts);
    }
    return merged;
  }

  private void add(ServiceDocument document) {
    String service = document.service();
    ObjectNode tree = document.tree();
    if (!tree.path("openapi").asText().startsWith("3.1")) {
      conflicts.add(service + ": the document is not OpenAPI 3.1");
    }
    for (var path : tree.path("paths").properties()) {
      addPath(service, path.getKey(), path.getValue(), tree.get("security"));
    }
    for (var section : tree.path("components").properties()) {
      for (var part : section.getValue().properties()) {
        put(section.getKey(), part.getKey(), part.getValue(), service);
      }
    }
    for (JsonNode tag : tree.path("tags")) {
      fold(tags, tag.path("name").asText(), tag, "tag", service);
    }
  }

  private void addPath(
      String service, String path, JsonNode item, @Nullable JsonNode documentSecurity) {
    ObjectNode merged = paths.computeIfAbsent(path, p -> JSON.objectNode());
    for (var member : item.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue().deepCopy();
      if (METHODS.contains(name) && value instanceof ObjectNode operation) {
        adopt(service, name + " " + path, operation, documentSecurity);
        if (merged.has(name)) {
          conflicts.add(service + ": " + name + " " + path + " belongs to another service too");
        }
        merged.set(name, operation);
      } else if (!merged.has(name)) {
        merged.set(name, value);
      } else if (!merged.path(name).equals(value)) {
        conflicts.add(service + ": '" + name + "' of " + path + " differs between services");
      }
    }
  }

  /** What holds for a service's whole document is written to each of its operations. */
  private void adopt(
      String service, String place, ObjectNode operation, @Nullable JsonNode documentSecurity) {
    if (documentSecurity != null && !operation.has("security")) {
      operation.set("security", documentSecurity.deepCopy());
    }
    if (operation.has("operationId")) {
      String id = operation.path("operationId").asText();
      String other = operationIds.putIfAbsent(id, place);
      if (other != null) {
        conflicts.add(service + ": operationId '" + id + "' is used by " + other + " too");
      }
    }
  }

  private void put(String section, String name, JsonNode part, String service) {
    fold(components.computeIfAbsent(section, s -> new TreeMap<>()), name, part, section, service);
  }

  private void fold(
      Map<String, JsonNode> known, String name, JsonNode part, String kind, String service) {
    JsonNode other = known.putIfAbsent(name, part);
    if (other != null && !other.equals(part)) {
      conflicts.add(
          service
              + ": "
              + kind
              + " '"
              + name
              + "' differs from the one of the same name elsewhere");
    }
  }

  private ObjectNode document(ObjectNode info, String server) {
    ObjectNode merged = JSON.objectNode();
    merged.put("openapi", "3.1.0");
    merged.set("info", info);
    merged.putArray("servers").addObject().put("url", server);
    merged.putArray("security").addObject().putArray(BEARER);
    ArrayNode allTags = merged.putArray("tags");
    tags.values().forEach(allTags::add);
    ObjectNode allPaths = merged.putObject("paths");
    paths.forEach(allPaths::set);
    ObjectNode allComponents = merged.putObject("components");
    components.forEach((section, parts) -> {
      ObjectNode target = allComponents.putObject(section);
      parts.forEach(target::set);
    });
    return merged;
  }

  private void findDanglingReferences(JsonNode node, JsonNode root) {
    JsonNode reference = node.get("$ref");
    if (reference != null && reference.isTextual()) {
      String target = reference.asText();
      if (!target.startsWith("#/") || root.at(target.substring(1)).isMissingNode()) {
        conflicts.add("$ref '" + target + "' leads nowhere in the merged document");
      }
    }
    node.forEach(child -> findDanglingReferences(child, root));
  }

  private static ObjectNode bearerScheme() {
    return JSON.objectNode()
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put(
            "description", "An access token of the sign-in service, meant for the audience cairn.");
  }
}
