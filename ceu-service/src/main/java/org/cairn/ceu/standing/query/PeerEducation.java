package org.cairn.ceu.standing.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ceu.standing.decision.ContinuingEducation;
import org.cairn.ceu.standing.decision.EducationFacts;
import org.cairn.ceu.standing.decision.EducationStanding;
import org.cairn.ceu.standing.decision.StandingSegment;
import org.cairn.ceu.standing.decision.StandingSegments;
import org.cairn.ceu.standing.store.RecordedEducation;
import org.cairn.ceu.standing.store.RecordedEducation.OfPeer;
import org.cairn.ceu.standing.store.ReplicatedCertificates.ReplicatedCertificate;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;

/** Evaluates a peer's record by today's rules on every read. */
@ApplicationScoped
public class PeerEducation {

  private final RecordedEducation recorded;
  private final Packs packs;
  private final Clock clock;

  public PeerEducation(RecordedEducation recorded, Packs packs, Clock clock) {
    this.recorded = recorded;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * One credential that a peer holds.
   *
   * @param standing of this credential's cycles only, with all entries
   */
  public record Held(
      ReplicatedCertificate certificate,
      LocalDate evaluatedOn,
      String packVersion,
      List<StandingSegment> segments,
      EducationStanding standing) {

    public Held {
      segments = List.copyOf(segments);
    }
  }

  /** Empty until a certificate of the peer is received. */
  public List<Held> of(UUID peerId) {
    Map<String, OfPeer> byState = new LinkedHashMap<>(recorded.of(peerId));
    List<Held> found = new ArrayList<>();
    byState.forEach(
        (state, record) -> packs.find(state).ifPresent(pack -> found.addAll(held(record, pack))));
    return found;
  }

  private List<Held> held(OfPeer record, Pack pack) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    EducationFacts facts = record.facts(today);
    EducationStanding standing = ContinuingEducation.of(facts, pack);
    return record.certificates().stream()
        .map(certificate ->
            new Held(
                certificate,
                today,
                pack.version(),
                StandingSegments.of(facts, pack, certificate.credentialType()),
                standing.ofLicense(certificate.credentialType())))
        .toList();
  }
}
