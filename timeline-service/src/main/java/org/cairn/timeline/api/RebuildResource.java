package org.cairn.timeline.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.audit.Concern;
import org.cairn.kit.audit.Ground;
import org.cairn.timeline.projection.TimelineRebuild;
import org.cairn.timeline.transaction.RebuildTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof on demand that the timeline is nothing but its facts. */
@Path("/api/v1/operations/timeline/rebuild-comparison")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class RebuildResource {

  private final RebuildTransaction rebuild;
  private final AuditLog audit;

  public RebuildResource(RebuildTransaction rebuild, AuditLog audit) {
    this.rebuild = rebuild;
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
  public ComparisonView compare() {
    TimelineRebuild.Comparison comparison = rebuild.compare();
    audit.did(Concern.ofService(Ground.ADMINISTRATION, null));
    return new ComparisonView(
        comparison.live().entries(),
        comparison.live().hash(),
        comparison.rebuilt().entries(),
        comparison.rebuilt().hash(),
        comparison.agrees());
  }
}
