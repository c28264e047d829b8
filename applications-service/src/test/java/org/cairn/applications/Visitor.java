package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;

/** Somebody who is signed in, in front of the service. */
record Visitor(Person person) {

  static final String PEERS = "/api/v1/peers";
  static final String APPLICATIONS = "/api/v1/applications";
  static final String DOCUMENTS = "/api/v1/documents";

  static Visitor aPeer() {
    return new Visitor(Person.with(Roles.PEER));
  }

  static Visitor with(String role) {
    return new Visitor(Person.with(role));
  }

  static Visitor boardOf(String... jurisdictions) {
    return new Visitor(Person.with(Roles.BOARD_STAFF).of(jurisdictions));
  }

  /** The same sign-in with a second role. */
  Visitor alsoBoardOf(String... jurisdictions) {
    return new Visitor(
        new Person(subject(), Set.of(Roles.PEER, Roles.BOARD_STAFF), List.of(jurisdictions)));
  }

  static Visitor aRegisteredPeer() {
    Visitor peer = aPeer();
    peer.registers().then().statusCode(201);
    return peer;
  }

  static String aKey() {
    return UUID.randomUUID().toString();
  }

  String subject() {
    return person.subject();
  }

  RequestSpecification asks() {
    return given().auth().oauth2(person.token());
  }

  RequestSpecification commands(String key) {
    return asks().header("Idempotency-Key", key).contentType("application/json");
  }

  Response registers() {
    return registers(aKey(), "Given", "Family");
  }

  Response registers(String key, String givenName, String familyName) {
    return commands(key).body(Map.of("givenName", givenName, "familyName", familyName)).post(PEERS);
  }

  Response opens(String jurisdiction, String credentialType) {
    return opens(aKey(), jurisdiction, credentialType);
  }

  Response opens(String key, String jurisdiction, String credentialType) {
    return commands(key)
        .body(Map.of("jurisdiction", jurisdiction, "credentialType", credentialType))
        .post(APPLICATIONS);
  }

  Response withdraws(UUID applicationId, String ifMatch) {
    return withdraws(aKey(), applicationId, ifMatch);
  }

  Response withdraws(String key, UUID applicationId, String ifMatch) {
    return asks()
        .header("Idempotency-Key", key)
        .header("If-Match", ifMatch)
        .post(APPLICATIONS + "/" + applicationId + "/withdrawal");
  }

  /** An open application of this peer in zz. */
  UUID applies() {
    Response opened = opens("zz", "cbhpss");
    opened.then().statusCode(201);
    return opened.jsonPath().getUUID("applicationId");
  }

  Response submits(UUID applicationId, String requirement, SampleDocument document) {
    return submits(aKey(), applicationId, requirement, document);
  }

  Response submits(String key, UUID applicationId, String requirement, SampleDocument document) {
    RequestSpecification form =
        asks().header("Idempotency-Key", key).multiPart("requirement", requirement);
    return document.in(form).post(APPLICATIONS + "/" + applicationId + "/documents");
  }

  /** A busy service may ask to send it again, and has kept nothing then. */
  Response submitsPatiently(UUID applicationId, String requirement, SampleDocument document) {
    return await()
        .atMost(Duration.ofSeconds(100))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> submits(applicationId, requirement, document),
            answer -> answer.statusCode() != 503);
  }

  Response replaces(UUID documentId, String ifMatch, SampleDocument document) {
    RequestSpecification form =
        asks().header("Idempotency-Key", aKey()).header("If-Match", ifMatch);
    return document.in(form).post(DOCUMENTS + "/" + documentId + "/versions");
  }

  Response reviews(UUID documentId, String ifMatch, Map<String, String> review) {
    return commands(aKey())
        .header("If-Match", ifMatch)
        .body(review)
        .post(DOCUMENTS + "/" + documentId + "/review");
  }

  /** Hands a document in for every entry of its checklist; that board accepts each. */
  void hasEverythingAccepted(UUID applicationId, Visitor board) {
    List<String> entries =
        board
            .reads(APPLICATIONS + "/" + applicationId)
            .jsonPath()
            .getList("checklist.ruleId", String.class);
    hasAccepted(applicationId, board, entries);
  }

  void hasAccepted(UUID applicationId, Visitor board, List<String> entries) {
    for (String entry : entries) {
      Response receipt = submits(applicationId, entry, SampleDocument.aPdf());
      receipt.then().statusCode(201);
      UUID document = receipt.jsonPath().getUUID("details.documentId");
      board.reviews(document, "\"v0\"", Map.of("outcome", "accepted")).then().statusCode(200);
    }
  }

  Response decides(UUID applicationId, String ifMatch, String decision) {
    return commands(aKey())
        .header("If-Match", ifMatch)
        .body(decision)
        .post(APPLICATIONS + "/" + applicationId + "/decision");
  }

  Response reads(String path) {
    return asks().get(path);
  }

  /** As the database has it, not as the service says. */
  UUID peerId() {
    return ServiceDatabase.rows(
            "SELECT person_id FROM identity_binding WHERE kind = 'peer' AND subject = ?", subject())
        .stream()
        .map(row -> (UUID) row.get("person_id"))
        .findFirst()
        .orElseThrow();
  }
}
