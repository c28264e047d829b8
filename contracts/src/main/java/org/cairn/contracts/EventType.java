package org.cairn.contracts;

/**
 * One version of one published event.
 *
 * @param type the explicit {@code ce_type}; never derived from a class name, so that renaming a
 *     class cannot change the wire
 * @param context the service's part of the language: its folder of schemas and examples
 * @param name the bare name, such as {@code PeerRegistered}
 */
public record EventType(
    String type,
    String context,
    String name,
    int version,
    String topic,
    Class<? extends Record> recordClass,
    Stability stability) {

  /** The type without its version, by which an unknown version of a known event is recognized. */
  public String typeWithoutVersion() {
    return withoutVersion(type);
  }

  public String schemaResource() {
    return "schemas/" + context + "/" + name + ".v" + version + ".schema.json";
  }

  /** An example with every optional field present. */
  public String fullExampleResource() {
    return "examples/" + context + "/" + name + ".v" + version + ".full.json";
  }

  /** An example with the required fields only. */
  public String minimalExampleResource() {
    return "examples/" + context + "/" + name + ".v" + version + ".minimal.json";
  }

  static String withoutVersion(String type) {
    return type.replaceFirst("\\.v[0-9]+$", "");
  }
}
