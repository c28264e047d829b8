package org.cairn.supervision.standing.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.BackdatedSupervision;
import org.cairn.jurisdictions.parameter.Flags.SupervisionFrequency;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionProfile;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;

/** What is found by one profile, with what it rests on. */
record ProfileFindings(
    Pack pack,
    SupervisionRecord log,
    List<Dated<SupervisionProfile>> history,
    Dated<SupervisionProfile> shown,
    Terms.OfProfile terms,
    Balance balance,
    List<Entry.Session> backdatedSessions) {

  static final String PROFILE = "supervision-profile";
  static final String RATIO = "supervision-ratio";
  static final String GAP = "supervision-gap";
  static final String FREQUENCY = "supervision-frequency";
  static final String BACKDATED = "supervision-backdated";

  ProfileFindings {
    history = List.copyOf(history);
    backdatedSessions = List.copyOf(backdatedSessions);
  }

  boolean anyUnverified() {
    return SupervisionRules.inForce(history, log).anyMatch(version -> version.known().isEmpty());
  }

  List<Finding> all() {
    if (SupervisionRules.inForce(history, log).findAny().isEmpty()) {
      return List.of(
          finding(PROFILE, Outcome.NOT_REQUIRED, days(), "Not in force on any of these days."));
    }
    List<Finding> found = new ArrayList<>();
    if (anyUnverified()) {
      found.add(
          finding(
              PROFILE,
              Outcome.UNVERIFIED,
              days(),
              "It is not known what it asks; a person decides."));
    }
    if (SupervisionRules.inForce(history, log).anyMatch(version -> version.known().isPresent())) {
      found.add(ratio());
      found.add(gap());
      frequency().ifPresent(found::add);
      backdated().ifPresent(found::add);
    }
    return found;
  }

  private Finding ratio() {
    boolean asked = asks(profile -> profile.workHoursPerSupervisionHour().isPresent());
    Map<String, Object> inputs = days();
    inputs.put("workHours", balance.worked().decimal());
    inputs.put("requiredHours", balance.required().decimal());
    inputs.put("receivedHours", balance.received().decimal());
    inputs.put("accrual", code(pack.parameters().flag(Flags.ACCRUAL, log.to())));
    if (!asked) {
      return finding(RATIO, Outcome.NOT_REQUIRED, inputs, "No hours of supervision are asked for.");
    }
    if (!balance.deficit().isSome()) {
      return finding(RATIO, Outcome.MET, inputs, "As many hours of supervision as are asked for.");
    }
    return finding(
        RATIO,
        Outcome.NOT_MET,
        inputs,
        balance.hasBreach(Breach.Kind.RATIO)
            ? "Fewer hours of supervision than the hours worked ask for."
            : "Hours of supervision are due; the next session can still cover them.");
  }

  private Finding gap() {
    boolean asked = asks(profile -> profile.maxGapHours().isPresent());
    Map<String, Object> inputs = days();
    inputs.put("longestGapHours", balance.longestGap().decimal());
    terms
        .on(log.to())
        .flatMap(Terms::gap)
        .ifPresent(limit -> inputs.put("maxGapHours", limit.decimal()));
    if (!asked) {
      return finding(GAP, Outcome.NOT_REQUIRED, inputs, "No limit between two sessions.");
    }
    return balance.hasBreach(Breach.Kind.GAP)
        ? finding(GAP, Outcome.NOT_MET, inputs, "Too many hours were worked without a session.")
        : finding(GAP, Outcome.MET, inputs, "Never too many hours were worked without a session.");
  }

  private Optional<Finding> frequency() {
    SupervisionFrequency asked = pack.parameters().flag(Flags.SUPERVISION_FREQUENCY, log.to());
    if (asked == SupervisionFrequency.NONE) {
      return Optional.empty();
    }
    Map<String, Object> inputs = days();
    inputs.put("frequency", code(asked));
    return Optional.of(
        balance.hasBreach(Breach.Kind.GAP)
            ? finding(FREQUENCY, Outcome.NOT_MET, inputs, "Sessions were too far apart.")
            : finding(
                FREQUENCY, Outcome.MET, inputs, "Sessions were as frequent as is asked for."));
  }

  /** Only where there are such sessions, and the pack does not count them like any other. */
  private Optional<Finding> backdated() {
    BackdatedSupervision reading = pack.parameters().flag(Flags.BACKDATED_SUPERVISION, log.to());
    if (backdatedSessions.isEmpty()) {
      return Optional.empty();
    }
    return switch (reading) {
      case COUNT -> Optional.empty();
      case FLAG ->
          Optional.of(
              backdated(
                  Outcome.AWAITING_RULING,
                  "They count, but were recorded late; a person decides."));
      case NOT_COUNTED ->
          Optional.of(backdated(Outcome.NOT_MET, "They were recorded late and do not count."));
    };
  }

  private Finding backdated(Outcome outcome, String message) {
    Map<String, Object> inputs = days();
    inputs.put("sessions", backdatedSessions.size());
    inputs.put("minutes", backdatedSessions.stream().mapToLong(Entry.Session::minutes).sum());
    return switch (pack.parameters().at(Flags.BACKDATED_SUPERVISION, log.to())) {
      case Setting.Known<BackdatedSupervision> known ->
          new Finding(
              BACKDATED,
              outcome,
              known.provenance().citation(),
              known.provenance().status(),
              pack.version(),
              inputs,
              message);
      case Setting.Unknown<BackdatedSupervision> _ -> finding(BACKDATED, outcome, inputs, message);
    };
  }

  private boolean asks(java.util.function.Predicate<SupervisionProfile> what) {
    return SupervisionRules.inForce(history, log)
        .flatMap(version -> version.known().stream())
        .anyMatch(what);
  }

  private Map<String, Object> days() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("from", log.from().toString());
    inputs.put("to", log.to().toString());
    return inputs;
  }

  private Finding finding(
      String ruleId, Outcome outcome, Map<String, Object> inputs, String message) {
    ParameterStatus status = shown.provenance().status();
    return new Finding(
        ruleId, outcome, shown.provenance().citation(), status, pack.version(), inputs, message);
  }

  private static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
