package org.cairn.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in, in front of the service. */
record Visitor(Person person, UUID id) {

  static final String SUPERVISORS = "/api/v1/supervisors";
  static final String AGREEMENTS = "/api/v1/agreements";
  static final String WORK_LOGS = "/api/v1/work-logs";
  static final String SESSIONS = "/api/v1/sessions";

  static Visitor with(String role) {
    return new Visitor(Person.with(role), UUID.randomUUID());
  }

  /** A peer whose registration the service has received. */
  static Visitor aPeer() {
    Visitor peer = with(Roles.PEER);
    ServiceDatabase.execute(
        "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', '%s', '%s')"
            .formatted(peer.person().subject(), peer.id()));
    return peer;
  }

  static Visitor aSupervisor() {
    Visitor unknown = with(Roles.SUPERVISOR);
    Response registered = unknown.registers("us-mt", "2015-01-01");
    registered.then().statusCode(201);
    return new Visitor(unknown.person(), registered.jsonPath().getUUID("supervisorId"));
  }

  static String aKey() {
    return UUID.randomUUID().toString();
  }

  RequestSpecification asks() {
    return given().auth().oauth2(person.token());
  }

  RequestSpecification commands() {
    return commands(aKey());
  }

  RequestSpecification commands(String key) {
    return asks().header("Idempotency-Key", key).contentType("application/json");
  }

  Response registers(String jurisdiction, String licensedOn) {
    return commands()
        .body(
            Map.of(
                "jurisdiction",
                jurisdiction,
                "licenses",
                List.of(Map.of("type", "lcsw", "issuedOn", licensedOn))))
        .post(SUPERVISORS);
  }

  /** On the first day of the agreement: what is older cannot be offered. */
  Response proposesTo(Visitor peer, String from) {
    return proposesTo(peer, from, Map.of());
  }

  Response proposesTo(Visitor peer, String from, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("peerId", peer.id());
    body.put("jurisdiction", "us-mt");
    body.put("from", from);
    body.put("plan", List.of("weekly", "in_person"));
    body.putAll(more);
    return ClockOfTests.on(from, () -> offers(body));
  }

  Response offers(Map<String, Object> body) {
    return commands().body(body).post(AGREEMENTS);
  }

  Response signs(UUID agreementId, String ifMatch) {
    return commands()
        .header("If-Match", ifMatch)
        .post(AGREEMENTS + "/" + agreementId + "/signature");
  }

  Response ends(UUID agreementId, String ifMatch, @Nullable String on) {
    return commands()
        .header("If-Match", ifMatch)
        .body(on == null ? Map.of() : Map.of("on", on))
        .post(AGREEMENTS + "/" + agreementId + "/end");
  }

  /** An agreement that both have signed. */
  UUID supervises(Visitor peer) {
    return supervises(peer, "2020-01-01");
  }

  UUID supervises(Visitor peer, String from) {
    Response proposed = proposesTo(peer, from);
    proposed.then().statusCode(201);
    UUID agreement = proposed.jsonPath().getUUID("agreementId");
    ClockOfTests.on(from, () -> peer.signs(agreement, "\"v0\"")).then().statusCode(200);
    return agreement;
  }

  Response works(String on, double hours) {
    return commands().body(Map.of("on", on, "hours", hours, "direct", true)).post(WORK_LOGS);
  }

  Response meets(String start, String end, Visitor... peers) {
    return commands().body(session(start, end, peers)).post(SESSIONS);
  }

  static Map<String, Object> session(String start, String end, Visitor... peers) {
    Map<String, Object> body = new HashMap<>();
    body.put("startedAt", start);
    body.put("endedAt", end);
    body.put("mode", "in_person");
    body.put("attendees", Stream.of(peers).map(Visitor::id).toList());
    return body;
  }

  /** The part of the only peer of a session. */
  UUID met(String start, String end, Visitor peer) {
    Response logged = meets(start, end, peer);
    logged.then().statusCode(201);
    return logged.jsonPath().getUUID("items[0].sessionId");
  }

  Response attests(UUID sessionId, String ifMatch) {
    return commands().header("If-Match", ifMatch).post(SESSIONS + "/" + sessionId + "/attestation");
  }

  Response disputes(UUID sessionId, String ifMatch, String reason) {
    return commands()
        .header("If-Match", ifMatch)
        .body(Map.of("reason", reason))
        .post(SESSIONS + "/" + sessionId + "/dispute");
  }

  Response settles(UUID sessionId, String ifMatch, String outcome, String basis) {
    return commands()
        .header("If-Match", ifMatch)
        .body(Map.of("outcome", outcome, "basis", basis))
        .post(SESSIONS + "/" + sessionId + "/dispute-settlement");
  }

  Response reads(String path) {
    return asks().get(path);
  }

  static String yesterday() {
    return LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString();
  }

  static String inHours(int hours) {
    return Instant.now().plusSeconds(hours * 3600L).toString();
  }
}
