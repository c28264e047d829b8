package org.cairn.timeline.evaluation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cairn.kit.audit.NotAudited;
import org.cairn.timeline.evaluation.decision.Suppression;
import org.cairn.timeline.evaluation.decision.Suppression.Cell;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which counts of a submitted table may be shown. */
@Path("/api/v1/evaluations/suppression")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class SuppressionResource {

  private final SuppressionThreshold thresholds;

  public SuppressionResource(SuppressionThreshold thresholds) {
    this.thresholds = thresholds;
  }

  @POST
  @PermitAll
  @NotAudited("calculates with the caller's data; nothing stored here is read or written")
  @SecurityRequirementsSet
  @Operation(summary = "Which counts of a table are withheld so that nobody can be identified")
  @APIResponseSchema(
      value = SuppressionView.class,
      responseDescription = "The table as it may be shown")
  @APIResponse(responseCode = "422", description = "The body has invalid values")
  public Response evaluateSuppression(@NotNull @Valid SuppressionRequest body) {
    var objections = new Objections();
    OptionalInt threshold = thresholds.of(body.threshold(), body.overrides(), objections);
    List<Cell> cells = body.cells(objections);
    OptionalLong total = body.total(cells, objections);
    if (threshold.isEmpty() || !objections.isEmpty()) {
      return objections.answer();
    }
    return Response.ok(SuppressionView.of(Suppression.of(cells, threshold.getAsInt(), total)))
        .build();
  }
}
