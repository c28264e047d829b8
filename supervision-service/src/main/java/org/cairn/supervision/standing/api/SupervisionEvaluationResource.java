package org.cairn.supervision.standing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.supervision.standing.decision.SupervisionRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/evaluations/supervision")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class SupervisionEvaluationResource {

  private final EvaluationPacks packs;

  public SupervisionEvaluationResource(EvaluationPacks packs) {
    this.packs = packs;
  }

  @POST
  @PermitAll
  @NotAudited("It looks at no record and stores nothing")
  @Operation(
      operationId = "evaluateSupervision",
      summary = "Whether supervision kept up with the work, by every profile of a state")
  @APIResponse(
      responseCode = "200",
      description = "What the rules say",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StandingView.class)))
  @APIResponse(
      responseCode = "422",
      description = "Something that does not exist was named, or that no day can hold")
  public StandingView evaluate(@NotNull @Valid SupervisionQuestion question) {
    Pack pack = packs.of(question.jurisdiction(), null, question.overrides());
    if (question.to().isBefore(question.from())) {
      throw new CommandRefused(List.of(endsBeforeItBegins()));
    }
    List<Refusal> impossible = ImpossibleEntries.of(question, pack);
    if (!impossible.isEmpty()) {
      throw new CommandRefused(impossible);
    }
    return StandingView.of(SupervisionRules.judge(pack, question.log()));
  }

  private static Refusal endsBeforeItBegins() {
    return new Refusal(
        "invalid-value", RefusalType.UNKNOWN_VALUE, "/to", "must not be before 'from'", List.of());
  }
}
