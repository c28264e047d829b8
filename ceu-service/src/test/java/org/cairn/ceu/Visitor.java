package org.cairn.ceu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, in front of the service.
 *
 * @param organization for which they signed in; null for none
 */
record Visitor(Person person, @Nullable String organization, UUID peerId) {

  static final String CREDITS = "/api/v1/credits";

  static Visitor with(String role) {
    return new Visitor(Person.with(role), null, UUID.randomUUID());
  }

  /** With what this service must know of somebody of that role. */
  static Visitor as(String role) {
    return switch (role) {
      case Roles.PEER -> aKnownPeer();
      case Roles.TRAINER -> aTrainerOf("school");
      default -> with(role);
    };
  }

  /** A peer whose registration has not arrived. */
  static Visitor aPeer() {
    return with(Roles.PEER);
  }

  static Visitor aKnownPeer() {
    Visitor peer = aPeer();
    ServiceDatabase.execute(
        "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', '%s', '%s')"
            .formatted(peer.person().subject(), peer.peerId()));
    return peer;
  }

  /** As if the certificate had been received. */
  void isCertified() {
    ServiceDatabase.execute(
        """
        INSERT INTO replicated_certificate (certificate_id, peer_id, jurisdiction, credential_type,
                                       certified_on)
        VALUES (gen_random_uuid(), '%s', 'zz', 'cbhpss', '2024-03-01')
        """
            .formatted(peerId));
  }

  static Visitor aTrainerOf(String organization) {
    return new Visitor(Person.with(Roles.TRAINER), organization, UUID.randomUUID());
  }

  static Visitor boardOf(String... states) {
    return new Visitor(Person.with(Roles.BOARD_STAFF).of(states), null, UUID.randomUUID());
  }

  static Visitor memberOf(String... states) {
    return new Visitor(Person.with(Roles.BOARD_MEMBER).of(states), null, UUID.randomUUID());
  }

  static String aKey() {
    return UUID.randomUUID().toString();
  }

  RequestSpecification asks() {
    return given()
        .auth()
        .oauth2(organization == null ? person.token() : person.tokenOf(organization));
  }

  Response reports(Map<String, Object> credit) {
    return reports(aKey(), credit);
  }

  Response reports(String key, Map<String, Object> credit) {
    return asks()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(credit)
        .post(CREDITS);
  }

  /** A credit of the peer as a trainer records it, without a proof; gives its id. */
  UUID pushes(Visitor peer, int hours, String on) {
    Map<String, Object> credit = aCreditFor(peer);
    credit.remove("proof");
    credit.putAll(Map.of("hours", hours, "on", on, "topics", List.of("listening", "self_care")));
    Response answer = reports(credit);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.jsonPath().getUUID("creditId");
  }

  Response refuses(UUID credit, @Nullable String ifMatch, String reason) {
    RequestSpecification request =
        asks().header("Idempotency-Key", aKey()).contentType("application/json");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .body(Map.of("reason", reason))
        .post(CREDITS + "/" + credit + "/refusal");
  }

  Response disputes(UUID credit, @Nullable String ifMatch, String reason) {
    return says("/dispute", credit, ifMatch, Map.of("reason", reason));
  }

  Response settles(UUID credit, @Nullable String ifMatch, String outcome) {
    return says("/dispute-settlement", credit, ifMatch, Map.of("outcome", outcome));
  }

  private Response says(
      String what, UUID credit, @Nullable String ifMatch, Map<String, Object> body) {
    RequestSpecification request =
        asks().header("Idempotency-Key", aKey()).contentType("application/json");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .body(body)
        .post(CREDITS + "/" + credit + what);
  }

  Response reads(String path) {
    return asks().get(path);
  }

  /** Three hours of the first of May 2024, in the invented state. */
  static Map<String, Object> aCredit() {
    Map<String, Object> credit = new LinkedHashMap<>();
    credit.put("jurisdiction", "zz");
    credit.put("credentialType", "cbhpss");
    credit.put("on", "2024-05-01");
    credit.put("hours", 3);
    credit.put("kind", "attended");
    credit.put("topics", List.of("listening"));
    credit.put("proof", Map.of("title", "A title", "presenter", "A presenter", "hours", 3));
    return credit;
  }

  static Map<String, Object> aCredit(String field, Object value) {
    Map<String, Object> credit = aCredit();
    credit.put(field, value);
    return credit;
  }

  static Map<String, Object> aCreditFor(Visitor peer) {
    Map<String, Object> credit = aCredit("peerId", peer.peerId().toString());
    credit.put("certificateNumber", "C-" + UUID.randomUUID());
    return credit;
  }
}
