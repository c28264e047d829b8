package org.cairn.gateway.problem;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem that the gateway itself reports. Details are written for the client's developer and
 * reveal no internals.
 *
 * @param headers further response headers
 * @param members further members of the document
 */
public record Problem(
    String kind,
    int status,
    String title,
    String detail,
    Map<String, String> headers,
    Map<String, Object> members) {

  private static final String TYPES = "https://cairn.example/problems/";

  Problem(String kind, int status, String title, String detail) {
    this(kind, status, title, detail, Map.of(), Map.of());
  }

  Problem with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(kind, status, title, detail, Map.copyOf(all), members);
  }

  Problem withMember(String name, Object value) {
    var all = new LinkedHashMap<>(members);
    all.put(name, value);
    return new Problem(kind, status, title, detail, headers, Map.copyOf(all));
  }

  public JsonObject toJson() {
    var json =
        new JsonObject()
            .put("type", TYPES + kind)
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    members.forEach(json::put);
    return json;
  }
}
