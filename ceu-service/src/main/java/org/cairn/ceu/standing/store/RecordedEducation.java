package org.cairn.ceu.standing.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.ceu.standing.RecordedCredits;
import org.cairn.ceu.standing.decision.EducationFacts;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationFacts.Holding;
import org.cairn.ceu.standing.store.ReplicatedCertificates.ReplicatedCertificate;

/** A peer's record in the form that the education rules need. */
@ApplicationScoped
public class RecordedEducation {

  private final ReplicatedCertificates certificates;
  private final RecordedCredits credits;

  public RecordedEducation(ReplicatedCertificates certificates, RecordedCredits credits) {
    this.certificates = certificates;
    this.credits = credits;
  }

  /** A peer's certificates in one jurisdiction, and the hours that count. */
  public record OfPeer(List<ReplicatedCertificate> certificates, List<Entry> entries) {
    public OfPeer {
      certificates = List.copyOf(certificates);
      entries = List.copyOf(entries);
    }

    /** Only if there is a certificate. */
    public EducationFacts facts(LocalDate through) {
      List<Holding> holdings =
          certificates.stream()
              .map(received -> new Holding(received.credentialType(), received.certifiedOn()))
              .toList();
      return new EducationFacts(holdings.getFirst().license(), holdings, through, entries);
    }
  }

  /** By jurisdiction, where the peer is certified. */
  public Map<String, OfPeer> of(UUID peerId) {
    return ofAll(List.of(peerId)).getOrDefault(peerId, Map.of());
  }

  /** By peer and jurisdiction; without peers who hold no certificate. */
  public Map<UUID, Map<String, OfPeer>> ofAll(Collection<UUID> peerIds) {
    Map<UUID, List<ReplicatedCertificate>> received =
        certificates.ofPeers(peerIds).stream().collect(groupingBy(ReplicatedCertificate::peerId));
    if (received.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Map<String, List<Entry>>> entries = credits.countedOf(received.keySet());
    Map<UUID, Map<String, OfPeer>> found = new HashMap<>();
    received.forEach((peerId, held) ->
        found.put(peerId, byJurisdiction(held, entries.getOrDefault(peerId, Map.of()))));
    return found;
  }

  private static Map<String, OfPeer> byJurisdiction(
      List<ReplicatedCertificate> certificates, Map<String, List<Entry>> entries) {
    Map<String, OfPeer> found = new TreeMap<>();
    certificates.stream()
        .collect(groupingBy(ReplicatedCertificate::jurisdiction))
        .forEach((jurisdiction, held) ->
            found.put(
                jurisdiction, new OfPeer(held, entries.getOrDefault(jurisdiction, List.of()))));
    return found;
  }

  /** Whether the peer has a certificate, or hours, in one of these jurisdictions. */
  public boolean concerns(UUID peerId, Set<String> jurisdictions) {
    return credits.areRecordedIn(jurisdictions, peerId)
        || certificates.ofPeers(List.of(peerId)).stream()
            .anyMatch(certificate -> jurisdictions.contains(certificate.jurisdiction()));
  }
}
