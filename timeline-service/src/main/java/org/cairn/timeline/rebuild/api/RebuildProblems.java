package org.cairn.timeline.rebuild.api;

import jakarta.ws.rs.core.Response;
import org.cairn.kit.problem.Problem;
import org.cairn.timeline.store.RebuildRunning;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refuses a rebuild or a comparison while another one runs. */
public class RebuildProblems {

  @ServerExceptionMapper
  public Response rebuildRunning(RebuildRunning running) {
    return Problem.of(
            409,
            "rebuild-running",
            "The timeline is being rebuilt or compared",
            "Try again when that is done.")
        .response()
        .build();
  }
}
