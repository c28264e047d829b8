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
import org.cairn.supervision.supervisor.decision.SupervisorRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
  @NotAudited("It looks at no record and stores nothing")
  @Operation(
      operationId = "evaluateSupervisor",
      summary = "Whether somebody may supervise one more peer, by the rules of a day")
  @APIResponse(
      responseCode = "200",
      description = "What the rules say",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = QualificationView.class)))
  @APIResponse(responseCode = "422", description = "Something that does not exist was named")
  public QualificationView evaluate(@NotNull @Valid SupervisorQuestion question) {
    Pack pack = packs.of(question.jurisdiction(), null, question.overrides());
    return QualificationView.of(SupervisorRules.judge(pack, question.on(), question.facts()));
  }
}
