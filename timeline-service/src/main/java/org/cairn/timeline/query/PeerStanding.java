package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.timeline.standing.AskedDay;
import org.cairn.timeline.standing.Standing;
import org.cairn.timeline.standing.StandingOnADay;
import org.jspecify.annotations.Nullable;

/** How a peer stood on a day, as much of it as a reader may know. */
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
   * @param knownAt null for everything that is known
   */
  public Standing of(UUID peerId, View view, @Nullable LocalDate at, @Nullable Instant knownAt) {
    AskedDay day = at == null ? AskedDay.today(clock, packs) : AskedDay.exactly(at);
    return seen(view, new StandingOnADay(facts.latest(peerId, view, knownAt), day));
  }

  /** Who sees a peer for the sake of a relation sees nothing of days on which there was none. */
  private static Standing seen(View view, StandingOnADay stood) {
    return switch (view) {
      case View.Everything _, View.OfJurisdictions _ ->
          new Standing(
              stood.certificates(),
              stood.supervision(),
              stood.education(),
              stood.employments(),
              stood.agreements());
      case View.AsSupervisor _ ->
          new Standing(
              null,
              stood.supervision().stream().filter(each -> stood.agreed(each.on())).toList(),
              null,
              null,
              stood.agreements());
      case View.AsEmployer _ ->
          new Standing(
              stood.certificates().stream().filter(each -> stood.employed(each.on())).toList(),
              null,
              null,
              stood.employments(),
              null);
    };
  }
}
