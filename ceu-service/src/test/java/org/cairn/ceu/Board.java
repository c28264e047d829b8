package org.cairn.ceu;

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

/** A board's staff, who import historical records. */
record Board(Person person, String jurisdiction) {

  static final String IMPORTS = "/api/v1/imports/ceu";

  static Board of(String jurisdiction) {
    return new Board(Person.with(Roles.BOARD_STAFF).of(jurisdiction), jurisdiction);
  }

  /** A peer whose record this board has imported, as if the event had been received. */
  UUID aPeer() {
    UUID peerId = UUID.randomUUID();
    ServiceDatabase.execute(
        "INSERT INTO imported_peer (peer_id, jurisdiction) VALUES ('%s', '%s')"
            .formatted(peerId, jurisdiction));
    return peerId;
  }

  /** As if the certificate had been received. */
  UUID aCertifiedPeer() {
    UUID peerId = aPeer();
    ServiceDatabase.execute(
        """
        INSERT INTO replicated_certificate (certificate_id, peer_id, jurisdiction, credential_type,
                                       certified_on)
        VALUES (gen_random_uuid(), '%s', '%s', 'cbhpss', '2020-03-01')
        """
            .formatted(peerId, jurisdiction));
    return peerId;
  }

  Map<String, Object> body(List<?> credits) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("importedFrom", "register-2019");
    body.put("jurisdiction", jurisdiction);
    body.put("credits", credits);
    return body;
  }

  Response sends(Object body) {
    return sends(UUID.randomUUID().toString(), body);
  }

  Response sends(String key, Object body) {
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
  final List<String> bringsIn(Map<String, Object>... rows) {
    List<Object> all = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      all.add(row);
    }
    return outcomes(sends(body(all)));
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

  /** Three hours of the first of May 2021, under a new id. */
  static Map<String, Object> credit(UUID peerId) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("creditId", UUID.randomUUID().toString());
    row.put("peerId", peerId.toString());
    row.put("credentialType", "cbhpss");
    row.put("on", "2021-05-01");
    row.put("hours", 3);
    row.put("kind", "attended");
    return row;
  }

  static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(row);
    changed.put(field, value);
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> row, String field) {
    Map<String, Object> changed = new LinkedHashMap<>(row);
    changed.remove(field);
    return changed;
  }
}
