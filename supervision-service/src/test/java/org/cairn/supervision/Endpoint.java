package org.cairn.supervision;

import static org.cairn.kit.access.Roles.ADMIN;
import static org.cairn.kit.access.Roles.AUDITOR;
import static org.cairn.kit.access.Roles.BOARD_MEMBER;
import static org.cairn.kit.access.Roles.BOARD_STAFF;
import static org.cairn.kit.access.Roles.PEER;
import static org.cairn.kit.access.Roles.SUPERVISOR;

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

  private static final Set<String> BOTH = Set.of(PEER, SUPERVISOR);
  private static final Set<String> BOARD = Set.of(BOARD_STAFF, BOARD_MEMBER);
  private static final String AN_ID = "019aab42-5c20-7e11-9a4b-2d6f8e0a1b02";
  private static final String LICENSES =
      """
      {"jurisdiction": "us-mt", "licenses": [{"type": "lcsw", "issuedOn": "2015-01-01"}]}
      """;
  private static final String AN_OFFER =
      """
      {"peerId": "%s", "jurisdiction": "us-mt", "from": "2024-01-01", "plan": ["weekly"]}
      """
          .formatted(AN_ID);
  private static final String HOURS = "{\"on\": \"2024-02-01\", \"hours\": 1, \"direct\": true}";
  private static final String A_SESSION =
      """
      {"supervisorId": "%s", "startedAt": "2024-02-02T17:00:00Z",
       "endedAt": "2024-02-02T18:00:00Z", "mode": "video", "attendees": ["%s"]}
      """
          .formatted(AN_ID, AN_ID);

  private static final String AN_IMPORT =
      """
      {"importedFrom": "register-2019", "jurisdiction": "us-mt", "workLogs": [
        {"workLogId": "%s", "peerId": "%s", "on": "2024-02-01", "hours": 1, "direct": true}]}
      """
          .formatted(AN_ID, AN_ID);

  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(Method.POST, "/api/v1/supervisors", Set.of(SUPERVISOR), LICENSES),
          new Endpoint(Method.GET, "/api/v1/supervisors/{supervisorId}", Set.of(SUPERVISOR), ""),
          new Endpoint(Method.POST, "/api/v1/agreements", Set.of(SUPERVISOR), AN_OFFER),
          new Endpoint(Method.GET, "/api/v1/agreements", BOTH, ""),
          new Endpoint(Method.GET, "/api/v1/agreements/{agreementId}", BOTH, ""),
          new Endpoint(Method.POST, "/api/v1/agreements/{agreementId}/signature", Set.of(PEER), ""),
          new Endpoint(Method.POST, "/api/v1/agreements/{agreementId}/end", BOTH, "{}"),
          new Endpoint(Method.POST, "/api/v1/work-logs", Set.of(PEER), HOURS),
          new Endpoint(Method.GET, "/api/v1/work-logs", Set.of(PEER), ""),
          new Endpoint(Method.POST, "/api/v1/sessions", BOTH, A_SESSION),
          new Endpoint(Method.GET, "/api/v1/sessions", BOTH, ""),
          new Endpoint(
              Method.GET,
              "/api/v1/sessions/{sessionId}",
              Set.of(PEER, SUPERVISOR, BOARD_STAFF, BOARD_MEMBER),
              ""),
          new Endpoint(Method.GET, "/api/v1/sessions/disputed", BOARD, ""),
          new Endpoint(
              Method.POST,
              "/api/v1/sessions/{sessionId}/dispute",
              Set.of(PEER),
              "{\"reason\": \"different_length\"}"),
          new Endpoint(
              Method.POST,
              "/api/v1/sessions/{sessionId}/dispute-settlement",
              BOARD,
              "{\"outcome\": \"upheld\", \"basis\": \"supervisor_agreed\"}"),
          new Endpoint(
              Method.POST, "/api/v1/sessions/{sessionId}/attestation", Set.of(SUPERVISOR), ""),
          new Endpoint(Method.GET, "/api/v1/peers/{peerId}/supervision", BOTH, ""),
          new Endpoint(Method.POST, "/api/v1/imports/supervision", Set.of(BOARD_STAFF), AN_IMPORT),
          new Endpoint(
              Method.GET, "/api/v1/operations/supervision/parked-events", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/supervision/parked-events/{eventId}/replay",
              Set.of(ADMIN),
              ""),
          new Endpoint(Method.GET, "/api/v1/operations/supervision/outbox", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/supervision/outbox/{eventId}/parking",
              Set.of(ADMIN),
              "{\"reason\":\"other\"}"),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/supervision/outbox/{eventId}/release",
              Set.of(ADMIN),
              ""),
          new Endpoint(Method.GET, "/api/v1/audit/supervision", Set.of(AUDITOR), ""),
          new Endpoint(Method.POST, "/api/v1/audit/supervision/roots", Set.of(AUDITOR), ""));

  /** Those that everybody may pass, also without a sign-in. */
  static final List<String> OPEN_TO_ALL =
      List.of(
          "POST /api/v1/evaluations/supervisor",
          "POST /api/v1/evaluations/supervision",
          "GET /api/v1/audit/supervision/roots",
          "GET /api/v1/audit/supervision/keys");

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
