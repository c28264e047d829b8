package org.cairn.timeline.api;

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
import org.cairn.timeline.projection.TimelineComparison;
import org.cairn.timeline.transaction.ComparisonTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof on demand that the timeline is nothing but its facts. */
@Path("/api/v1/operations/timeline/rebuild-comparison")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class ComparisonResource {

  private final ComparisonTransaction transaction;
  private final AuditLog audit;

  public ComparisonResource(ComparisonTransaction transaction, AuditLog audit) {
    this.transaction = transaction;
    this.audit = audit;
  }

  /** Both fingerprints, and whether they are the same. */
  @Schema(
      requiredProperties = {"liveEntries", "liveHash", "rebuiltEntries", "rebuiltHash", "agrees"})
  public record ComparisonView(
      long liveEntries, String liveHash, long rebuiltEntries, String rebuiltHash, boolean agrees) {}

  @POST
  @Audited
  @Operation(
      operationId = "compareRebuiltTimeline",
      summary = "Tells the timeline again from the raw facts and compares, hash for hash")
  @APIResponse(
      responseCode = "200",
      description = "Both fingerprints",
      content = @Content(schema = @Schema(implementation = ComparisonView.class)))
  @APIResponse(responseCode = "409", description = "The timeline is being rebuilt")
  public ComparisonView compare() {
    TimelineComparison.Comparison comparison = transaction.compare();
    audit.recordCommand(AuditSubject.ofService(AccessBasis.ADMINISTRATION, null));
    return new ComparisonView(
        comparison.live().entries(),
        comparison.live().hash(),
        comparison.rebuilt().entries(),
        comparison.rebuilt().hash(),
        comparison.agrees());
  }
}
