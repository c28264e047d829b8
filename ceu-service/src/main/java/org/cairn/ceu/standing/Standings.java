package org.cairn.ceu.standing;

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
import org.cairn.ceu.standing.store.PublishedStandings.Published;
import org.cairn.ceu.standing.store.RecordedEducation;
import org.cairn.ceu.standing.store.RecordedEducation.OfPeer;
import org.cairn.ceu.standing.store.ReplicatedCertificates.ReplicatedCertificate;
import org.cairn.contracts.ceu.EducationSegment;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Fact;

/**
 * Recalculates a peer's standing after a change, in the same transaction, and publishes it if it
 * differs from the last published one.
 */
@ApplicationScoped
public class Standings {

  private final RecordedEducation recorded;
  private final PublishedStandings published;
  private final Packs packs;
  private final Clock clock;
  private final IdSource ids;

  public Standings(
      RecordedEducation recorded,
      PublishedStandings published,
      Packs packs,
      Clock clock,
      IdSource ids) {
    this.recorded = recorded;
    this.published = published;
    this.packs = packs;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * For each peer in the given order, with as many statements as for one.
   *
   * @return the facts to publish: none for a peer who holds no certificate there or whose standing
   *     is unchanged
   */
  public List<Fact> recalculate(Collection<UUID> peerIds, String jurisdiction) {
    Pack pack = packs.find(jurisdiction).orElse(null);
    if (pack == null || peerIds.isEmpty()) {
      return List.of();
    }
    Map<UUID, Map<String, OfPeer>> records = recorded.ofAll(peerIds);
    Map<UUID, Map<String, Published>> before = published.of(records.keySet(), jurisdiction);
    List<StandingChanged> changed = new ArrayList<>();
    for (UUID peerId : peerIds) {
      OfPeer record = records.getOrDefault(peerId, Map.of()).get(jurisdiction);
      if (record != null) {
        changed.addAll(changed(peerId, record, before.getOrDefault(peerId, Map.of()), pack));
      }
    }
    if (changed.isEmpty()) {
      return List.of();
    }
    published.save(changed);
    return changed.stream().map(Standings::published).toList();
  }

  public static Fact published(StandingChanged standing) {
    return Fact.of(
        new EducationStandingChanged(
            standing.standingId(),
            standing.peerId(),
            standing.jurisdiction(),
            standing.credentialType(),
            standing.evaluatedOn(),
            standing.segments().stream()
                .map(segment ->
                    new EducationSegment(segment.standing().code(), segment.from(), segment.to()))
                .toList(),
            standing.packVersion()),
        standing.standingId(),
        standing.peerId(),
        standing.jurisdiction());
  }

  private List<StandingChanged> changed(
      UUID peerId, OfPeer record, Map<String, Published> before, Pack pack) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    EducationFacts facts = record.facts(today);
    List<StandingChanged> changed = new ArrayList<>();
    for (ReplicatedCertificate certificate : record.certificates()) {
      String type = certificate.credentialType();
      List<StandingSegment> segments = StandingSegments.of(facts, pack, type);
      Published last = before.get(type);
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
