package org.cairn.supervision.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.supervision.SupervisionSegment;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.standing.decision.Segment;
import org.cairn.supervision.standing.decision.StandingChanged;
import org.cairn.supervision.standing.decision.SupervisionRules;
import org.cairn.supervision.standing.query.PeerLogs;
import org.cairn.supervision.standing.query.PeerLogs.PeerLog;
import org.cairn.supervision.standing.store.PublishedStandings;
import org.cairn.supervision.standing.store.PublishedStandings.Place;
import org.cairn.supervision.standing.store.PublishedStandings.Published;

/**
 * Calculates the standing of peers again after something changed that it rests on, in the
 * transaction of the change, and publishes it where it differs from what was published last.
 */
@ApplicationScoped
public class Standings {

  private static final String RULE = "supervision-profile";

  private final PeerLogs logs;
  private final PublishedStandings published;
  private final IdSource ids;

  public Standings(PeerLogs logs, PublishedStandings published, IdSource ids) {
    this.logs = logs;
    this.published = published;
    this.ids = ids;
  }

  /** The facts, followed by the standing of each of these peers where they changed it. */
  public List<Fact> withChanges(List<Fact> facts, Collection<UUID> peerIds) {
    return Stream.concat(facts.stream(), recalculate(peerIds).stream()).toList();
  }

  /** All of them with as many statements as one. */
  private List<Fact> recalculate(Collection<UUID> peerIds) {
    List<PeerLog> recorded = logs.of(peerIds);
    if (recorded.isEmpty()) {
      return List.of();
    }
    Map<Place, Published> before = published.of(peerIds);
    List<StandingChanged> changed =
        recorded.stream().flatMap(log -> changed(log, before).stream()).toList();
    published.save(changed);
    return changed.stream().map(Standings::fact).toList();
  }

  private List<StandingChanged> changed(PeerLog peer, Map<Place, Published> before) {
    List<StandingChanged> changed = new ArrayList<>();
    SupervisionRules.segments(peer.pack(), peer.log())
        .forEach((profile, segments) -> {
          Published last = before.get(new Place(peer.peerId(), peer.jurisdiction(), profile));
          if (last == null || !last.segments().equals(segments)) {
            changed.add(
                new StandingChanged(
                    last == null ? ids.next() : last.standingId(),
                    peer.peerId(),
                    peer.jurisdiction(),
                    profile,
                    peer.log().to(),
                    segments,
                    peer.pack().version()));
          }
        });
    return changed;
  }

  static Fact fact(StandingChanged standing) {
    return Fact.of(
        new SupervisionStandingChanged(
            standing.standingId(),
            standing.peerId(),
            standing.jurisdiction(),
            standing.profile(),
            standing.evaluatedOn(),
            standing.segments().stream().map(Standings::segment).toList(),
            RULE,
            standing.packVersion()),
        standing.standingId(),
        standing.peerId(),
        standing.jurisdiction());
  }

  private static SupervisionSegment segment(Segment segment) {
    return new SupervisionSegment(
        segment.state().name().toLowerCase(Locale.ROOT), segment.from(), segment.to());
  }
}
