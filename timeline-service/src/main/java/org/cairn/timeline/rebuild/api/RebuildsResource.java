package org.cairn.timeline.rebuild.api;

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
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.reading.Parameters;
import org.cairn.timeline.rebuild.store.RebuildView;
import org.cairn.timeline.rebuild.store.Rebuilds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rebuilds the timeline from its facts and swaps the result in. */
@Path(RebuildsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class RebuildsResource {

  static final String PATH = "/api/v1/operations/timeline/rebuild";
  private static final String NOBODY = "shows counts and fingerprints, of nobody in particular";

  private final Rebuilds rebuilds;
  private final AuditLog audit;

  public RebuildsResource(Rebuilds rebuilds, AuditLog audit) {
    this.rebuilds = rebuilds;
    this.audit = audit;
  }

  @POST
  @Audited
  @Operation(summary = "Rebuilds the timeline from the raw facts and replaces the old one")
  @APIResponse(
      responseCode = "202",
      description = "Started; Location shows its progress",
      content = @Content(schema = @Schema(implementation = RebuildView.class)),
      headers = {
        @Header(
            name = "Location",
            description = "Where it is shown",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "A rebuild or a comparison is running")
  public Response rebuildTimeline(
      @Parameter(
              description =
                  "Swap even if entries would be lost because no fact is stored for them;"
                      + " otherwise such a rebuild ends as refused",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("acceptLostEntries")
          @Nullable String acceptLostEntries) {
    UUID id = rebuilds.start(Parameters.flag("acceptLostEntries", acceptLostEntries));
    audit.recordCommand(AuditSubject.ofService(AccessBasis.ADMINISTRATION, id));
    return Response.accepted(getRebuild(id)).header("Location", PATH + "/" + id).build();
  }

  @GET
  @NotAudited(NOBODY)
  @Operation(summary = "The progress or the outcome of the latest rebuild")
  @APIResponseSchema(value = RebuildView.class, responseDescription = "The latest")
  @APIResponse(responseCode = "404", description = "There has been none")
  public RebuildView getLatestRebuild() {
    return rebuilds.latest().orElseThrow(NotFound::new);
  }

  @GET
  @Path("/{rebuildId}")
  @NotAudited(NOBODY)
  @Operation(summary = "The progress or the outcome of a rebuild")
  @APIResponseSchema(value = RebuildView.class, responseDescription = "That rebuild")
  @APIResponse(responseCode = "404", description = "There is none with this id")
  public RebuildView getRebuild(@PathParam("rebuildId") UUID rebuildId) {
    return rebuilds.find(rebuildId).orElseThrow(NotFound::new);
  }
}
