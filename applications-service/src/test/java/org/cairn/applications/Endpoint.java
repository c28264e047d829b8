package org.cairn.applications;

import static org.cairn.kit.access.Roles.ADMIN;
import static org.cairn.kit.access.Roles.AUDITOR;
import static org.cairn.kit.access.Roles.BOARD_MEMBER;
import static org.cairn.kit.access.Roles.BOARD_STAFF;
import static org.cairn.kit.access.Roles.PEER;

import io.restassured.http.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An endpoint of the service and who may pass it.
 *
 * @param path as documented; {@code {…}} stands for an id
 * @param body a body of the right shape, empty where none is taken
 */
record Endpoint(Method method, String path, Set<String> roles, String body) {

  private static final String A_NAME = "{\"givenName\":\"Given\",\"familyName\":\"Family\"}";
  private static final String A_WISH = "{\"jurisdiction\":\"zz\",\"credentialType\":\"cbhpss\"}";
  private static final String A_FORM =
      """
      --edge
      Content-Disposition: form-data; name="requirement"

      exam
      --edge
      Content-Disposition: form-data; name="file"; filename="a.pdf"

      %PDF-1.7 of a test
      --edge--
      """
          .replace("\n", "\r\n");
  private static final String A_FILE = A_FORM.substring(A_FORM.indexOf("--edge", 1));
  private static final String A_REVIEW = "{\"outcome\":\"accepted\"}";
  private static final String AN_IMPORT =
      "{\"importedFrom\":\"old-register\",\"jurisdiction\":\"zz\",\"peers\":[]}";
  private static final Set<String> READERS = Set.of(PEER, BOARD_STAFF, BOARD_MEMBER);

  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(Method.POST, "/api/v1/peers", Set.of(PEER), A_NAME),
          new Endpoint(Method.GET, "/api/v1/peers/me", Set.of(PEER), ""),
          new Endpoint(Method.GET, "/api/v1/peers/{peerId}", READERS, ""),
          new Endpoint(Method.GET, "/api/v1/peers/{peerId}/certificates", READERS, ""),
          new Endpoint(Method.POST, "/api/v1/applications", Set.of(PEER), A_WISH),
          new Endpoint(Method.GET, "/api/v1/applications", READERS, ""),
          new Endpoint(Method.GET, "/api/v1/applications/{applicationId}", READERS, ""),
          new Endpoint(
              Method.POST, "/api/v1/applications/{applicationId}/withdrawal", Set.of(PEER), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/applications/{applicationId}/decision",
              Set.of(BOARD_STAFF, BOARD_MEMBER),
              "{\"outcome\":\"approve\"}"),
          new Endpoint(Method.GET, "/api/v1/applications/{applicationId}/decision", READERS, ""),
          new Endpoint(
              Method.POST,
              "/api/v1/applications/{applicationId}/documents",
              Set.of(PEER, BOARD_STAFF),
              A_FORM),
          new Endpoint(Method.GET, "/api/v1/applications/{applicationId}/documents", READERS, ""),
          new Endpoint(Method.GET, "/api/v1/documents/{documentId}", READERS, ""),
          new Endpoint(
              Method.POST,
              "/api/v1/documents/{documentId}/versions",
              Set.of(PEER, BOARD_STAFF),
              A_FILE),
          new Endpoint(
              Method.GET, "/api/v1/documents/{documentId}/versions/{version}/content", READERS, ""),
          new Endpoint(
              Method.POST, "/api/v1/documents/{documentId}/review", Set.of(BOARD_STAFF), A_REVIEW),
          new Endpoint(Method.POST, "/api/v1/imports/applications", Set.of(BOARD_STAFF), AN_IMPORT),
          new Endpoint(
              Method.GET, "/api/v1/operations/applications/parked-events", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/applications/parked-events/{eventId}/replay",
              Set.of(ADMIN),
              ""),
          new Endpoint(Method.GET, "/api/v1/operations/applications/outbox", Set.of(ADMIN), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/applications/outbox/{eventId}/parking",
              Set.of(ADMIN),
              "{\"reason\":\"other\"}"),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/applications/outbox/{eventId}/release",
              Set.of(ADMIN),
              ""),
          new Endpoint(Method.GET, "/api/v1/audit/applications", Set.of(AUDITOR), ""),
          new Endpoint(Method.POST, "/api/v1/audit/applications/roots", Set.of(AUDITOR), ""));

  /** Those that everybody may pass, also without a sign-in. */
  static final List<Endpoint> OPEN_TO_ALL =
      List.of(
          new Endpoint(Method.GET, "/api/v1/audit/applications/roots", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/audit/applications/keys", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/receipts/{number}", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/receipts/keys", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/certificates/{number}", Set.of(), ""),
          new Endpoint(Method.GET, "/api/v1/evaluations/packs", Set.of(), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/evaluations/application",
              Set.of(),
              "{\"jurisdiction\":\"zz\",\"credentialType\":\"cbhpss\",\"on\":\"2026-05-04\"}"),
          new Endpoint(
              Method.POST,
              "/api/v1/evaluations/certificate-status",
              Set.of(),
              "{\"jurisdiction\":\"zz\",\"credentialType\":\"cbhpss\",\"certifiedOn\":\"2026-05-04\","
                  + "\"at\":\"2026-06-01T12:00:00Z\"}"));

  String contentType() {
    return body.startsWith("--") ? "multipart/form-data; boundary=edge" : "application/json";
  }

  /** Types in which this endpoint does not take a body. */
  List<String> otherContentTypes() {
    return Stream.of("text/plain", "application/xml", "application/json", "multipart/form-data")
        .filter(type -> !contentType().startsWith(type))
        .toList();
  }

  boolean hasId() {
    return path.contains("{");
  }

  String pathWith(Object id) {
    return path.replaceFirst("\\{[a-zA-Z]+}", id.toString()).replace("{version}", "1");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
