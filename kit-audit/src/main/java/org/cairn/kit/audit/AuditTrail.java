package org.cairn.kit.audit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.http.Command;
import org.cairn.kit.problem.FailureReference;
import org.cairn.kit.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no answer of an audited operation leaves without its entry. A refusal is recorded
 * here, in a transaction of its own: the refused command itself has left nothing behind.
 */
public class AuditTrail {

  private static final Logger LOG = Logger.getLogger(AuditTrail.class);

  private static final Uni<Void> DONE = Uni.createFrom().voidItem();
  private static final Problem UNAVAILABLE =
      Problem.of(503, "temporarily-unavailable", "Temporarily unavailable", null);

  private final AuditedRequest request;
  private final AuditLog log;

  public AuditTrail(AuditedRequest request, AuditLog log) {
    this.request = request;
    this.log = log;
  }

  @ServerResponseFilter
  public Uni<Void> leave(ResourceInfo resource, ContainerResponseContext response) {
    Method operation = resource.getResourceMethod();
    int status = response.getStatus();
    if (operation == null || !isAudited(operation) || status == 401 || status >= 500) {
      return DONE;
    }
    if (status < 400) {
      return request.isRecorded() ? DONE : forgotten(response, operation);
    }
    AuditEntry entry = refusal(operation, response.getEntity());
    Uni<Void> writing =
        DONE.invoke(() -> log.record(entry))
            .onFailure()
            .invoke(e -> LOG.errorf("A refusal could not be recorded: %s", e.getMessage()))
            .onFailure()
            .recoverWithUni(() -> replace(response, UNAVAILABLE));
    return Context.isOnEventLoopThread()
        ? writing.runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        : writing;
  }

  private static boolean isAudited(Method operation) {
    return operation.isAnnotationPresent(Command.class)
        || operation.isAnnotationPresent(Audited.class);
  }

  private AuditEntry refusal(Method operation, @Nullable Object answer) {
    Problem problem =
        answer instanceof Problem said ? said : Problem.of(0, "refused", "Refused", null);
    String kinds =
        Stream.concat(
                Stream.of(problem.type()), problem.errors().stream().map(Problem.Reason::type))
            .map(Problem::kindOf)
            .distinct()
            .collect(Collectors.joining(","));
    List<AppliedRule> findings =
        problem.errors().stream()
            .flatMap(reason -> reason.findings() instanceof List<?> found ? found.stream() : null)
            .map(found -> AppliedRule.of((Finding) found))
            .toList();
    return request.entry(
        request.about(operation.getAnnotation(Audited.class)).withFindings(findings), kinds);
  }

  /** The operation succeeded and left no entry; a test of it finds out. */
  private static Uni<Void> forgotten(ContainerResponseContext response, Method operation) {
    String reference = FailureReference.current();
    LOG.errorf("%s left no entry (reference %s)", operation.getName(), reference);
    return replace(response, Problem.failure(reference));
  }

  private static Uni<Void> replace(ContainerResponseContext response, Problem problem) {
    response.setStatus(problem.status());
    response.setEntity(problem);
    return DONE;
  }
}
