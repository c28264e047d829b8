package org.cairn.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.cairn.kit.http.AllowedMethods;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refusals of the framework before an operation is found, with the same texts as elsewhere; and the
 * response to OPTIONS.
 */
public class FrameworkProblems {

  private static final Logger LOG = Logger.getLogger(FrameworkProblems.class);

  private final AllowedMethods methods;

  public FrameworkProblems(AllowedMethods methods) {
    this.methods = methods;
  }

  @ServerExceptionMapper
  public Response webApplication(WebApplicationException e, UriInfo uri) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    if (status.getStatusCode() < 400) {
      return e.getResponse();
    }
    if (JsonProblems.isMalformed(e)) {
      return JsonProblems.malformed(e).response().build();
    }
    if (e.getCause() instanceof JsonMappingException shape) {
      return JsonProblems.shapeOf(shape).response().build();
    }
    if (status.getStatusCode() >= 500) {
      String reference = FailureReference.current();
      LOG.errorf(e, "A request failed (reference %s)", reference);
      return Problem.failure(reference).response().build();
    }
    Response.ResponseBuilder answer = of(status).response();
    return status.getStatusCode() == 405
        ? answer.header("Allow", methods.of(uri.getPath()).orElse("")).build()
        : answer.build();
  }

  /** Instead of the framework's own answer, which names the methods of neighbouring paths too. */
  @ServerRequestFilter(preMatching = true)
  public Optional<Response> options(ContainerRequestContext request) {
    if (!request.getMethod().equals("OPTIONS")) {
      return Optional.empty();
    }
    return Optional.of(
        methods
            .of(request.getUriInfo().getPath())
            .map(allowed -> Response.noContent().header("Allow", allowed).build())
            .orElseGet(() -> of(Response.Status.NOT_FOUND).response().build()));
  }

  static Problem of(Response.StatusType status) {
    int code = status.getStatusCode();
    return switch (code) {
      case 404 -> Problem.of(code, "not-found", "Not found", null);
      case 405 ->
          Problem.of(
              code,
              "method-not-allowed",
              "This method is not allowed",
              "Use one of the methods in the header Allow.");
      case 406 -> Problem.of(code, "not-acceptable", "The response has no such form", null);
      case 413 -> Problem.of(code, "body-too-large", "The request body is too large", null);
      case 415 ->
          Problem.of(
              code, "unsupported-media-type", "The body is in a form that is not taken here", null);
      default -> Problem.of(400, "bad-request", "The request cannot be read", null);
    };
  }
}
