package org.cairn.kit.audit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.audit.Concern.AppliedRule;
import org.cairn.kit.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sees to it that no answer of an audited operation leaves without its entry. A refusal is recorded
 * here, in a transaction of its own: the refused command itself has left nothing behind.
 */
public class AuditTrail {

  private static final Logger LOG = Logger.getLogger(AuditTrail.class);

  private final AuditedRequest request;
  private final AuditLog log;

  public AuditTrail(AuditedRequest request, AuditLog log) {
    this.request = request;
    this.log = log;
  }

  @ServerResponseFilter
  public Uni<Void> leave(ResourceInfo resource, ContainerResponseContext response) {
    Audited audited =
        resource.getResourceMethod() == null
            ? null
            : resource.getResourceMethod().getAnnotation(Audited.class);
    int status = response.getStatus();
    if (audited == null || status == 401 || status >= 500) {
      return Uni.createFrom().voidItem();
    }
    if (status < 400) {
      if (!request.isRecorded()) {
        LOG.errorf("%s is audited and left no entry", resource.getResourceMethod());
        replace(response, 500, "internal-error", "Something went wrong on our side");
      }
      return Uni.createFrom().voidItem();
    }
    AuditEntry entry = refusal(audited, response.getEntity());
    Uni<Void> writing = Uni.createFrom().voidItem().invoke(() -> write(entry, response));
    return Context.isOnEventLoopThread()
        ? writing.runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        : writing;
  }

  private void write(AuditEntry entry, ContainerResponseContext response) {
    try {
      log.record(entry);
    } catch (RuntimeException e) {
      LOG.errorf("A refusal could not be recorded: %s", e.getMessage());
      replace(response, 503, "temporarily-unavailable", "Temporarily unavailable");
    }
  }

  private AuditEntry refusal(Audited audited, Object answer) {
    List<Problem.Reason> reasons = answer instanceof Problem problem ? problem.errors() : List.of();
    String kinds =
        Stream.concat(
                Stream.of(answer instanceof Problem problem ? problem.type() : "refused"),
                reasons.stream().map(Problem.Reason::type))
            .map(Problem::kindOf)
            .distinct()
            .collect(Collectors.joining(","));
    List<AppliedRule> findings =
        reasons.stream()
            .flatMap(reason -> reason.findings() instanceof List<?> found ? found.stream() : null)
            .filter(Finding.class::isInstance)
            .map(found -> AppliedRule.of((Finding) found))
            .toList();
    return request.entry(request.about(audited).finding(findings), kinds);
  }

  private static void replace(
      ContainerResponseContext response, int status, String kind, String title) {
    response.setStatus(status);
    response.setEntity(Problem.of(status, kind, title, null));
  }
}
