package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The id by which people know the subject of a timeline entry. */
public final class EntryId {

  private EntryId() {}

  /** An encounter is known by the id its agency assigned, not by its aggregate's id. */
  public static String of(JsonNode entry) {
    JsonNode assigned = entry.path("details").path("encounterId");
    return (assigned.isTextual() ? assigned : entry.path("aggregateId")).asText();
  }
}
