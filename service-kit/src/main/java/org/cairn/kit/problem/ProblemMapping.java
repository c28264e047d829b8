package org.cairn.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.audit.Unrecorded;
import org.cairn.kit.idempotency.KeyInFlight;
import org.cairn.kit.idempotency.KeyMissing;
import org.cairn.kit.idempotency.KeyReused;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that can go wrong with a request, as a problem. Nothing of the inside shows. */
public class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  private static final String LOCK_TIMEOUT = "55P03";

  private final RefusalMeter refusals;

  public ProblemMapping(RefusalMeter refusals) {
    this.refusals = refusals;
  }

  @ServerExceptionMapper
  public Response refused(CommandRefused refused) {
    refused.refusals().forEach(refusals::count);
    Refusal first = refused.refusals().getFirst();
    boolean state =
        refused.refusals().stream().allMatch(refusal -> refusal.type() == RefusalType.STATE);
    List<Problem.Reason> reasons =
        refused.refusals().stream()
            .map(refusal ->
                new Problem.Reason(
                    Problem.typeOf(refusal.kind()),
                    refusal.pointer(),
                    refusal.message(),
                    refusal.findings()))
            .toList();
    String title = state ? "Not possible in this state" : "Refused";
    return Problem.of(state ? 409 : 422, first.kind(), title, first.message())
        .because(reasons)
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response notFound(NotFound notFound) {
    return Problem.of(404, "not-found", "Not found", null).response().build();
  }

  @ServerExceptionMapper
  public Response tryAgain(TryAgain tryAgain) {
    return Problem.of(409, tryAgain.kind(), "Not here yet", tryAgain.getMessage())
        .response()
        .header("Retry-After", tryAgain.after().toSeconds())
        .build();
  }

  @ServerExceptionMapper
  public Response keyMissing(KeyMissing missing) {
    return Problem.of(
            400,
            "idempotency-key-missing",
            "Idempotency-Key is missing",
            "Send an Idempotency-Key of 1 to 200 visible characters, the same for each repetition.")
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response keyReused(KeyReused reused) {
    return Problem.of(
            422,
            "idempotency-key-reused",
            "Idempotency-Key was used for another request",
            "Take a new key for a new request.")
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response keyInFlight(KeyInFlight inFlight) {
    return Problem.of(
            409,
            "idempotency-key-in-flight",
            "The same request is being carried out",
            "Repeat it in a moment to get its answer.")
        .response()
        .header("Retry-After", 1)
        .build();
  }

  @ServerExceptionMapper
  public Response stale(PreconditionProblem stale) {
    return switch (stale.kind()) {
      case STALE ->
          Problem.of(
                  412,
                  "stale",
                  "It has changed meanwhile",
                  "Read it again and decide on what it is now.")
              .response()
              .build();
      case MISSING ->
          Problem.of(
                  428,
                  "if-match-missing",
                  "If-Match is missing",
                  "Send the ETag of the version you decided on.")
              .response()
              .build();
    };
  }

  @ServerExceptionMapper
  public Response badParameter(BadParameter bad) {
    return Problem.of(400, "bad-parameter", "A parameter cannot be used", bad.getMessage())
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException none) {
    return Problem.of(401, "token-missing", "Sign in first", null)
        .response()
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper
  public Response authenticationFailed(AuthenticationFailedException failed) {
    return Problem.of(401, "token-invalid", "The token is not accepted", null)
        .response()
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .build();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException forbidden) {
    return Problem.of(403, "role-missing", "Your role does not allow this", null)
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response webApplication(WebApplicationException e) {
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
    String kind = status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    Response.ResponseBuilder answer =
        Problem.of(status.getStatusCode(), kind, status.getReasonPhrase(), null).response();
    String allow = e.getResponse().getHeaderString("Allow");
    return (allow == null ? answer : answer.header("Allow", allow)).build();
  }

  @ServerExceptionMapper
  public Response unexpected(RuntimeException e) {
    if (e instanceof Unrecorded || isOutage(e)) {
      LOG.warnf("%s: %s", e.getMessage(), rootOf(e).getClass().getSimpleName());
      return Problem.of(
              503,
              "temporarily-unavailable",
              "Temporarily unavailable",
              "Repeat the request with the same Idempotency-Key.")
          .response()
          .header("Retry-After", 2)
          .build();
    }
    LOG.error("A request failed", e);
    return Problem.of(500, "internal-error", "Something went wrong on our side", null)
        .response()
        .build();
  }

  /**
   * What goes away by itself: SQL states of classes 08 (connection), 40 (deadlock), 53 (resources),
   * 57 (shutdown) and a lock that was waited for too long; the pool's own failures have no state.
   */
  private static boolean isOutage(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        String state = sql.getSQLState();
        if (state == null
            || LOCK_TIMEOUT.equals(state)
            || state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("57")) {
          return true;
        }
      }
    }
    return false;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
