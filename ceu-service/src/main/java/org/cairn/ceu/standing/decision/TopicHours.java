package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.ceu.standing.decision.EducationStanding.Topic;
import org.cairn.jurisdictions.parameter.TopicMinimum;

/**
 * Counted hours by topic.
 *
 * <p>If electives are required, the topics are buckets that add up to the total: an hour fills only
 * one of them. Otherwise an hour counts for each of its topics.
 */
final class TopicHours {

  /** The bucket for hours of no other topic. */
  static final String ELECTIVE = "elective";

  private final List<TopicMinimum> due;
  private final Optional<BigDecimal> electives;
  private final boolean surplusFillsElectives;

  /** Of earlier cycles, by topic. */
  private final Map<String, BigDecimal> earlier;

  private final Map<String, BigDecimal> byTopic = new HashMap<>();

  /** Hours by their set of due topics; there are few sets, however many entries. */
  private final Map<Set<String>, BigDecimal> bySet = new LinkedHashMap<>();

  TopicHours(
      List<TopicMinimum> due,
      Optional<BigDecimal> electives,
      boolean surplusFillsElectives,
      Map<String, BigDecimal> earlier) {
    this.due = due;
    this.electives = electives;
    this.surplusFillsElectives = surplusFillsElectives;
    this.earlier = earlier;
  }

  void add(Set<String> topics, BigDecimal hours) {
    Set<String> relevant = new HashSet<>();
    due.stream().map(TopicMinimum::topic).filter(topics::contains).forEach(relevant::add);
    bySet.merge(relevant, hours, BigDecimal::add);
    topics.forEach(topic -> byTopic.merge(topic, hours, BigDecimal::add));
  }

  /** Of this cycle only. */
  Map<String, BigDecimal> byTopic() {
    return byTopic;
  }

  /**
   * @param carriedIn hours of no topic, which fill electives
   */
  List<Topic> topics(BigDecimal carriedIn) {
    if (electives.isPresent()) {
      return buckets(electives.get(), carriedIn);
    }
    return due.stream().map(topic -> topic(topic, about(topic.topic()))).toList();
  }

  /** The total deficit of all buckets; zero if there are none. */
  BigDecimal lackingInBuckets(BigDecimal carriedIn) {
    return electives
        .map(_ -> Hours.sum(topics(carriedIn).stream().map(Topic::deficitHours).toList()))
        .orElse(Hours.NONE);
  }

  private BigDecimal about(String topic) {
    return byTopic.getOrDefault(topic, Hours.NONE).add(before(topic));
  }

  private BigDecimal before(String topic) {
    return earlier.getOrDefault(topic, Hours.NONE);
  }

  private static Topic topic(TopicMinimum minimum, BigDecimal earned) {
    return new Topic(
        minimum.topic(),
        Hours.plain(minimum.hours()),
        Hours.plain(earned),
        Hours.plain(Hours.orNone(minimum.hours().subtract(earned))));
  }

  /**
   * Hours with one topic fill its bucket first, then hours with several topics fill what is still
   * open.
   */
  private List<Topic> buckets(BigDecimal asked, BigDecimal carriedIn) {
    Map<String, BigDecimal> open = new LinkedHashMap<>();
    due.forEach(topic ->
        open.put(topic.topic(), Hours.orNone(topic.hours().subtract(before(topic.topic())))));
    List<Set<String>> sets = new ArrayList<>(bySet.keySet());
    sets.sort((one, other) -> Integer.compare(one.size(), other.size()));
    BigDecimal surplus = Hours.NONE;
    for (Set<String> set : sets) {
      BigDecimal left = bySet.getOrDefault(set, Hours.NONE);
      for (TopicMinimum topic : due) {
        if (set.contains(topic.topic())) {
          BigDecimal filled = left.min(open.getOrDefault(topic.topic(), Hours.NONE));
          open.merge(topic.topic(), filled.negate(), BigDecimal::add);
          left = left.subtract(filled);
        }
      }
      surplus = set.isEmpty() ? surplus : surplus.add(left);
    }
    List<Topic> found = new ArrayList<>();
    for (TopicMinimum topic : due) {
      found.add(
          new Topic(
              topic.topic(),
              Hours.plain(topic.hours()),
              Hours.plain(about(topic.topic())),
              Hours.plain(open.getOrDefault(topic.topic(), Hours.NONE))));
    }
    BigDecimal earned = bySet.getOrDefault(Set.<String>of(), Hours.NONE).add(carriedIn);
    found.add(
        topic(
            new TopicMinimum(ELECTIVE, asked, 0),
            surplusFillsElectives ? earned.add(surplus) : earned));
    return found;
  }
}
