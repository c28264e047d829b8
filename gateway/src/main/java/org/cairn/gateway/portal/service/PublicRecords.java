package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Public records, looked up by number. */
@Singleton
public final class PublicRecords {

  /** A number as it may be typed; nothing else is looked up. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final ServiceClient services;

  PublicRecords(ServiceClient services) {
    this.services = services;
  }

  /**
   * @param jurisdiction whose board received the document, or empty
   * @param valid whether what is stored is what was signed
   */
  public record Receipt(String number, Instant receivedAt, String jurisdiction, boolean valid) {}

  /** Empty if there is none with this number. */
  public Optional<Receipt> receipt(String number) {
    return found("/api/v1/receipts/", number)
        .map(json ->
            new Receipt(
                json.path("number").asText(),
                Instant.parse(json.path("receivedAt").asText()),
                json.path("jurisdiction").asText(""),
                json.path("valid").asBoolean()));
  }

  /** Empty if there is none with this number. */
  public Optional<Certificate> certificate(String number) {
    return found("/api/v1/certificates/", number).map(Certificate::of);
  }

  private Optional<JsonNode> found(String where, String number) {
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    ServiceResponse response = services.getOpenly(where + number);
    return response.status() == 404
        ? Optional.empty()
        : Optional.of(Records.shown(response).json());
  }
}
