package org.cairn.applications.eligibility.decision;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Attested;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Conviction;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Experience;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Payment;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.applications.eligibility.decision.ApplicationFacts.RequestForInformation;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Schooling;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Stay;
import org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.SupervisionPlan;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Training;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** Somebody who applies: at first with everything that Montana asks for. */
public final class Candidate {

  static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys", "packs"));

  String jurisdiction = "us-mt";
  String credentialType = "cbhpss";
  LocalDate on = LocalDate.parse("2026-05-04");
  @Nullable LocalDate asOf;
  final Map<String, @Nullable Object> overrides = new LinkedHashMap<>();

  @Nullable LocalDate bornOn = LocalDate.parse("1990-01-01");
  @Nullable Schooling education = Schooling.GED;
  @Nullable Training training = training("40", "80", "2026-02-01", Sender.PROVIDER);
  Set<Attested> attestations = Set.of(Attested.values());
  @Nullable SupervisionPlan plan = new SupervisionPlan(true, true);
  @Nullable LocalDate fingerprints = LocalDate.parse("2026-05-20");
  List<Payment> payments = List.of(new Payment(FeeKind.APPLICATION, 12_500, on));
  final List<Stay> stays = new ArrayList<>();
  final List<Conviction> convictions = new ArrayList<>();
  @Nullable Experience experience;
  @Nullable LocalDate childBornOn;
  @Nullable LocalDate completedOn;
  final List<RequestForInformation> requests = new ArrayList<>();

  public static Candidate aCandidate() {
    return new Candidate();
  }

  public static Candidate aCandidateIn(String jurisdiction) {
    Candidate candidate = new Candidate();
    candidate.jurisdiction = jurisdiction;
    return candidate;
  }

  static Training training(
      String hours, @Nullable String score, String completedOn, @Nullable Sender from) {
    return new Training(
        new BigDecimal(hours),
        score == null ? null : new BigDecimal(score),
        LocalDate.parse(completedOn),
        from);
  }

  Candidate with(String flag, Object value) {
    overrides.put(flag, value);
    return this;
  }

  Candidate applyingOn(String day) {
    on = LocalDate.parse(day);
    return this;
  }

  Candidate scoring(String percent) {
    training = training("40", percent, "2026-02-01", Sender.PROVIDER);
    return this;
  }

  Candidate trainedOn(String day) {
    training = training("40", "80", day, Sender.PROVIDER);
    return this;
  }

  Candidate staying(StayKind kind, String from, @Nullable String to) {
    stays.add(
        new Stay(kind, LocalDateTime.parse(from), to == null ? null : LocalDateTime.parse(to)));
    return this;
  }

  public Candidate convicted(
      Level level, boolean violent, boolean driving, String sentencedOn, Records records) {
    return convicted(level, violent, driving, false, sentencedOn, records, Set.of());
  }

  public Candidate convicted(
      Level level,
      boolean violent,
      boolean driving,
      boolean underEighteen,
      @Nullable String sentencedOn,
      @Nullable Records records,
      Set<Evidence> evidence) {
    convictions.add(
        new Conviction(
            "event " + convictions.size(),
            null,
            sentencedOn == null ? null : LocalDate.parse(sentencedOn),
            level,
            violent,
            driving,
            underEighteen,
            records,
            evidence,
            null));
    return this;
  }

  Candidate served(
      String service,
      @Nullable String receiving,
      @Nullable String observed,
      boolean inside,
      @Nullable String from,
      @Nullable String to) {
    experience =
        new Experience(
            new BigDecimal(service),
            receiving == null ? null : new BigDecimal(receiving),
            observed == null ? null : new BigDecimal(observed),
            inside,
            null,
            from == null ? null : LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to));
    return this;
  }

  Candidate asked(String askedOn, @Nullable String answeredOn) {
    requests.add(
        new RequestForInformation(
            LocalDate.parse(askedOn), answeredOn == null ? null : LocalDate.parse(answeredOn)));
    return this;
  }

  Candidate completeOn(String day) {
    completedOn = LocalDate.parse(day);
    return this;
  }

  Candidate asOf(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  public ApplicationFacts facts() {
    return new ApplicationFacts(
        bornOn,
        education,
        training,
        attestations,
        plan,
        fingerprints,
        payments,
        stays,
        convictions,
        experience,
        childBornOn,
        completedOn,
        requests);
  }

  Completeness judged() {
    Scenario scenario = PACKS.scenario(jurisdiction, credentialType, overrides);
    if (!(scenario instanceof Scenario.Rules rules)) {
      throw new IllegalArgumentException(scenario.toString());
    }
    return Completeness.of(rules.pack(), credentialType, on, asOf, facts());
  }

  Finding finding(String ruleId) {
    return judged().findings().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  Outcome outcome(String ruleId) {
    return finding(ruleId).outcome();
  }
}
