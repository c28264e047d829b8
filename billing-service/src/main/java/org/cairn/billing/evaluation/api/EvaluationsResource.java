package org.cairn.billing.evaluation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.cairn.billing.evaluation.decision.BillableUnits;
import org.cairn.billing.evaluation.decision.NamedPayers;
import org.cairn.billing.evaluation.decision.PayMirror;
import org.cairn.billing.evaluation.decision.TimelyFiling;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Scenario;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Anybody may ask what the rules say; no question is stored. */
@Path("/api/v1/evaluations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class EvaluationsResource {

  private static final String NOTHING_STORED =
      "a question without a record; nothing of it is stored";

  private final EvaluationPacks packs;

  public EvaluationsResource(EvaluationPacks packs) {
    this.packs = packs;
  }

  @POST
  @Path("/billing")
  @PermitAll
  @NotAudited(NOTHING_STORED)
  @SecurityRequirementsSet
  @Operation(summary = "What of these encounters may be billed, and what it would pay")
  @APIResponse(responseCode = "200", description = "What the rules say")
  @APIResponse(responseCode = "422", description = "Something in the question is unknown")
  public BillingView evaluateBilling(@NotNull @Valid BillingRequest body) {
    Pack pack = pack(body.jurisdiction(), body.payer(), body.overrides());
    return BillingView.of(BillableUnits.of(pack, body.question()));
  }

  @POST
  @Path("/timely-filing")
  @PermitAll
  @NotAudited(NOTHING_STORED)
  @SecurityRequirementsSet
  @Operation(summary = "Until when the claim for a service may be filed")
  @APIResponse(responseCode = "200", description = "What the rules say")
  @APIResponse(responseCode = "422", description = "Something in the question is unknown")
  public TimelyFilingView evaluateTimelyFiling(@NotNull @Valid TimelyFilingRequest body) {
    Pack pack = pack(body.jurisdiction(), body.payer(), body.overrides());
    return TimelyFilingView.of(TimelyFiling.of(pack, body.question()));
  }

  @POST
  @Path("/pay")
  @PermitAll
  @NotAudited(NOTHING_STORED)
  @SecurityRequirementsSet
  @Operation(summary = "A peer's wage beside what an hour of the service pays")
  @APIResponse(responseCode = "200", description = "What the rules say")
  @APIResponse(responseCode = "422", description = "Something in the question is unknown")
  public PayView evaluatePay(@NotNull @Valid PayRequest body) {
    Pack pack = pack(body.jurisdiction(), body.payer(), body.overrides());
    return PayView.of(PayMirror.of(pack, body.question()));
  }

  private Pack pack(
      String jurisdiction, String payer, @Nullable Map<String, @Nullable Object> overrides) {
    Pack pack = packs.of(jurisdiction, null, overrides);
    if (!NamedPayers.of(pack).contains(payer)) {
      throw new CommandRefused(
          List.of(Scenario.refusal("unknown-payer", "/payer", "The rules name no such payer.")));
    }
    return pack;
  }
}
