package org.cairn.timeline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cairn.timeline.projection.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a path is asked for.
 *
 * @param chapter null for all
 * @param at only what had happened by the end of this day; null for everything
 * @param knownAt only what had been learned by then; null for everything
 * @param after where the page before ended; null for the first
 */
public record PathRequest(
    Order order,
    @Nullable Chapter chapter,
    @Nullable LocalDate at,
    @Nullable Instant knownAt,
    @Nullable PathCursor after) {

  static final PathRequest WHOLE = new PathRequest(Order.LEARNED, null, null, null, null);

  Condition condition() {
    Condition all = known(Condition.of("TRUE"), knownAt);
    if (chapter != null) {
      all = all.and("chapter = ?", chapter.code());
    }
    if (after != null) {
      all = all.and(order.behind(after));
    }
    return at == null ? all : all.and("happened_on <= ?", at);
  }

  /** As fine as the database keeps time; rounding up would show what was learned a moment later. */
  static Condition known(Condition so, @Nullable Instant by) {
    return by == null
        ? so
        : so.and("recorded_at <= ?", by.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
  }
}
