package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.fields;
import static org.cairn.jurisdictions.parameter.Forms.listOf;
import static org.cairn.jurisdictions.parameter.Forms.number;
import static org.cairn.jurisdictions.parameter.Forms.whole;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.jurisdictions.Fields;

/**
 * Hours required in a cycle on one topic.
 *
 * @param everyYears years from one renewal that requires it to the next; 0 when each does
 */
public record TopicMinimum(String topic, BigDecimal hours, int everyYears) {

  private static final Pattern TOPIC = Pattern.compile(TopicWords.FORM);

  static Form<List<TopicMinimum>> form() {
    return listOf(fields(TopicMinimum::read));
  }

  /** A topic's name. */
  static Form<String> code() {
    return (holder, key) -> holder.scalar(key).flatMap(name -> name.matching(TOPIC));
  }

  public boolean recurs() {
    return everyYears > 0;
  }

  private static Optional<TopicMinimum> read(Fields fields) {
    Optional<String> topic = fields.scalar("topic").flatMap(name -> name.matching(TOPIC));
    Optional<BigDecimal> hours = number(0, 10_000).read(fields, "hours");
    Optional<Integer> every =
        fields.has("every_years") ? whole(1, 50).read(fields, "every_years") : Optional.of(0);
    return topic.isPresent() && hours.isPresent() && every.isPresent()
        ? Optional.of(new TopicMinimum(topic.get(), hours.get(), every.get()))
        : Optional.empty();
  }
}
