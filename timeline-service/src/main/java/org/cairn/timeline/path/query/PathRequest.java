package org.cairn.timeline.path.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.timeline.access.Condition;
import org.cairn.timeline.projection.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is requested.
 *
 * @param chapter null for all
 * @param at only what had happened by the end of this day; null for everything
 * @param knownAt only what had been learned by then; null for everything
 * @param after where the previous page ended; null for the first
 */
public record PathRequest(
    Order order,
    @Nullable Chapter chapter,
    @Nullable LocalDate at,
    @Nullable Instant knownAt,
    @Nullable PathCursor after) {

  Condition condition() {
    Condition all = Condition.ALWAYS.learned(knownAt);
    if (chapter != null) {
      all = all.and("chapter = :chapter", Map.of("chapter", chapter));
    }
    if (after != null) {
      all = all.and(order.after(after));
    }
    return at == null ? all : all.and("happened_on <= :at", Map.of("at", at));
  }
}
