package org.cairn.gateway.portal.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Leads a browser on, by a path alone: an absolute address would be made of this hop's scheme and
 * host, which need not be those of the world.
 */
final class SeeOther {

  private SeeOther() {}

  static Response at(String path) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }
}
