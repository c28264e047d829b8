package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Candidate.aCandidateIn;
import static org.cairn.applications.eligibility.decision.Candidate.training;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Payment;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Schooling;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.SupervisionPlan;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.testing.ApprovedFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every requirement answers, in full: its words and what it was told, read by a person. */
class FindingsTest {

  private static final String EVERYTHING = ", with everything";
  private static final LocalDate DAY = LocalDate.parse("2026-05-04");

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  @Test
  void everyFinding_isAsApproved() throws IOException {
    wholeApplications();
    checks();
    fees();
    courses();
    persons();
    caregivers();
    convictions();
    days();

    ApprovedFile.compare(
        "findings.txt",
        candidates.entrySet().stream()
            .map(candidate -> told(candidate.getKey(), candidate.getValue()))
            .collect(Collectors.joining("\n")),
        "What an applicant is told has changed.");
  }

  private void wholeApplications() {
    candidates.put("us-mt" + EVERYTHING, aCandidateIn("us-mt"));
    candidates.put("zz" + EVERYTHING, aCandidateIn("zz"));
    for (String jurisdiction : List.of("us-mt", "zz")) {
      Candidate nothing = aCandidateIn(jurisdiction);
      nothing.bornOn = null;
      nothing.education = null;
      nothing.training = null;
      nothing.attestations = Set.of();
      nothing.plan = null;
      nothing.fingerprints = null;
      nothing.payments = List.of();
      candidates.put(jurisdiction + ", with nothing", nothing);
    }
  }

  private void checks() {
    only("a plan that only the peer signed", it -> it.plan = new SupervisionPlan(true, false));
    only("a plan that only a supervisor signed", it -> it.plan = new SupervisionPlan(false, true));
    only("no plan", it -> it.plan = null);
    only(
        "no plan, where it may follow",
        it -> it.with("supervision_plan_timing", "condition").plan = null);
    only("fingerprints on the last day", it -> it.fingerprints = DAY.plusDays(90));
    only("fingerprints a day too late", it -> it.fingerprints = DAY.plusDays(91));
    only("fingerprints on the first day", it -> it.fingerprints = DAY.minusDays(90));
    only("fingerprints a day too early", it -> it.fingerprints = DAY.minusDays(91));
    only(
        "no fingerprints, where a provisional certificate waits for them",
        it -> it.with("provisional_license", "criminal_check").fingerprints = null);
  }

  private void fees() {
    paying("paid exactly", new Payment(FeeKind.APPLICATION, 12_500, DAY));
    paying("a cent too little", new Payment(FeeKind.APPLICATION, 12_499, DAY));
    paying("paid, nobody says when", new Payment(FeeKind.APPLICATION, 12_500, null));
    paying(
        "paid in parts that are told last first",
        new Payment(FeeKind.APPLICATION, 5_000, DAY.plusDays(9)),
        new Payment(FeeKind.APPLICATION, 7_500, DAY.plusDays(2)),
        new Payment(FeeKind.APPLICATION, 5_000, DAY.plusDays(5)));
  }

  private void courses() {
    only(
        "an hour too few, sent by the applicant, failed",
        it -> it.training = training("39", "79.5", "2026-02-01", Sender.APPLICANT));
    only("sent by nobody, no exam", it -> it.training = training("40", null, "2026-02-01", null));
    only("79.5 percent, rounded", it -> it.with("exam_rounding", "half_up").scoring("79.5"));
    only(
        "a course of five years ago",
        it -> it.with("training_max_age_years", 5).trainedOn("2021-05-04"));
    only(
        "a course of five years and a day ago",
        it -> it.with("training_max_age_years", 5).trainedOn("2021-05-03"));
  }

  private void persons() {
    in(
        "zz",
        "eighteen, no school",
        it -> {
          it.bornOn = LocalDate.parse("2007-05-05");
          it.education = Schooling.NONE;
        });
    in("zz", "a college", it -> it.education = Schooling.COLLEGE);
    in("zz", "hours served", it -> it.served("400", "30", "10", true, "2025-01-01", "2025-12-31"));
    only(
        "a statement of a clinician is asked for",
        it -> it.with("diagnosis_evidence", "clinician_statement"));
  }

  private void caregivers() {
    for (String born : List.of("2005-05-05", "2005-05-04")) {
      only(
          "a caregiver of a child born on " + born,
          it -> {
            it.credentialType = "family_pss";
            it.childBornOn = LocalDate.parse(born);
          });
    }
  }

  private void convictions() {
    only(
        "a felony, its records there",
        it -> it.convicted(Level.FELONY, true, false, "2020-01-01", Records.OBTAINED));
    only(
        "a felony, its records asked for",
        it -> it.convicted(Level.FELONY, true, false, "2020-01-01", Records.REQUESTED));
    only(
        "a felony, its records lost, and a sworn statement",
        it ->
            it.convicted(
                Level.FELONY,
                true,
                false,
                false,
                "2020-01-01",
                Records.UNAVAILABLE,
                Set.of(Evidence.SWORN_STATEMENT)));
    only(
        "a felony, its records lost, where nothing else counts",
        it ->
            it.with("alternate_evidence", "strict")
                .convicted(Level.FELONY, true, false, "2020-01-01", Records.UNAVAILABLE));
    only(
        "a felony as a minor",
        it ->
            it.convicted(
                Level.FELONY, true, false, true, "2020-01-01", Records.OBTAINED, Set.of()));
  }

  /** What is known of later days moves the day of the answer. */
  private void days() {
    only("complete, then asked", it -> it.completeOn("2026-06-01").asked("2026-06-08", null));
    only(
        "asked and answered",
        it -> it.completeOn("2026-06-01").asked("2026-06-08", "2026-06-20").asOf("2026-07-01"));
    only("paid late", it -> it.payments = List.of(paidOn("2026-08-01")));
    only(
        "a stay that ended late",
        it -> it.staying(StayKind.INCARCERATION, "2026-05-05T10:00:00", "2026-09-01T10:00:00"));
  }

  private static Payment paidOn(String day) {
    return new Payment(FeeKind.APPLICATION, 12_500, LocalDate.parse(day));
  }

  private void paying(String who, Payment... payments) {
    only(who, it -> it.payments = Arrays.asList(payments));
  }

  private void only(String who, Consumer<Candidate> different) {
    in("us-mt", who, different);
  }

  private void in(String jurisdiction, String who, Consumer<Candidate> different) {
    Candidate candidate = aCandidateIn(jurisdiction);
    different.accept(candidate);
    candidates.put(jurisdiction + ", " + who, candidate);
  }

  /** What is as for everybody who has everything is told once. */
  private static String told(String who, Candidate candidate) {
    Set<String> usual =
        who.endsWith(EVERYTHING)
            ? Set.of()
            : lines(aCandidateIn(candidate.jurisdiction).judged()).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(who), lines(candidate.judged()).filter(line -> !usual.contains(line)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> lines(Completeness judged) {
    return Stream.concat(
        judged.findings().stream().map(FindingsTest::line),
        Stream.of(
            "  complete %s, conditional %s, %s, decision by %s, waiting %s"
                .formatted(
                    judged.complete(),
                    judged.conditional(),
                    judged.track(),
                    orNone(judged.decisionTargetOn()),
                    judged.waiting())));
  }

  private static String line(Finding finding) {
    return "  %-26s %-12s %s %s"
        .formatted(finding.ruleId(), finding.outcome(), finding.message(), finding.inputs());
  }

  private static String orNone(@Nullable LocalDate day) {
    return day == null ? "none" : day.toString();
  }
}
