package org.cairn.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The keys of the local system, which anyone may know. */
enum DemoKeys {
  SIGNING("demo-signing-keys.json"),
  DOCUMENTS("demo-documents-keyset.json"),
  BILLING_FIELDS("demo-billing-fields-keyset.json"),
  BILLING_INDEX("demo-billing-index-keyset.json");

  private final String resource;

  DemoKeys(String resource) {
    this.resource = resource;
  }

  String json() {
    try (InputStream in = Objects.requireNonNull(DemoKeys.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LaunchFailure("cannot read " + resource, e);
    }
  }
}
