package org.cairn.kit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.kit.access.Caller;
import org.cairn.kit.http.OperationName;
import org.jspecify.annotations.Nullable;

/**
 * What the log has to know of the request at hand: who sent it, and which operation it asks for.
 */
@RequestScoped
public class AuditedRequest {

  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final ResourceInfo resource;
  private final UriInfo uri;
  private final Caller caller;
  private @Nullable AuditSubject about;
  private boolean recorded;

  public AuditedRequest(ResourceInfo resource, UriInfo uri, Caller caller) {
    this.resource = resource;
    this.uri = uri;
    this.caller = caller;
  }

  AuditEntry entry(AuditSubject subject, String outcome) {
    recorded = true;
    Method operation = resource.getResourceMethod();
    String kind = operation.isAnnotationPresent(GET.class) ? "read" : AuditLog.COMMAND;
    String who = caller.isSignedIn() ? caller.subject() : null;
    return AuditLog.entry(who, caller.roles(), OperationName.of(operation), kind, subject, outcome);
  }

  void isAbout(AuditSubject subject) {
    about = subject;
  }

  /** Without an entry so far; a refusal that rolled its command back took the command's with it. */
  boolean isRecorded() {
    return recorded;
  }

  /** The subject set by the operation, or derived from the path. */
  AuditSubject about(@Nullable Audited audited) {
    if (about != null) {
      return about;
    }
    UUID record = null;
    List<UUID> whose = List.of();
    for (Map.Entry<String, List<String>> parameter : uri.getPathParameters().entrySet()) {
      String value = parameter.getValue().getFirst();
      if (value.matches(UUID_FORM)) {
        record = UUID.fromString(value);
        boolean isPerson = audited != null && parameter.getKey().equals(audited.person());
        whose = isPerson ? List.of(record) : whose;
      }
    }
    return new AuditSubject(AccessBasis.NONE, record, whose, List.of());
  }
}
