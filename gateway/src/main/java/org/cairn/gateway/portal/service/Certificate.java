package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and its status today.
 *
 * @param name of its holder, or empty
 * @param since first day of the status
 * @param until last day of it; null while no end is known or shown
 */
public record Certificate(
    String jurisdiction,
    String credentialType,
    String name,
    String status,
    LocalDate since,
    @Nullable LocalDate until,
    boolean conditional) {

  static Certificate of(JsonNode json) {
    String name = json.path("givenName").asText("") + " " + json.path("familyName").asText("");
    String until = json.path("until").asText("");
    return new Certificate(
        json.path("jurisdiction").asText(""),
        json.path("credentialType").asText(),
        name.strip(),
        json.path("status").asText(),
        LocalDate.parse(json.path("since").asText()),
        until.isEmpty() ? null : LocalDate.parse(until),
        json.path("conditional").asBoolean());
  }
}
