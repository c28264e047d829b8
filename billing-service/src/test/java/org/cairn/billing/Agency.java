package org.cairn.billing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;

/** An agency as it uses the service. */
record Agency(Person person) {

  static final String AGENCIES = "/api/v1/agencies";
  static final String EMPLOYMENTS = "/api/v1/employments";
  static final String ENCOUNTERS = "/api/v1/encounters";

  static Agency unknown() {
    return new Agency(Person.with(Roles.AGENCY).actingFor("org-" + UUID.randomUUID()));
  }

  static Agency in(String jurisdiction) {
    Agency agency = unknown();
    agency.registeredBy(Person.with(Roles.ADMIN), jurisdiction).then().statusCode(201);
    return agency;
  }

  Response registeredBy(Person admin, String jurisdiction) {
    return asks(admin)
        .body(
            Map.of(
                "organization",
                organization(),
                "providerType",
                "mental_health_center",
                "jurisdiction",
                jurisdiction))
        .post(AGENCIES);
  }

  UUID id() {
    return (UUID)
        Objects.requireNonNull(
            ServiceDatabase.rows("SELECT id FROM agency WHERE organization = ?", organization())
                .getFirst()
                .get("id"));
  }

  String organization() {
    return String.valueOf(person.organization());
  }

  static RequestSpecification asks(Person person) {
    return given()
        .auth()
        .oauth2(person.token())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json");
  }

  RequestSpecification asks() {
    return asks(person);
  }

  Response employs(UUID peerId, String startedOn) {
    return asks().body(Map.of("peerId", peerId, "startedOn", startedOn)).post(EMPLOYMENTS);
  }

  /** A registered peer who has worked here since 2020. */
  UUID employment(Person peer) {
    Response started = employs(registered(peer), "2020-01-01");
    started.then().statusCode(201);
    return started.jsonPath().getUUID("employmentId");
  }

  Response ends(UUID employmentId, String ifMatch, String endedOn, String reason) {
    return asks()
        .header("If-Match", ifMatch)
        .body(Map.of("endedOn", endedOn, "reason", reason))
        .post(EMPLOYMENTS + "/" + employmentId + "/end");
  }

  Response logs(Map<String, Object> encounter) {
    return asks().body(encounter).post(ENCOUNTERS);
  }

  Response logsAll(List<Map<String, Object>> encounters) {
    return asks().body(Map.of("encounters", encounters)).post(ENCOUNTERS + "/batch");
  }

  static Map<String, Object> coaching(UUID employmentId, String startedAt, String endedAt) {
    Map<String, Object> encounter = new LinkedHashMap<>();
    encounter.put("encounterId", UUID.randomUUID().toString());
    encounter.put("employmentId", employmentId.toString());
    encounter.put("startedAt", startedAt);
    encounter.put("endedAt", endedAt);
    encounter.put("activity", "coaching");
    encounter.put("client", "client-7");
    encounter.put("note", "Walked to the food bank together");
    return encounter;
  }

  static Map<String, Object> with(Map<String, Object> encounter, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(encounter);
    changed.put(field, value);
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> encounter, String field) {
    Map<String, Object> changed = new LinkedHashMap<>(encounter);
    changed.remove(field);
    return changed;
  }

  /** As if the registration had been received. */
  static UUID registered(Person peer) {
    UUID peerId =
        UUID.nameUUIDFromBytes(peer.subject().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try (Connection connection = ServiceDatabase.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', ?, ?)"
                    + " ON CONFLICT DO NOTHING")) {
      statement.setString(1, peer.subject());
      statement.setObject(2, peerId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A peer cannot be made known", e);
    }
    return peerId;
  }
}
