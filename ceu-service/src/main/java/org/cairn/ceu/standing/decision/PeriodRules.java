package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.SuicideAnchor;
import org.cairn.jurisdictions.parameter.KindCap;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.Parameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.TopicMinimum;

/**
 * The rules of one cycle: the values on the day on which it ends, since it is evaluated at renewal.
 *
 * @param hours required in a cycle, before any exemption
 */
record PeriodRules(
    Pack pack,
    String credentialType,
    Period period,
    Setting<BigDecimal> hours,
    Setting<Boolean> exemption,
    Setting<List<TopicMinimum>> topics,
    Setting<List<KindCap>> caps,
    Setting<BigDecimal> carryMax,
    Optional<BigDecimal> electives) {

  static PeriodRules of(Pack pack, String credentialType, Period period) {
    Parameters all = pack.parameters();
    LocalDate day = period.to();
    return new PeriodRules(
        pack,
        credentialType,
        period,
        all.at(EducationParameters.HOURS, credentialType, day),
        all.at(EducationParameters.EXEMPT_FIRST, credentialType, day),
        all.at(EducationParameters.TOPIC_MINIMUMS, credentialType, day),
        all.at(EducationParameters.CAPS, credentialType, day),
        all.at(EducationParameters.CARRY_MAX, credentialType, day),
        Settings.known(all.at(EducationParameters.ELECTIVES, credentialType, day)));
  }

  boolean exempt() {
    return period.isFirst() && exemptsFirst();
  }

  private boolean exemptsFirst() {
    return Settings.known(exemption).orElse(false);
  }

  /** Empty when no number is known. */
  Optional<BigDecimal> required() {
    return exempt() ? Optional.of(Hours.NONE) : Settings.known(hours);
  }

  <T> T flag(Parameter<T> flag) {
    return pack.parameters().flag(flag, period.to());
  }

  /** The topics that this renewal requires. */
  List<TopicMinimum> dueTopics() {
    return Settings.known(topics).orElse(List.of()).stream().filter(this::isDue).toList();
  }

  private boolean isDue(TopicMinimum topic) {
    if (!topic.recurs()) {
      return !exempt();
    }
    boolean literal = flag(Flags.SUICIDE_ANCHOR) == SuicideAnchor.LITERAL;
    int first = literal || !exemptsFirst() ? 0 : 1;
    return period.index() >= first && (period.index() - first) % cyclesOf(topic) == 0;
  }

  /** The number of cycles between renewals that require it; 1 if every renewal does. */
  int cyclesOf(TopicMinimum topic) {
    return Math.max(1, Math.ceilDiv(topic.everyYears(), Math.max(1, period.years())));
  }

  /** Elective hours, if the topics are buckets and electives are required. */
  Optional<BigDecimal> dueElectives() {
    return exempt() ? Optional.empty() : electives;
  }

  /** The caps on kinds, including those set by flags. */
  List<KindCap> kindCaps() {
    List<KindCap> found = new ArrayList<>(Settings.known(caps).orElse(List.of()));
    found.add(new KindCap(List.of(EducationKind.MENTORING), flag(Flags.MENTOR_CE)));
    found.add(new KindCap(List.of(EducationKind.SUPERVISION), flag(Flags.SUPERVISION_AS_CE)));
    return found;
  }

  /** Whether the pack says how hours of that kind count. */
  boolean knows(EducationKind kind) {
    return switch (kind) {
      case ATTENDED, MENTORING, SUPERVISION -> true;
      case FIRST_TIME_TEACHING, REPEAT_TEACHING, AUTHORING ->
          caps instanceof Setting.Known<List<KindCap>>;
    };
  }

  /** Until that day the certifier had a list of approved courses. */
  boolean fromTheTimeOfTheList(LocalDate on) {
    return Settings.known(pack.parameters().at(EducationParameters.PREAPPROVAL_UNTIL, on))
        .map(last -> !on.isAfter(last))
        .orElse(false);
  }

  int lateCureDays() {
    return Settings.known(pack.parameters().at(EducationParameters.LATE_CURE_DAYS, period.to()))
        .orElse(0);
  }
}
