package org.cairn.ceu.standing.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ceu.standing.decision.EducationFacts;
import org.cairn.ceu.standing.decision.StandingChanged;
import org.cairn.ceu.standing.decision.StandingSegment;
import org.cairn.ceu.standing.decision.StandingSegments;
import org.cairn.ceu.standing.store.PublishedStandings;
import org.cairn.ceu.standing.store.PublishedStandings.Announced;
import org.cairn.ceu.standing.store.RecordedEducation;
import org.cairn.ceu.standing.store.RecordedEducation.OfPeer;
import org.cairn.ceu.standing.store.ReplicatedCertificates.ReplicatedCertificate;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.clock.IdSource;

/**
 * Works a peer's standing out again after something that it rests on has changed, in the
 * transaction of the change, and keeps what has to be announced.
 */
@ApplicationScoped
public class StandingKeeping {

  private final RecordedEducation recorded;
  private final PublishedStandings announced;
  private final Packs packs;
  private final Clock clock;
  private final IdSource ids;

  public StandingKeeping(
      RecordedEducation recorded,
      PublishedStandings announced,
      Packs packs,
      Clock clock,
      IdSource ids) {
    this.recorded = recorded;
    this.announced = announced;
    this.packs = packs;
    this.clock = clock;
    this.ids = ids;
  }

  /** Empty while the peer holds no certificate there, or when everything stands as announced. */
  public List<StandingChanged> refresh(UUID peerId, String jurisdiction) {
    return refresh(List.of(peerId), jurisdiction);
  }

  /** Of many, in the order in which they are named; as many statements as for one. */
  public List<StandingChanged> refresh(Collection<UUID> peerIds, String jurisdiction) {
    Pack pack = packs.find(jurisdiction).orElse(null);
    if (pack == null || peerIds.isEmpty()) {
      return List.of();
    }
    Map<UUID, Map<String, OfPeer>> records = recorded.ofAll(peerIds);
    Map<UUID, Map<String, Announced>> before = announced.of(records.keySet(), jurisdiction);
    List<StandingChanged> changed = new ArrayList<>();
    for (UUID peerId : peerIds) {
      OfPeer record = records.getOrDefault(peerId, Map.of()).get(jurisdiction);
      if (record != null) {
        changed.addAll(changed(peerId, record, before.getOrDefault(peerId, Map.of()), pack));
      }
    }
    announced.save(changed);
    return changed;
  }

  private List<StandingChanged> changed(
      UUID peerId, OfPeer record, Map<String, Announced> before, Pack pack) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    EducationFacts facts = record.facts(today);
    List<StandingChanged> changed = new ArrayList<>();
    for (ReplicatedCertificate certificate : record.certificates()) {
      String type = certificate.credentialType();
      List<StandingSegment> segments = StandingSegments.of(facts, pack, type);
      Announced last = before.get(type);
      if (last == null || !last.segments().equals(segments)) {
        changed.add(
            new StandingChanged(
                last == null ? ids.next() : last.standingId(),
                peerId,
                certificate.jurisdiction(),
                type,
                today,
                segments,
                pack.version()));
      }
    }
    return changed;
  }
}
