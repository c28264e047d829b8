package org.cairn.ceu;

import static org.cairn.kit.access.Roles.ADMIN;
import static org.cairn.kit.access.Roles.AUDITOR;
import static org.cairn.kit.access.Roles.BOARD_MEMBER;
import static org.cairn.kit.access.Roles.BOARD_STAFF;
import static org.cairn.kit.access.Roles.PEER;
import static org.cairn.kit.access.Roles.TRAINER;

import io.restassured.http.Method;
import java.util.List;
import java.util.Set;

/**
 * An endpoint of the service and who may pass it.
 *
 * @param path as documented; {@code {…}} stands for an id
 * @param body a body of the right shape, empty where none is taken
 */
record Endpoint(Method method, String path, Set<String> roles, String body) {

  private static final String A_CREDIT =
      """
      {"jurisdiction":"zz","credentialType":"cbhpss","on":"2024-05-01","hours":1,"kind":"attended",
       "proof":{"title":"t","presenter":"p","hours":1}}
      """;
  private static final String AN_IMPORT =
      "{\"importedFrom\":\"register-2019\",\"jurisdiction\":\"zz\"}";
  private static final String A_REFUSAL = "{\"reason\":\"not_in_scope\"}";
  private static final String A_DISPUTE = "{\"reason\":\"not_attended\"}";
  private static final String A_SETTLEMENT = "{\"outcome\":\"upheld\"}";
  private static final String A_QUESTION =
      """
      {"jurisdiction":"zz","credentialType":"cbhpss","certifiedOn":"2024-05-01",
       "through":"2024-05-01"}
      """;
  private static final Set<String> READERS = Set.of(PEER, TRAINER, BOARD_STAFF, BOARD_MEMBER);

  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(Method.POST, "/api/v1/credits", Set.of(PEER, TRAINER), A_CREDIT),
          new Endpoint(Method.GET, "/api/v1/credits", READERS, ""),
          new Endpoint(Method.GET, "/api/v1/credits/{creditId}", READERS, ""),
          new Endpoint(
              Method.POST, "/api/v1/credits/{creditId}/refusal", Set.of(BOARD_STAFF), A_REFUSAL),
          new Endpoint(Method.POST, "/api/v1/credits/{creditId}/dispute", Set.of(PEER), A_DISPUTE),
          new Endpoint(
              Method.POST,
              "/api/v1/credits/{creditId}/dispute-settlement",
              Set.of(BOARD_STAFF, BOARD_MEMBER),
              A_SETTLEMENT),
          new Endpoint(Method.POST, "/api/v1/imports/ceu", Set.of(BOARD_STAFF), AN_IMPORT),
          new Endpoint(
              Method.GET,
              "/api/v1/peers/{peerId}/education",
              Set.of(PEER, BOARD_STAFF, BOARD_MEMBER),
              ""),
          new Endpoint(Method.GET, "/api/v1/operations/ceu/parked-events", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/ceu/parked-events/{eventId}/replay",
              Set.of(ADMIN),
              ""),
          new Endpoint(Method.GET, "/api/v1/operations/ceu/outbox", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/ceu/outbox/{eventId}/parking",
              Set.of(ADMIN),
              "{\"reason\":\"other\"}"),
          new Endpoint(
              Method.POST, "/api/v1/operations/ceu/outbox/{eventId}/release", Set.of(ADMIN), ""),
          new Endpoint(Method.GET, "/api/v1/audit/ceu", Set.of(AUDITOR), ""),
          new Endpoint(Method.POST, "/api/v1/audit/ceu/roots", Set.of(AUDITOR), ""));

  /** Those that everybody may pass, also without a sign-in. */
  static final List<Endpoint> OPEN_TO_ALL =
      List.of(
          new Endpoint(
              Method.POST, "/api/v1/evaluations/continuing-education", Set.of(), A_QUESTION),
          new Endpoint(Method.GET, "/api/v1/audit/ceu/roots", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/audit/ceu/keys", Set.of(), ""));

  String contentType() {
    return "application/json";
  }

  /** Types in which this endpoint does not take a body. */
  List<String> otherContentTypes() {
    return List.of("text/plain", "application/xml", "multipart/form-data");
  }

  boolean hasId() {
    return path.contains("{");
  }

  String pathWith(Object id) {
    return path.replaceFirst("\\{[a-zA-Z]+}", id.toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
