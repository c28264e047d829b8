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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calculates the standing of a log that comes with the question; no record is read. */
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
  @NotAudited("It reads no record and stores nothing")
  @Operation(summary = "Whether supervision kept up with the work, by every profile of a state")
  @APIResponseSchema(value = StandingView.class, responseDescription = "What the rules say")
  @APIResponse(
      responseCode = "422",
      description = "An unknown value, or entries that no day has room for")
  public StandingView evaluateSupervision(@NotNull @Valid SupervisionQuestion question) {
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
