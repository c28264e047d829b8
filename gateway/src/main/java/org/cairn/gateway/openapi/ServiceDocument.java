package org.cairn.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A service's OpenAPI document, as seen from outside. */
record ServiceDocument(String service, ObjectNode tree) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static ServiceDocument fromClassPath(String folder, String service) {
    String resource = folder + "/" + service + ".yaml";
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The service '" + service + "' has no OpenAPI document: " + resource + " is missing");
      }
      return of(service, YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  static ServiceDocument parse(String service, String yaml) {
    try {
      return of(service, YAML.readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(service + " is not YAML", e);
    }
  }

  private static ServiceDocument of(String service, JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      return new ServiceDocument(service, OutsideView.of(service, object));
    }
    throw new IllegalStateException("The OpenAPI document of '" + service + "' is not an object");
  }
}
