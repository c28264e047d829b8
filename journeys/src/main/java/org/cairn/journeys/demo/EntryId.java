package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Under which id people know what an entry of a timeline is about. */
public final class EntryId {

  private EntryId() {}

  /** An encounter is known by the id that its agency gave it; its facts are counted under both. */
  public static String of(JsonNode entry) {
    JsonNode given = entry.path("details").path("encounterId");
    return (given.isTextual() ? given : entry.path("aggregateId")).asText();
  }
}
