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
import org.cairn.kit.audit.NotAudited;
import org.cairn.timeline.statistics.Cohort;
import org.cairn.timeline.statistics.SurvivalAnalysis;
import org.cairn.timeline.statistics.SurvivalAnalysis.Terms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Retention, calculated from submitted spells. */
@Path("/api/v1/evaluations/survival")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class SurvivalResource {

  @POST
  @PermitAll
  @NotAudited("calculates with the caller's data; nothing stored here is read or written")
  @SecurityRequirementsSet
  @Operation(summary = "Survival curves, incidence by cause and the log-rank test of spells")
  @APIResponseSchema(
      value = SurvivalView.class,
      responseDescription = "Equal to R's survival package")
  @APIResponse(responseCode = "422", description = "The body has invalid values")
  public Response evaluateSurvival(@NotNull @Valid SurvivalRequest body) {
    var objections = new Objections();
    Terms terms = body.terms(objections);
    Cohort cohort = body.cohort(objections);
    if (cohort == null) {
      return objections.answer();
    }
    return Response.ok(SurvivalView.of(SurvivalAnalysis.of(cohort, terms))).build();
  }
}
