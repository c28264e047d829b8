package org.cairn.applications;

import static org.cairn.kit.access.Roles.ADMIN;
import static org.cairn.kit.access.Roles.AUDITOR;
import static org.cairn.kit.access.Roles.BOARD_MEMBER;
import static org.cairn.kit.access.Roles.BOARD_STAFF;
import static org.cairn.kit.access.Roles.PEER;

import io.restassured.http.Method;
import java.util.List;
import java.util.Set;

/**
 * A door of the service and who may pass it.
 *
 * @param path as documented; {@code {…}} stands for an id
 * @param body a body of the right shape, empty where none is taken
 */
record Endpoint(Method method, String path, Set<String> roles, String body) {

  private static final String A_NAME = "{\"givenName\":\"Given\",\"familyName\":\"Family\"}";
  private static final String A_WISH = "{\"jurisdiction\":\"zz\",\"credentialType\":\"cbhpss\"}";
  private static final Set<String> READERS = Set.of(PEER, BOARD_STAFF, BOARD_MEMBER);

  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(Method.POST, "/api/v1/peers", Set.of(PEER), A_NAME),
          new Endpoint(Method.GET, "/api/v1/peers/{peerId}", READERS, ""),
          new Endpoint(Method.POST, "/api/v1/applications", Set.of(PEER), A_WISH),
          new Endpoint(Method.GET, "/api/v1/applications", READERS, ""),
          new Endpoint(Method.GET, "/api/v1/applications/{applicationId}", READERS, ""),
          new Endpoint(
              Method.POST, "/api/v1/applications/{applicationId}/withdrawal", Set.of(PEER), ""),
          new Endpoint(
              Method.GET, "/api/v1/operations/applications/parked-events", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/applications/parked-events/{eventId}/replay",
              Set.of(ADMIN),
              ""),
          new Endpoint(Method.GET, "/api/v1/audit/applications", Set.of(AUDITOR), ""),
          new Endpoint(Method.POST, "/api/v1/audit/applications/roots", Set.of(AUDITOR), ""));

  /** Those that everybody may pass, also without a sign-in. */
  static final List<Endpoint> OPEN_TO_ALL =
      List.of(
          new Endpoint(Method.GET, "/api/v1/audit/applications/roots", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/audit/applications/keys", Set.of(), ""));

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
