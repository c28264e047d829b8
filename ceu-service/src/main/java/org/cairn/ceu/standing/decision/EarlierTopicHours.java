package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.TopicSpan;
import org.cairn.jurisdictions.parameter.TopicMinimum;

/**
 * Hours by topic of the past cycles of one license: a recurring topic may use the hours of cycles
 * in which it was not due.
 */
final class EarlierTopicHours {

  private record Ended(Set<String> due, Map<String, BigDecimal> hours) {}

  private final List<Ended> latestLast = new ArrayList<>();

  /** The hours that count toward a cycle's due topics, in addition to its own. */
  Map<String, BigDecimal> toward(PeriodRules rules) {
    Map<String, BigDecimal> found = new HashMap<>();
    if (rules.flag(Flags.TOPIC_SPAN) == TopicSpan.CYCLE) {
      for (TopicMinimum topic : rules.dueTopics()) {
        found.put(topic.topic(), ofOffYears(topic.topic(), rules.cyclesOf(topic) - 1));
      }
    }
    return found;
  }

  private BigDecimal ofOffYears(String topic, int cycles) {
    BigDecimal found = Hours.NONE;
    int first = Math.max(0, latestLast.size() - cycles);
    for (int i = latestLast.size() - 1; i >= first; i--) {
      Ended ended = latestLast.get(i);
      if (ended.due().contains(topic)) {
        break;
      }
      found = found.add(ended.hours().getOrDefault(topic, Hours.NONE));
    }
    return found;
  }

  void add(PeriodTally ended) {
    latestLast.add(
        new Ended(
            ended.rules().dueTopics().stream().map(TopicMinimum::topic).collect(Collectors.toSet()),
            ended.hoursByTopic()));
  }
}
