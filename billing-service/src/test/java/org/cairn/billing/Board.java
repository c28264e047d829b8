package org.cairn.billing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;

/** The staff of a board, who import what was recorded elsewhere before. */
record Board(Person person, String jurisdiction) {

  static final String IMPORTS = "/api/v1/imports/billing";

  static Board of(String jurisdiction) {
    return new Board(Person.with(Roles.BOARD_STAFF).of(jurisdiction), jurisdiction);
  }

  /** A peer whose record this board imported, as if that had been received. */
  UUID aPeer() {
    UUID peerId = UUID.randomUUID();
    ServiceDatabase.execute(
        "INSERT INTO imported_peer (peer_id, jurisdiction) VALUES ('%s', '%s')"
            .formatted(peerId, jurisdiction));
    return peerId;
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("importedFrom", "register-2019");
    body.put("jurisdiction", jurisdiction);
    return body;
  }

  Response sends(Map<String, Object> body) {
    return sends(UUID.randomUUID().toString(), body);
  }

  Response sends(String key, Map<String, Object> body) {
    return given()
        .auth()
        .oauth2(person.token())
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post(IMPORTS);
  }

  /**
   * @return of each row what became of it, with kinds and places of the reasons
   */
  @SafeVarargs
  final List<String> imports(String list, Map<String, Object>... rows) {
    List<Object> all = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      all.add(row);
    }
    return outcomes(sends(Agency.with(body(), list, all)));
  }

  static List<String> outcomes(Response answer) {
    answer.then().statusCode(200);
    List<String> found = new ArrayList<>();
    for (Map<String, Object> row : answer.jsonPath().<Map<String, Object>>getList("results")) {
      StringBuilder text = new StringBuilder(String.valueOf(row.get("outcome")));
      if (row.get("errors") instanceof List<?> errors) {
        for (Object each : errors) {
          Map<?, ?> error = (Map<?, ?>) each;
          String type = String.valueOf(error.get("type"));
          text.append(' ').append(type.substring(type.lastIndexOf('/') + 1));
          text.append(' ').append(error.get("pointer"));
        }
      }
      found.add(text.toString());
    }
    return found;
  }

  static Map<String, Object> agency() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("agencyId", UUID.randomUUID().toString());
    row.put("organization", "org-" + UUID.randomUUID());
    row.put("providerType", "mental_health_center");
    row.put("registeredOn", "2018-05-01");
    return row;
  }

  static Map<String, Object> employment(Object agencyId, Object peerId) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("employmentId", UUID.randomUUID().toString());
    row.put("agencyId", agencyId.toString());
    row.put("peerId", peerId.toString());
    row.put("startedOn", "2020-01-01");
    return row;
  }

  static Map<String, Object> encounter(Object employmentId, String startedAt, String endedAt) {
    return Agency.without(
        Agency.without(
            Agency.coaching(UUID.fromString(employmentId.toString()), startedAt, endedAt),
            "client"),
        "note");
  }
}
