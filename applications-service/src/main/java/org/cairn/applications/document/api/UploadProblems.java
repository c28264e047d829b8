package org.cairn.applications.document.api;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Forms that cannot be read (400). */
public class UploadProblems {

  @ServerExceptionMapper
  public Response refused(UploadRefused refused) {
    return refused.problem().response().build();
  }
}
