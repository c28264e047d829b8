package org.cairn.ceu.standing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cairn.ceu.standing.decision.ContinuingEducation;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calculator for continuing education. */
@Path("/api/v1/evaluations/continuing-education")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class ContinuingEducationResource {

  private final EvaluationPacks packs;

  public ContinuingEducationResource(EvaluationPacks packs) {
    this.packs = packs;
  }

  @POST
  @PermitAll
  @NotAudited("computes with what the caller brings; nothing that is kept here is read or written")
  @SecurityRequirementsSet
  @Operation(
      operationId = "evaluateContinuingEducation",
      summary = "How hours of continuing education stand toward what each cycle asks for")
  @APIResponse(responseCode = "200", description = "Each cycle, and what became of each entry")
  @APIResponse(responseCode = "422", description = "The body has values that cannot be")
  public EducationAnswer continuingEducation(@NotNull @Valid EducationQuestion question) {
    List<Refusal> refusals = question.refusals();
    if (!refusals.isEmpty()) {
      throw new CommandRefused(refusals);
    }
    Pack pack = packs.of(question.jurisdiction(), question.credentialType(), question.overrides());
    List<Refusal> unfit = question.refusals(pack);
    if (!unfit.isEmpty()) {
      throw new CommandRefused(unfit);
    }
    return EducationAnswer.of(ContinuingEducation.of(question.facts(), pack), question.byLicense());
  }
}
