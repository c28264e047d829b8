package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationFacts.Proof;
import org.cairn.ceu.standing.decision.EducationStanding.CountReason;
import org.cairn.ceu.standing.decision.EducationStanding.Counted;
import org.cairn.ceu.standing.decision.EducationStanding.Topic;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.ProofAnchor;
import org.cairn.jurisdictions.parameter.KindCap;
import org.jspecify.annotations.Nullable;

/** Adds up the entries of one cycle of one license, one by one, in the order they were earned. */
final class PeriodTally {

  /** The maximum number of earlier entries of a course to name. */
  private static final int NAMED_AT_MOST = 20;

  private record Worth(BigDecimal hours, CountReason reason) {}

  private final PeriodRules rules;
  private final BigDecimal carriedIn;
  private final TopicHours topics;
  private final List<KindCap> caps;
  private final Map<KindCap, BigDecimal> used = new HashMap<>();
  private final Map<String, List<String>> idsOfCourse = new HashMap<>();
  private final Set<String> countedCourses = new HashSet<>();
  private final Set<EducationKind> unverifiedKinds = new TreeSet<>();
  private BigDecimal earned = Hours.NONE;
  private BigDecimal counted = Hours.NONE;
  private BigDecimal fromTheTimeOfTheList = Hours.NONE;

  /**
   * @param earlier hours of earlier cycles that count toward topics due in this one
   */
  PeriodTally(PeriodRules rules, BigDecimal carriedIn, Map<String, BigDecimal> earlier) {
    this.rules = rules;
    this.carriedIn = carriedIn;
    this.caps = rules.kindCaps();
    this.topics =
        new TopicHours(
            rules.dueTopics(),
            rules.dueElectives(),
            rules.flag(Flags.SURPLUS_FILLS_ELECTIVES),
            earlier);
  }

  Counted add(Entry entry, LocalDate on, CountReason inFull) {
    Worth worth = worth(entry);
    BigDecimal hours = worth.hours();
    earned = earned.add(entry.hours() == null ? Hours.NONE : entry.hours());
    counted = counted.add(hours);
    capsOn(entry.kind()).forEach(cap -> used.merge(cap, hours, BigDecimal::add));
    if (Hours.any(hours)) {
      topics.add(entry.topics(), hours);
      if (rules.fromTheTimeOfTheList(on)) {
        fromTheTimeOfTheList = fromTheTimeOfTheList.add(hours);
      }
    }
    if (worth.reason() == CountReason.KIND_UNVERIFIED && entry.kind() != null) {
      unverifiedKinds.add(entry.kind());
    }
    return new Counted(
        entry.id(),
        Hours.plain(hours),
        rules.period().to(),
        worth.reason() == CountReason.COUNTED ? inFull : worth.reason(),
        earlierOf(entry, hours),
        keepProofUntil(on));
  }

  /** Whether this cycle lacks something that the entry would provide. */
  boolean isCuredBy(Entry entry) {
    return Hours.any(worth(entry).hours())
        && (deficit().map(Hours::any).orElse(false)
            || topics().stream()
                .anyMatch(topic -> topic.lacking() && entry.topics().contains(topic.topic())));
  }

  private Worth worth(Entry entry) {
    BigDecimal stated = entry.hours();
    EducationKind kind = entry.kind();
    Proof proof = entry.proof();
    if (stated == null) {
      return new Worth(Hours.NONE, CountReason.HOURS_MISSING);
    }
    if (kind == null) {
      return new Worth(Hours.NONE, CountReason.KIND_MISSING);
    }
    if (proof != null && proof.hours() == null) {
      return new Worth(Hours.NONE, CountReason.PROOF_STATES_NO_HOURS);
    }
    if (entry.course() != null
        && countedCourses.contains(entry.course())
        && !rules.flag(Flags.REPEAT_COUNTS)) {
      return new Worth(Hours.NONE, CountReason.REPEATED_COURSE);
    }
    if (!rules.knows(kind)) {
      return new Worth(Hours.NONE, CountReason.KIND_UNVERIFIED);
    }
    BigDecimal proven = proof == null || proof.hours() == null ? stated : stated.min(proof.hours());
    BigDecimal allowed = proven.min(room(kind).orElse(proven));
    return new Worth(allowed, reason(kind, stated, proven, allowed));
  }

  private CountReason reason(
      EducationKind kind, BigDecimal stated, BigDecimal proven, BigDecimal allowed) {
    if (allowed.compareTo(proven) < 0) {
      boolean never = capsOn(kind).stream().anyMatch(cap -> !Hours.any(cap.hours()));
      return never ? CountReason.KIND_NOT_CREDITED : CountReason.CAPPED;
    }
    return proven.compareTo(stated) < 0
        ? CountReason.PROOF_STATES_FEWER_HOURS
        : CountReason.COUNTED;
  }

  /** What the caps leave for that kind; empty if there is no cap. */
  private Optional<BigDecimal> room(EducationKind kind) {
    return capsOn(kind).stream()
        .map(cap -> Hours.orNone(cap.hours().subtract(used.getOrDefault(cap, Hours.NONE))))
        .reduce(BigDecimal::min);
  }

  private List<KindCap> capsOn(@Nullable EducationKind kind) {
    return kind == null
        ? List.of()
        : caps.stream().filter(cap -> cap.kinds().contains(kind)).toList();
  }

  private List<String> earlierOf(Entry entry, BigDecimal hours) {
    if (entry.course() == null) {
      return List.of();
    }
    List<String> ids = idsOfCourse.computeIfAbsent(entry.course(), _ -> new ArrayList<>());
    List<String> earlier = List.copyOf(ids);
    if (entry.id() != null && ids.size() < NAMED_AT_MOST) {
      ids.add(entry.id());
    }
    if (Hours.any(hours)) {
      countedCourses.add(entry.course());
    }
    return earlier;
  }

  /** The retention years are those in force on the day of the course. */
  private @Nullable LocalDate keepProofUntil(LocalDate on) {
    Optional<Integer> years =
        Settings.known(
            rules
                .pack()
                .parameters()
                .at(EducationParameters.PROOF_YEARS, rules.credentialType(), on));
    LocalDate from =
        rules.flag(Flags.PROOF_ANCHOR) == ProofAnchor.COURSE ? on : rules.period().to();
    return years
        .map(kept -> Settings.yearsAfter(from, kept, rules.pack(), rules.period().to()))
        .orElse(null);
  }

  PeriodRules rules() {
    return rules;
  }

  BigDecimal carriedIn() {
    return carriedIn;
  }

  BigDecimal earned() {
    return earned;
  }

  BigDecimal counted() {
    return counted;
  }

  /** Counted hours of courses from the time when there was a course list. */
  BigDecimal fromTheTimeOfTheList() {
    return fromTheTimeOfTheList;
  }

  Set<EducationKind> unverifiedKinds() {
    return unverifiedKinds;
  }

  Map<String, BigDecimal> hoursByTopic() {
    return topics.byTopic();
  }

  List<Topic> topics() {
    return topics.topics(carriedIn);
  }

  /** Empty if the requirement is not known. */
  Optional<BigDecimal> deficit() {
    return rules
        .required()
        .map(required ->
            Hours.orNone(required.subtract(counted).subtract(carriedIn))
                .max(topics.lackingInBuckets(carriedIn)));
  }
}
