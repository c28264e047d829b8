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
 * What holds for one cycle: the values of the day on which it ends, since it is at the renewal that
 * it is judged.
 *
 * @param hours what a cycle asks for, before any exemption
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

  /** Those of the topics that this renewal asks for. */
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

  /** How many cycles there are from one renewal that asks for it to the next; 1 when each does. */
  int cyclesOf(TopicMinimum topic) {
    return Math.max(1, Math.ceilDiv(topic.everyYears(), Math.max(1, period.years())));
  }

  /** Hours besides the topics, where the topics are buckets and any are asked for. */
  Optional<BigDecimal> dueElectives() {
    return exempt() ? Optional.empty() : electives;
  }

  /** The limits on kinds, those that the flags set among them. */
  List<KindCap> kindCaps() {
    List<KindCap> found = new ArrayList<>(Settings.known(caps).orElse(List.of()));
    found.add(new KindCap(List.of(EducationKind.MENTORING), flag(Flags.MENTOR_CE)));
    found.add(new KindCap(List.of(EducationKind.SUPERVISION), flag(Flags.SUPERVISION_AS_CE)));
    return found;
  }

  /** Whether the pack says what hours of that kind are worth. */
  boolean knows(EducationKind kind) {
    return switch (kind) {
      case ATTENDED, MENTORING, SUPERVISION -> true;
      case FIRST_TIME_TEACHING, REPEAT_TEACHING, AUTHORING ->
          caps instanceof Setting.Known<List<KindCap>>;
    };
  }

  /** Courses until that day were on a list of the certifier, or off it. */
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
