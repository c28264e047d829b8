package org.cairn.supervision.supervisor.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.jurisdictions.Pack;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.cairn.supervision.supervisor.decision.SupervisorRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges a supervisor whom the question describes; no record is read. */
@Path("/api/v1/evaluations/supervisor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class SupervisorEvaluationResource {

  private final EvaluationPacks packs;

  public SupervisorEvaluationResource(EvaluationPacks packs) {
    this.packs = packs;
  }

  @POST
  @PermitAll
  @NotAudited("It reads no record and stores nothing")
  @Operation(summary = "Whether somebody may supervise one more peer, by the rules of a day")
  @APIResponseSchema(value = Qualification.class, responseDescription = "What the rules say")
  @APIResponse(responseCode = "422", description = "An unknown value")
  public Qualification evaluateSupervisor(@NotNull @Valid SupervisorQuestion question) {
    Pack pack = packs.of(question.jurisdiction(), null, question.overrides());
    return SupervisorRules.judge(pack, question.on(), question.facts());
  }
}
