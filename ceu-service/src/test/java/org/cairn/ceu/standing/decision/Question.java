package org.cairn.ceu.standing.decision;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationFacts.Holding;
import org.cairn.ceu.standing.decision.EducationStanding.Counted;
import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.cairn.ceu.standing.decision.EducationStanding.Topic;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** A question to the calculator, asked anew for every answer that is looked at. */
final class Question {

  private static final Packs PACKS =
      Packs.load(Path.of(requireNonNull(System.getProperty("cairn.root")), "journeys", "packs"));

  private final String jurisdiction;
  private final Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private LocalDate certifiedOn = LocalDate.parse("2023-03-10");
  private LocalDate through = LocalDate.parse("2025-12-31");
  private String credentialType = "cbhpss";
  private @Nullable Pack read;

  private Question(String jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  static Question in(String jurisdiction) {
    return new Question(jurisdiction);
  }

  /** Certified on 10 March 2023, asked until the end of 2025: exempt, then two full years. */
  static Question inMontana() {
    return new Question("us-mt");
  }

  Question certifiedOn(String day) {
    certifiedOn = LocalDate.parse(day);
    return this;
  }

  Question through(String day) {
    through = LocalDate.parse(day);
    return this;
  }

  Question credential(String type) {
    credentialType = type;
    read = null;
    return this;
  }

  Question holding(String license, String since) {
    holdings.add(new Holding(license, LocalDate.parse(since)));
    return this;
  }

  Question with(Hour... hours) {
    for (Hour hour : hours) {
      entries.add(hour.entry());
    }
    return this;
  }

  /** Those entries only. */
  Question instead(Hour... hours) {
    entries.clear();
    return with(hours);
  }

  Question reading(String path, Object value) {
    overrides.put(path, value);
    read = null;
    return this;
  }

  EducationStanding standing() {
    return ContinuingEducation.of(facts(), pack());
  }

  private EducationFacts facts() {
    List<Holding> held =
        holdings.isEmpty() ? List.of(new Holding(credentialType, certifiedOn)) : holdings;
    return new EducationFacts(credentialType, held, through, entries);
  }

  private Pack pack() {
    if (read == null) {
      read = pack(jurisdiction, credentialType, overrides);
    }
    return read;
  }

  private static Pack pack(
      String jurisdiction, String credentialType, Map<String, @Nullable Object> overrides) {
    return switch (PACKS.scenario(jurisdiction, credentialType, overrides)) {
      case Scenario.Rules rules -> rules.pack();
      case Scenario.Refused refused -> throw new AssertionError(refused.refusals().toString());
    };
  }

  List<String> segments() {
    return StandingSegments.of(facts(), pack(), credentialType).stream()
        .map(segment -> segment.standing().code() + " " + segment.from() + " " + segment.to())
        .toList();
  }

  List<String> spans() {
    return standing().periods().stream().map(cycle -> cycle.from() + " " + cycle.to()).toList();
  }

  /** The only cycle that ends on that day. */
  Cycle ending(String day) {
    List<Cycle> found = allEnding(day);
    if (found.size() != 1) {
      throw new AssertionError(spans() + " has not one cycle that ends on " + day);
    }
    return found.getFirst();
  }

  Cycle ending(String day, String license) {
    return allEnding(day).stream()
        .filter(cycle -> cycle.license().equals(license))
        .findFirst()
        .orElseThrow();
  }

  private List<Cycle> allEnding(String day) {
    return standing().periods().stream()
        .filter(cycle -> cycle.to().equals(LocalDate.parse(day)))
        .toList();
  }

  Counted entry(String id) {
    return standing().entries().stream()
        .filter(entry -> id.equals(entry.id()))
        .findFirst()
        .orElseThrow();
  }

  /** What the cycle asks for by topic: {@code ethics 1 of 3}. */
  List<String> topics(String cycleEnding) {
    return ending(cycleEnding).topics().stream().map(Question::said).toList();
  }

  private static String said(Topic topic) {
    return topic.topic() + " " + topic.earnedHours() + " of " + topic.requiredHours();
  }

  @Nullable Outcome outcome(String cycleEnding, String ruleId) {
    return ending(cycleEnding).findings().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .map(Finding::outcome)
        .findFirst()
        .orElse(null);
  }
}
