package org.cairn.gateway.portal.page;

import java.util.List;
import org.cairn.gateway.portal.service.Timeline;
import org.cairn.gateway.portal.service.Timeline.Stone;

/**
 * A path, newest first.
 *
 * @param here the address of this page
 * @param onItsWay whether the registration has not arrived at the timeline yet
 * @param held how many facts wait to be shown
 * @param older where older entries begin, or empty
 */
public record PathView(
    String here, boolean own, boolean onItsWay, List<StoneView> stones, int held, String older) {

  /** One fact in words. */
  public record StoneView(String day, String chapter, String words, String learned) {}

  static PathView of(String here, boolean own, Timeline timeline, Words words) {
    return new PathView(
        here,
        own,
        false,
        timeline.stones().stream().map(stone -> view(stone, words)).toList(),
        timeline.held(),
        timeline.nextCursor());
  }

  static PathView onItsWay(String here, boolean own) {
    return new PathView(here, own, true, List.of(), 0, "");
  }

  private static StoneView view(Stone stone, Words words) {
    return new StoneView(
        Words.day(stone.happenedOn()),
        words.of("chapter", stone.chapter()),
        words.ofFact(stone.type(), stone.details()),
        Words.moment(stone.recordedAt()));
  }
}
