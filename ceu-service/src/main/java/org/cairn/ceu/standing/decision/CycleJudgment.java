package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.ceu.standing.decision.CarriedHours.Balance;
import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.cairn.ceu.standing.decision.EducationStanding.Topic;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;

/** Determines which rules a settled cycle meets, and why. */
final class CycleJudgment {

  static final String HOURS = "education-hours";
  static final String TOPIC = "education-topic";
  static final String CARRY = "education-carry";
  static final String PREAPPROVAL = "education-preapproval";
  static final String KIND = "education-kind";

  private static final String NOT_IN_PACK = "The pack has no value for this day";

  private final PeriodTally tally;
  private final PeriodRules rules;
  private final Balance balance;
  private final BigDecimal underReview;
  private final List<Finding> findings = new ArrayList<>();

  CycleJudgment(PeriodTally tally, Balance balance) {
    this.tally = tally;
    this.rules = tally.rules();
    this.balance = balance;
    this.underReview = LicenseLedger.underReview(tally);
  }

  Cycle cycle(String license) {
    Outcome hours = hours();
    List<Topic> topics = tally.topics();
    boolean everyTopic = topics(topics);
    carry();
    preapproval();
    kinds();
    return new Cycle(
        license,
        rules.period().from(),
        rules.period().to(),
        rules.required().map(Hours::plain).orElse(null),
        Hours.plain(tally.earned()),
        Hours.plain(tally.counted()),
        Hours.plain(balance.carriedIn()),
        Hours.plain(balance.consumed()),
        Hours.plain(balance.carriedOut()),
        Hours.plain(balance.expired()),
        tally.deficit().map(Hours::plain).orElse(null),
        topics,
        everyTopic && (hours == Outcome.MET || hours == Outcome.NOT_REQUIRED),
        findings);
  }

  private Outcome hours() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    rules.required().ifPresent(hours -> inputs.put("requiredHours", Hours.plain(hours)));
    inputs.put("countedHours", Hours.plain(tally.counted()));
    inputs.put("carriedInHours", Hours.plain(balance.carriedIn()));
    tally.deficit().ifPresent(hours -> inputs.put("deficitHours", Hours.plain(hours)));
    if (rules.exempt()) {
      add(HOURS, Outcome.NOT_REQUIRED, rules.exemption(), inputs, "The first cycle asks for none.");
      return Outcome.NOT_REQUIRED;
    }
    Optional<BigDecimal> deficit = tally.deficit();
    if (deficit.isEmpty()) {
      add(HOURS, Outcome.UNVERIFIED, rules.hours(), inputs, "It is not known what is asked for.");
      return Outcome.UNVERIFIED;
    }
    BigDecimal spare = tally.counted().add(balance.carriedIn()).subtract(balance.consumed());
    boolean met = !Hours.any(deficit.get());
    boolean certain = underReview.compareTo(spare) <= 0;
    Outcome outcome = met ? (certain ? Outcome.MET : Outcome.UNVERIFIED) : Outcome.NOT_MET;
    String message =
        met
            ? certain
                ? "The hours of this cycle are there."
                : "The hours are there if a person accepts those from the time of the list."
            : "Hours are missing.";
    add(HOURS, outcome, rules.hours(), inputs, message);
    return outcome;
  }

  /** Whether no topic lacks hours. */
  private boolean topics(List<Topic> topics) {
    boolean all = true;
    for (Topic topic : topics) {
      all &= !topic.lacking();
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("topic", topic.topic());
      inputs.put("requiredHours", topic.requiredHours());
      inputs.put("earnedHours", topic.earnedHours());
      inputs.put("deficitHours", topic.deficitHours());
      Setting<?> rule =
          topic.topic().equals(TopicHours.ELECTIVE)
              ? rules
                  .pack()
                  .parameters()
                  .at(EducationParameters.ELECTIVES, rules.credentialType(), rules.period().to())
              : rules.topics();
      add(
          TOPIC,
          topic.lacking() ? Outcome.NOT_MET : Outcome.MET,
          rule,
          inputs,
          topic.lacking() ? "Hours in this topic are missing." : "The hours in it are there.");
    }
    return all;
  }

  private void carry() {
    if (Hours.any(balance.carriedIn())
        || Hours.any(balance.carriedOut())
        || Hours.any(balance.expired())) {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("carriedInHours", Hours.plain(balance.carriedIn()));
      inputs.put("consumedHours", Hours.plain(balance.consumed()));
      inputs.put("carriedOutHours", Hours.plain(balance.carriedOut()));
      inputs.put("expiredHours", Hours.plain(balance.expired()));
      boolean known = rules.carryMax() instanceof Setting.Known<BigDecimal>;
      add(
          CARRY,
          known ? Outcome.MET : Outcome.UNVERIFIED,
          rules.carryMax(),
          inputs,
          known
              ? "What is left over moves on within the limit, the rest expires."
              : "It is not known whether hours move on; none are taken along.");
    }
  }

  private void preapproval() {
    if (Hours.any(tally.fromTheTimeOfTheList())) {
      boolean review = Hours.any(underReview);
      add(
          PREAPPROVAL,
          review ? Outcome.UNVERIFIED : Outcome.MET,
          rules.pack().parameters().at(Flags.PREAPPROVAL_BEFORE_2019_03_30, rules.period().to()),
          Map.of("hours", Hours.plain(tally.fromTheTimeOfTheList())),
          review
              ? "Courses from the time of the list of courses: a person decides."
              : "Courses from the time of the list of courses: those off it counted as well.");
    }
  }

  private void kinds() {
    if (!tally.unverifiedKinds().isEmpty()) {
      List<String> kinds =
          tally.unverifiedKinds().stream()
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .toList();
      add(
          KIND,
          Outcome.UNVERIFIED,
          rules.caps(),
          Map.of("kinds", kinds),
          "It is not known what hours of this kind are worth.");
    }
  }

  private void add(
      String ruleId, Outcome outcome, Setting<?> rule, Map<String, Object> inputs, String message) {
    Optional<Provenance> known =
        switch (rule) {
          case Setting.Known<?> value -> Optional.of(value.provenance());
          case Setting.Unknown<?> value -> Optional.ofNullable(value.provenance());
        };
    findings.add(
        new Finding(
            ruleId,
            outcome,
            known.map(Provenance::citation).orElse(NOT_IN_PACK),
            known.map(Provenance::status).orElse(ParameterStatus.UNVERIFIED),
            rules.pack().version(),
            inputs,
            message));
  }
}
