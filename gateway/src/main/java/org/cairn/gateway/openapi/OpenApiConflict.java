package org.cairn.gateway.openapi;

import java.util.List;

/** The services' OpenAPI documents cannot be merged. */
final class OpenApiConflict extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  OpenApiConflict(List<String> conflicts) {
    super("The OpenAPI documents contradict each other:\n  " + String.join("\n  ", conflicts));
  }
}
