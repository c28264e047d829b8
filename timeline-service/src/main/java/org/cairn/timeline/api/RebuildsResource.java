package org.cairn.timeline.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.problem.BadParameter;
import org.cairn.kit.problem.NotFound;
import org.cairn.timeline.projection.rebuild.Rebuilds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Telling the timeline again from its facts, and putting the result in its place. */
@Path(RebuildsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class RebuildsResource {

  static final String PATH = "/api/v1/operations/timeline/rebuild";

  private final Rebuilds rebuilds;
  private final AuditLog audit;

  public RebuildsResource(Rebuilds rebuilds, AuditLog audit) {
    this.rebuilds = rebuilds;
    this.audit = audit;
  }

  @POST
  @Audited
  @Operation(
      operationId = "rebuildTimeline",
      summary = "Tells the timeline again from the raw facts and puts it in the place of the old")
  @APIResponse(
      responseCode = "202",
      description = "It has begun; Location tells how it goes",
      content = @Content(schema = @Schema(implementation = RebuildView.class)),
      headers = {
        @Header(
            name = "Location",
            description = "Where it is shown",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "A rebuild or a comparison is running")
  public Response rebuild(
      @Parameter(
              description =
                  "Swap even if entries vanish of which no fact is stored; otherwise such a rebuild"
                      + " ends as refused",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("acceptVanishing")
          @Nullable String acceptVanishing) {
    UUID id = rebuilds.start(yesOrNo(acceptVanishing));
    audit.recordCommand(AuditSubject.ofService(AccessBasis.ADMINISTRATION, id));
    return Response.accepted(shown(id)).header("Location", PATH + "/" + id).build();
  }

  @GET
  @NotAudited("shows counts and fingerprints, of nobody in particular")
  @Operation(operationId = "getLatestRebuild", summary = "How the latest rebuild stands or ended")
  @APIResponse(
      responseCode = "200",
      description = "The latest",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  @APIResponse(responseCode = "404", description = "There has been none")
  public RebuildView latest() {
    return RebuildView.of(rebuilds.latest().orElseThrow(NotFound::new));
  }

  @GET
  @Path("/{rebuildId}")
  @NotAudited("shows counts and fingerprints, of nobody in particular")
  @Operation(operationId = "getRebuild", summary = "How a rebuild stands or ended")
  @APIResponse(
      responseCode = "200",
      description = "That rebuild",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  @APIResponse(responseCode = "404", description = "There is none with this id")
  public RebuildView rebuild(@PathParam("rebuildId") UUID rebuildId) {
    return shown(rebuildId);
  }

  private RebuildView shown(UUID id) {
    return RebuildView.of(rebuilds.find(id).orElseThrow(NotFound::new));
  }

  private static boolean yesOrNo(@Nullable String value) {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw new BadParameter("acceptVanishing: true or false");
  }
}
