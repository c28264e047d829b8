package org.cairn.applications;

import static java.util.stream.Collectors.toCollection;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a board of zz kept in another system, and the answers when it imports it. */
final class Register {

  static final String IMPORTS = "/api/v1/imports/applications";

  private final Map<String, Object> body = new LinkedHashMap<>();

  private Register(String jurisdiction) {
    body.put("importedFrom", "old-register");
    body.put("jurisdiction", jurisdiction);
  }

  static Register aRegister() {
    return new Register("zz");
  }

  static Register aRegisterOf(String jurisdiction) {
    return new Register(jurisdiction);
  }

  Register peer(UUID peerId, String registeredOn) {
    return row("peers", Map.of("peerId", peerId, "registeredOn", registeredOn));
  }

  Register application(UUID applicationId, UUID peerId, String openedOn) {
    return row(
        "applications",
        Map.of(
            "applicationId",
            applicationId,
            "peerId",
            peerId,
            "credentialType",
            "cbhpss",
            "openedOn",
            openedOn));
  }

  Register withdrawal(UUID applicationId, String withdrawnOn) {
    return row("withdrawals", Map.of("applicationId", applicationId, "withdrawnOn", withdrawnOn));
  }

  Register denial(UUID applicationId, String deniedOn, String... reasons) {
    return row(
        "denials",
        Map.of("applicationId", applicationId, "deniedOn", deniedOn, "reasons", List.of(reasons)));
  }

  Register certificate(UUID certificateId, UUID peerId, String certifiedOn, String... renewedOn) {
    return row("certificates", certificateRow(certificateId, peerId, certifiedOn, renewedOn));
  }

  Register certificateOf(
      UUID applicationId,
      UUID certificateId,
      UUID peerId,
      String certifiedOn,
      String... renewedOn) {
    Map<String, Object> row = certificateRow(certificateId, peerId, certifiedOn, renewedOn);
    row.put("applicationId", applicationId);
    return row("certificates", row);
  }

  private static Map<String, Object> certificateRow(
      UUID certificateId, UUID peerId, String certifiedOn, String... renewedOn) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("certificateId", certificateId);
    row.put("peerId", peerId);
    row.put("credentialType", "cbhpss");
    row.put("certifiedOn", certifiedOn);
    row.put("renewedOn", List.of(renewedOn));
    return row;
  }

  @SuppressWarnings("unchecked") // the lists are made here and nowhere else
  Register row(String list, Map<String, ?> row) {
    ((List<Object>) body.computeIfAbsent(list, _ -> new ArrayList<>())).add(row);
    return this;
  }

  Register with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  Response importedBy(Visitor board) {
    return importedBy(board, Visitor.aKey());
  }

  Response importedBy(Visitor board, String key) {
    return board.commands(key).body(body).post(IMPORTS);
  }

  /** Each row as {@code pointer outcome}, a refused one with its kinds. */
  static List<String> outcomes(Response answer) {
    answer.then().statusCode(200);
    List<Map<String, Object>> rows = answer.jsonPath().getList("results");
    return rows.stream().map(Register::line).collect(toCollection(ArrayList::new));
  }

  private static String line(Map<String, Object> row) {
    String line = row.get("pointer") + " " + row.get("outcome");
    if (!(row.get("errors") instanceof List<?> errors)) {
      return line;
    }
    var shown = new StringBuilder(line);
    for (Object error : errors) {
      if (error instanceof Map<?, ?> reason) {
        String type = String.valueOf(reason.get("type"));
        shown
            .append(' ')
            .append(type.substring(type.lastIndexOf('/') + 1))
            .append(" at ")
            .append(reason.get("pointer"));
      }
    }
    return shown.toString();
  }
}
