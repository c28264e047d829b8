package org.cairn.gateway.portal.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Redirects a browser, by a path alone: an absolute address would have this hop's scheme and host,
 * which need not be the public ones.
 */
final class SeeOther {

  private SeeOther() {}

  static Response at(String path) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }
}
