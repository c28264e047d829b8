package org.cairn.gateway.problem;

import java.util.List;

/** Every problem that the gateway can report, in one place; with the services' kinds and titles. */
public final class Problems {

  private static final String RETRY_AFTER = "Retry-After";
  private static final String CHALLENGE = "WWW-Authenticate";

  /** A restarting service needs a few seconds; an earlier retry would fail. */
  private static final String SOON = "3";

  private Problems() {}

  public static Problem uncleanPath(String reason) {
    return new Problem("unclean-path", 400, "The path is not in its plain form", reason);
  }

  public static Problem malformedRequest(String detail) {
    return new Problem("malformed-request", 400, "The request is malformed", detail);
  }

  /** The services use the same kind. */
  public static Problem queryNotKnown() {
    return new Problem(
        "bad-parameter", 400, "A parameter cannot be used", "This path takes no query.");
  }

  public static Problem tokenMissing() {
    return new Problem(
            "token-missing",
            401,
            "A token is needed",
            "Send an access token in the header Authorization: Bearer.")
        .with(CHALLENGE, "Bearer realm=\"cairn\"");
  }

  public static Problem tokenInvalid() {
    return new Problem(
            "token-invalid",
            401,
            "The token is not valid",
            "The access token is malformed, expired, not meant for Cairn, or not signed by its"
                + " sign-in service.")
        .with(CHALLENGE, "Bearer realm=\"cairn\", error=\"invalid_token\"");
  }

  public static Problem crossSite() {
    return new Problem(
        "cross-site",
        403,
        "The request came from another site",
        "Pages of Cairn are changed from pages of Cairn only.");
  }

  public static Problem notForThisRole() {
    return new Problem(
        "role-missing",
        403,
        "Your role does not allow this",
        "This page is for people in another role.");
  }

  public static Problem notFound() {
    return new Problem("not-found", 404, "Not found", "No resource of Cairn has this path.");
  }

  public static Problem methodNotAllowed(String allowed) {
    return new Problem(
            "method-not-allowed",
            405,
            "This method is not allowed",
            "Use one of the methods in the header Allow.")
        .with("Allow", allowed);
  }

  public static Problem lengthRequired() {
    return new Problem(
        "length-required",
        411,
        "The length of the body is missing",
        "Send the header Content-Length.");
  }

  public static Problem bodyTooLarge(long limit) {
    return new Problem(
            "body-too-large",
            413,
            "The request body is too large",
            "The largest body allowed here has " + limit + " bytes.")
        .withMember("maxBytes", limit);
  }

  public static Problem urlTooLong(int limit) {
    return new Problem(
        "url-too-long",
        414,
        "The address is too long",
        "The longest request target allowed has " + limit + " characters.");
  }

  /** The member is named as in draft-ietf-httpapi-ratelimit-headers. */
  public static Problem tooManyRequests(String policy, long retryAfterSeconds) {
    return new Problem(
            "too-many-requests",
            429,
            "Too many requests",
            "The rate limit is used up. Wait as long as the header Retry-After says.")
        .with(RETRY_AFTER, Long.toString(retryAfterSeconds))
        .withMember("violated-policies", List.of(policy));
  }

  public static Problem headersTooLarge(int limit) {
    return new Problem(
        "headers-too-large",
        431,
        "The request headers are too large",
        "All request headers together may have " + limit + " characters.");
  }

  /**
   * @param reference under which the log has the cause
   */
  public static Problem internalError(String reference) {
    return new Problem(
            "internal-error",
            500,
            "Something went wrong on our side",
            "The operator of this service finds the cause under the reference.")
        .withMember("reference", reference);
  }

  public static Problem badResponse() {
    return new Problem(
            "service-answer-unusable",
            502,
            "The service sent no usable response",
            "The connection to the service broke before its response began. Whether the request"
                + " took effect is unknown; repeat it with the same Idempotency-Key.")
        .with(RETRY_AFTER, SOON);
  }

  public static Problem serviceUnavailable() {
    return new Problem(
            "service-unavailable",
            503,
            "The service is not available",
            "The service could not be reached. The request had no effect.")
        .with(RETRY_AFTER, SOON);
  }

  public static Problem signInUnavailable() {
    return new Problem(
            "sign-in-unavailable",
            503,
            "Tokens cannot be checked at present",
            "The keys of the sign-in service could not be read. The token may be valid.")
        .with(RETRY_AFTER, SOON);
  }

  public static Problem serviceTooSlow() {
    return new Problem(
        "service-too-slow",
        504,
        "The service did not respond in time",
        "Whether the request took effect is unknown; repeat it with the same Idempotency-Key.");
  }
}
