package org.cairn.applications.eligibility.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.cairn.applications.certificate.decision.CertificateFacts;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.applications.certificate.decision.CertificateStanding;
import org.cairn.applications.eligibility.GivenFacts;
import org.cairn.applications.eligibility.api.CertificateQuestion.RenewalGiven;
import org.cairn.applications.eligibility.decision.Completeness;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calculators: the rules of this service, without a record. */
@Path("/api/v1/evaluations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class EvaluationsResource {

  private final EvaluationPacks packs;

  public EvaluationsResource(EvaluationPacks packs) {
    this.packs = packs;
  }

  @POST
  @Path("/application")
  @NotAudited("answers from the question alone and keeps nothing of it")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(summary = "What the rules would say of an application")
  @APIResponseSchema(value = ApplicationAnswer.class, responseDescription = "The findings")
  @APIResponse(
      responseCode = "422",
      description = "Unknown jurisdiction or credential type, or invalid facts")
  public ApplicationAnswer evaluateApplication(@NotNull @Valid ApplicationQuestion question) {
    Pack pack = packs.of(question.jurisdiction(), question.credentialType(), question.overrides());
    return ApplicationAnswer.of(
        Completeness.of(
            pack,
            question.credentialType(),
            question.on(),
            question.asOf(),
            GivenFacts.of(question.facts())));
  }

  @POST
  @Path("/certificate-status")
  @NotAudited("answers from the question alone and keeps nothing of it")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(summary = "What the rules would say of a certificate")
  @APIResponseSchema(value = CertificateAnswer.class, responseDescription = "The standing")
  @APIResponse(
      responseCode = "422",
      description = "Unknown jurisdiction or credential type, or invalid facts")
  public CertificateAnswer evaluateCertificateStatus(@NotNull @Valid CertificateQuestion question) {
    Pack pack = packs.of(question.jurisdiction(), question.credentialType(), question.overrides());
    CertificateFacts facts = facts(question);
    requireConsistent(pack, question, facts);
    return CertificateAnswer.of(
        CertificateStanding.of(pack, question.credentialType(), facts, question.at().toInstant()));
  }

  private static CertificateFacts facts(CertificateQuestion question) {
    return new CertificateFacts(
        question.certifiedOn(),
        GivenFacts.present(question.renewals()).stream()
            .map(renewal -> new Renewal(renewal.periodEnding(), renewal.at().toInstant()))
            .toList());
  }

  private static void requireConsistent(
      Pack pack, CertificateQuestion question, CertificateFacts facts) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(question.at().toInstant(), pack.zone());
    if (day.isBefore(question.certifiedOn())) {
      refusals.add(
          refusal("before-the-certificate", "/at", "There was no certificate yet on " + day + "."));
    }
    Predicate<LocalDate> isRenewalDate =
        CertificateStanding.renewalDates(pack, question.credentialType(), facts);
    List<@Nullable RenewalGiven> renewals =
        Objects.requireNonNullElse(question.renewals(), List.of());
    for (int i = 0; i < renewals.size(); i++) {
      RenewalGiven renewal = renewals.get(i);
      if (renewal != null && !isRenewalDate.test(renewal.periodEnding())) {
        refusals.add(
            refusal(
                "not-a-renewal-date",
                "/renewals/" + i + "/periodEnding",
                "This certificate has no such renewal date."));
      }
    }
    if (!refusals.isEmpty()) {
      throw new CommandRefused(refusals);
    }
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.UNKNOWN_VALUE, pointer, message, List.of());
  }
}
