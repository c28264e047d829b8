package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One file that was handed in, and its receipt.
 *
 * @param requirement the checklist entry it is for
 * @param status of its document
 * @param checkAt where anybody may ask whether the receipt is good
 */
public record HandedIn(
    String requirement,
    String status,
    String fileName,
    long bytes,
    String receiptNumber,
    Instant receivedAt,
    String sha256,
    String checkAt) {

  static List<HandedIn> allOf(JsonNode json) {
    var all = new ArrayList<HandedIn>();
    for (JsonNode document : json.path("items")) {
      for (JsonNode file : document.path("files")) {
        all.add(of(document, file));
      }
    }
    return List.copyOf(all);
  }

  private static HandedIn of(JsonNode document, JsonNode file) {
    JsonNode receipt = file.path("receipt");
    return new HandedIn(
        document.path("requirement").asText(),
        document.path("status").asText(),
        file.path("fileName").asText(),
        file.path("bytes").asLong(),
        receipt.path("number").asText(),
        Instant.parse(receipt.path("receivedAt").asText()),
        receipt.at("/details/sha256").asText(),
        receipt.path("checkAt").asText());
  }
}
