package org.cairn.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What was answered to a creating request, kept so that a repetition gets the very same. */
public record StoredResponse(int status, Map<String, String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public StoredResponse {
    headers = Map.copyOf(headers);
  }

  public String headersAsJson() {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of strings is always JSON", e);
    }
  }

  /** As it was stored. */
  public static StoredResponse of(int status, String headersAsJson, String body) {
    try {
      return new StoredResponse(
          status, JSON.readValue(headersAsJson, new TypeReference<Map<String, String>>() {}), body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer cannot be read", e);
    }
  }
}
