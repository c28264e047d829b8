package org.cairn.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Everything that can go wrong with a request, as a problem. Nothing of the inside shows. */
public class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

  private static final Pattern PASSING = Pattern.compile("08|40|53|55P03|57");

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
        refused.refusals().stream().map(it -> Problem.Reason.of("", it)).toList();
    String title = state ? "Not possible in this state" : "Refused";
    if (first.kind().equals(InvalidBody.KIND)) {
      title = InvalidBody.TITLE;
    }
    return Problem.of(state ? 409 : 422, first.kind(), title, first.message())
        .because(reasons)
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response notFound(NotFound notFound) {
    return answer(404, "not-found", "Not found", null).build();
  }

  @ServerExceptionMapper
  public Response tryAgain(TryAgain tryAgain) {
    return answer(409, tryAgain.kind(), "Not here yet", tryAgain.getMessage())
        .header("Retry-After", tryAgain.after().toSeconds())
        .build();
  }

  @ServerExceptionMapper
  public Response keyMissing(KeyMissing missing) {
    String detail = "Send one of 1 to 200 visible characters, the same for each repetition.";
    return answer(400, "idempotency-key-missing", "Idempotency-Key is missing", detail).build();
  }

  @ServerExceptionMapper
  public Response keyReused(KeyReused reused) {
    String detail = "Take a new one for a new request.";
    return answer(
            422, "idempotency-key-reused", "Idempotency-Key was used for another request", detail)
        .build();
  }

  @ServerExceptionMapper
  public Response keyInFlight(KeyInFlight inFlight) {
    String detail = "The same request is being carried out; repeat it to get its answer.";
    Response.ResponseBuilder answer = answer(409, "idempotency-key-in-flight", "Not yet", detail);
    return answer.header("Retry-After", 1).build();
  }

  @ServerExceptionMapper
  public Response stale(PreconditionProblem stale) {
    return switch (stale.kind()) {
      case STALE ->
          answer(412, "stale", "It has changed meanwhile", "Read it again, then decide.").build();
      case MISSING ->
          answer(428, "if-match-missing", "If-Match is missing", "Send the ETag you read.").build();
    };
  }

  @ServerExceptionMapper
  public Response badParameter(BadParameter bad) {
    return answer(400, "bad-parameter", "A parameter cannot be used", bad.getMessage()).build();
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException none) {
    return answer(401, "token-missing", "A token is needed", null)
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper
  public Response authenticationFailed(AuthenticationFailedException failed) {
    return answer(401, "token-invalid", "The token is not valid", null)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .build();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException forbidden) {
    return answer(403, "role-missing", "Your role does not allow this", null).build();
  }

  /**
   * Also an error of the machine, such as a stack that is full. That a client has left is an {@code
   * IOException}, to which nobody listens any more.
   */
  @ServerExceptionMapper({RuntimeException.class, Error.class})
  public Response unexpected(Throwable e) {
    if (e instanceof AuditUnavailable || isOutage(e)) {
      LOG.warnf("The database is away: %s", rootOf(e).getClass().getSimpleName());
      String detail = "Repeat the request with the same Idempotency-Key.";
      var answer = answer(503, "temporarily-unavailable", "Temporarily unavailable", detail);
      return answer.header("Retry-After", 2).build();
    }
    String reference = FailureReference.current();
    LOG.errorf(e, "A request failed (reference %s)", reference);
    return Problem.failure(reference).response().build();
  }

  private static Response.ResponseBuilder answer(
      int status, String kind, String title, @Nullable String detail) {
    return Problem.of(status, kind, title, detail).response();
  }

  /**
   * Temporary failures: SQL states of classes 08 (connection), 40 (deadlock), 53 (resources), 57
   * (shutdown) and a lock that was waited for too long; the pool's own failures have no state.
   */
  private static boolean isOutage(Throwable failure) {
    return causes(failure)
        .anyMatch(t ->
            t instanceof SQLException sql
                && (sql.getSQLState() == null || PASSING.matcher(sql.getSQLState()).lookingAt()));
  }

  private static Throwable rootOf(Throwable failure) {
    return causes(failure).reduce(failure, (_, cause) -> cause);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
