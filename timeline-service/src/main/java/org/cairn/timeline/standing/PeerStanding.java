package org.cairn.timeline.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.timeline.access.View;
import org.cairn.timeline.standing.query.StandingQuery;
import org.jspecify.annotations.Nullable;

/** A peer's standing on a day, as much of it as a reader may see. */
@ApplicationScoped
public class PeerStanding {

  private final StandingQuery facts;
  private final Clock clock;
  private final Packs packs;

  public PeerStanding(StandingQuery facts, Clock clock, Packs packs) {
    this.facts = facts;
    this.clock = clock;
    this.packs = packs;
  }

  /**
   * @param at null for today
   * @param knownAt only what had been learned by then; null for everything
   */
  public Standing of(UUID peerId, View view, @Nullable LocalDate at, @Nullable Instant knownAt) {
    RequestedDay day = at == null ? RequestedDay.today(clock, packs) : RequestedDay.exactly(at);
    return shown(view, new StandingOnADay(facts.latest(peerId, view, knownAt), day));
  }

  /** A relationship to the peer shows only the days on which it existed. */
  private static Standing shown(View view, StandingOnADay on) {
    return switch (view.part()) {
      case ALL ->
          new Standing(
              on.certificates(),
              on.supervision(),
              on.education(),
              on.employments(),
              on.agreements());
      case SUPERVISION ->
          new Standing(
              null,
              on.supervision().stream().filter(standing -> on.agreed(standing.on())).toList(),
              null,
              null,
              on.agreements());
      case EMPLOYMENT ->
          new Standing(
              on.certificates().stream()
                  .filter(certificate -> on.employed(certificate.on()))
                  .toList(),
              null,
              null,
              on.employments(),
              null);
    };
  }
}
