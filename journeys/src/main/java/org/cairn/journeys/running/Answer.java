package org.cairn.journeys.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;

/** A response of the API. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
  private static final JsonMapper JSON = new JsonMapper();

  public String body() {
    return new String(bytes, UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + body(), e);
    }
  }

  /** Empty when the header is missing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String text(String field) {
    return json().path(field).asText();
  }

  /** The last segment of a problem's type, which names the kind of refusal. */
  public String problem() {
    String type = text("type");
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
