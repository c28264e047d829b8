package org.cairn.timeline.statistics;

/**
 * Where a curve is based on few, or on nobody.
 *
 * @param thinEarly some were observed from late on, and fewer than {@value #FEW} were at risk at
 *     the first event, or at one before the last of them entered
 * @param empty nobody was at risk for a while, between times at which somebody was
 */
public record RiskSet(boolean thinEarly, boolean empty) {

  static final int FEW = 5;

  /** Watches the risk set along a curve. */
  static final class Watch {

    private static final int NEVER = -1;

    private final int lastLateEntry;
    private int emptiedAt = NEVER;
    private boolean anyEvent;
    private boolean thinEarly;
    private boolean empty;

    Watch(Cohort cohort, int group) {
      int last = NEVER;
      for (int spell = 0; spell < cohort.size(); spell++) {
        if (cohort.group(spell) == group && cohort.isEverAtRisk(spell) && cohort.isLate(spell)) {
          last = Math.max(last, cohort.firstAtRisk(spell));
        }
      }
      lastLateEntry = last;
    }

    /**
     * A spell that enters at the very moment at which the last of the others leaves is at risk
     * next.
     */
    void enter(int moment) {
      empty |= emptiedAt != NEVER && emptiedAt < moment - 1;
      emptiedAt = NEVER;
    }

    void event(int moment, int atRisk) {
      boolean early = !anyEvent || moment < lastLateEntry;
      thinEarly |= lastLateEntry != NEVER && early && atRisk < FEW;
      anyEvent = true;
    }

    void remain(int moment, int atRisk) {
      if (atRisk == 0) {
        emptiedAt = moment;
      }
    }

    RiskSet seen() {
      return new RiskSet(thinEarly, empty);
    }
  }
}
