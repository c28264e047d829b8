package org.cairn.gateway;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/**
 * The portal's session ends with the browser: people sign in on computers that are not theirs.
 * Quarkus gives the cookie the age of the longest session, and has no setting for that.
 */
final class SessionCookie {

  private static final String NAME = "q_session";

  /** Vert.x's value for a cookie without Max-Age. */
  private static final long NO_AGE = Long.MIN_VALUE;

  private SessionCookie() {}

  /**
   * To be called just before the response is sent. A cookie that is being removed keeps its age.
   */
  static void endWithBrowser(HttpServerRequest request) {
    for (Cookie cookie : request.cookies()) {
      if (cookie.getName().startsWith(NAME) && cookie.getMaxAge() > 0) {
        cookie.setMaxAge(NO_AGE);
      }
    }
  }
}
