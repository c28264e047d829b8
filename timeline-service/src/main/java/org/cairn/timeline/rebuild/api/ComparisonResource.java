package org.cairn.timeline.rebuild.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.timeline.rebuild.store.TimelineComparison;
import org.cairn.timeline.rebuild.store.TimelineComparison.ComparisonView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof on demand that the timeline is nothing but its facts. */
@Path("/api/v1/operations/timeline/rebuild-comparison")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class ComparisonResource {

  private final TimelineComparison comparison;
  private final AuditLog audit;

  public ComparisonResource(TimelineComparison comparison, AuditLog audit) {
    this.comparison = comparison;
    this.audit = audit;
  }

  @POST
  @Audited
  @Operation(summary = "Rebuilds the timeline from the raw facts and compares, hash for hash")
  @APIResponseSchema(value = ComparisonView.class, responseDescription = "Both fingerprints")
  @APIResponse(responseCode = "409", description = "The timeline is being rebuilt")
  public ComparisonView compareRebuiltTimeline() {
    ComparisonView compared = comparison.compare();
    audit.recordCommand(AuditSubject.ofService(AccessBasis.ADMINISTRATION, null));
    return compared;
  }
}
