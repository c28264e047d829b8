package org.cairn.timeline.api;

import jakarta.ws.rs.core.Response;
import org.cairn.kit.problem.Problem;
import org.cairn.timeline.store.RebuildRunning;
import org.cairn.timeline.stream.TooManyStreams;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What can stand in the way of a request here, beyond what can everywhere. */
public class TimelineProblems {

  private static final int SECONDS_UNTIL_ONE_MAY_BE_FREE = 10;

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

  @ServerExceptionMapper
  public Response tooManyStreams(TooManyStreams tooMany) {
    return Problem.of(
            tooMany.ofThisPerson() ? 429 : 503,
            "too-many-streams",
            "Too many streams",
            tooMany.ofThisPerson()
                ? "Close one of your streams first."
                : "Everybody together follows as many paths as can be served; read the page.")
        .response()
        .header("Retry-After", SECONDS_UNTIL_ONE_MAY_BE_FREE)
        .build();
  }
}
