package org.cairn.applications.application.decision;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Attested;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Training;
import org.cairn.jurisdictions.Requirement;

/**
 * Assigns each fact of a decision to an entry of the checklist. Until applicants, trainers and
 * authorities state them themselves, staff type what they read, and each needs the document it was
 * read from. A form is no fact; its document is asked for anyway.
 *
 * @param pointer of the fact in the request
 */
record StatedFact(String pointer, Predicate<ApplicationFacts> isGiven) {

  /** By kind, since of an entry whose value is not known there is the kind alone. */
  private static final Map<String, StatedFact> BY_KIND =
      Map.ofEntries(
          Map.entry(
              Requirement.MinimumAge.KIND,
              new StatedFact("/facts/bornOn", facts -> facts.bornOn() != null)),
          Map.entry(
              Requirement.Education.KIND,
              new StatedFact("/facts/education", facts -> facts.education() != null)),
          Map.entry(
              Requirement.Training.KIND, ofTraining("hours", training -> training.hours() != null)),
          Map.entry(
              Requirement.ProviderCertificate.KIND,
              ofTraining("certificateFrom", training -> training.certificateFrom() != null)),
          Map.entry(
              Requirement.Exam.KIND,
              ofTraining("examScore", training -> training.examScore() != null)),
          Map.entry(
              Requirement.Attestation.KIND,
              new StatedFact("/facts/attestations", facts -> !facts.attestations().isEmpty())),
          Map.entry(
              Requirement.RecoveryWindow.KIND,
              new StatedFact("/facts/stays", facts -> !facts.stays().isEmpty())),
          Map.entry(
              Requirement.SupervisionPlan.KIND,
              new StatedFact("/facts/supervisionPlan", facts -> facts.supervisionPlan() != null)),
          Map.entry(
              Requirement.BackgroundCheck.KIND,
              new StatedFact(
                  "/facts/fingerprints/resultOn", facts -> facts.fingerprintsResultOn() != null)),
          Map.entry(
              Requirement.Fee.KIND,
              new StatedFact("/facts/payments", facts -> !facts.payments().isEmpty())),
          Map.entry(
              Requirement.ConvictionRecords.KIND,
              new StatedFact("/facts/convictions", facts -> !facts.convictions().isEmpty())),
          Map.entry(
              Requirement.CaregiverExperience.KIND,
              new StatedFact("/facts/caregiver/childBornOn", facts -> facts.childBornOn() != null)),
          Map.entry(
              Requirement.SupervisedExperience.KIND,
              new StatedFact("/facts/supervisedExperience", facts -> facts.experience() != null)),
          Map.entry(Requirement.Form.KIND, new StatedFact("/facts", _ -> false)));

  private static StatedFact ofTraining(String field, Predicate<Training> isGiven) {
    return new StatedFact(
        "/facts/training/" + field,
        facts -> facts.training() != null && isGiven.test(facts.training()));
  }

  /** Where in the request something is stated about this entry; empty if nothing is. */
  static Optional<String> of(Requirement rule, ApplicationFacts facts) {
    StatedFact fact = BY_KIND.get(rule.kind());
    if (fact == null) {
      throw new IllegalStateException("No fact belongs to a requirement of kind " + rule.kind());
    }
    boolean given =
        rule instanceof Requirement.Attestation attestation
            ? facts.attestations().contains(attested(attestation))
            : fact.isGiven().test(facts);
    return given ? Optional.of(fact.pointer()) : Optional.empty();
  }

  private static Attested attested(Requirement.Attestation rule) {
    return switch (rule.about()) {
      case DIAGNOSIS -> Attested.DIAGNOSIS;
      case TREATMENT -> Attested.TREATMENT;
      case RECOVERY -> Attested.RECOVERY;
    };
  }
}
