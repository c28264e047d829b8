package org.cairn.ceu.standing.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.ceu.standing.decision.EducationFacts;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;
import org.cairn.ceu.standing.decision.EducationFacts.Holding;
import org.cairn.ceu.standing.store.ReplicatedCertificates.ReplicatedCertificate;

/** What is recorded of a peer, as the rules of education want it. */
@ApplicationScoped
public class RecordedEducation {

  private final ReplicatedCertificates certificates;
  private final CreditRepository credits;

  public RecordedEducation(ReplicatedCertificates certificates, CreditRepository credits) {
    this.certificates = certificates;
    this.credits = credits;
  }

  /** A peer's certificates in one jurisdiction, and the hours that were not refused. */
  public record OfPeer(List<ReplicatedCertificate> certificates, List<Entry> entries) {
    public OfPeer {
      certificates = List.copyOf(certificates);
      entries = List.copyOf(entries);
    }

    /** To be asked where there is a certificate. */
    public EducationFacts facts(LocalDate through) {
      List<Holding> holdings =
          certificates.stream()
              .map(heard -> new Holding(heard.credentialType(), heard.certifiedOn()))
              .toList();
      return new EducationFacts(holdings.getFirst().license(), holdings, through, entries);
    }
  }

  /** By jurisdiction, those in which the peer is certified. */
  public Map<String, OfPeer> of(UUID peerId) {
    return ofAll(List.of(peerId)).getOrDefault(peerId, Map.of());
  }

  /** By peer, each by jurisdiction; without those who are certified nowhere. */
  public Map<UUID, Map<String, OfPeer>> ofAll(Collection<UUID> peerIds) {
    Map<UUID, List<ReplicatedCertificate>> heard =
        certificates.ofPeers(peerIds).stream().collect(groupingBy(ReplicatedCertificate::peerId));
    if (heard.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<CreditRow>> counting =
        credits.counting(heard.keySet()).stream().collect(groupingBy(CreditRow::peerId));
    Map<UUID, Map<String, OfPeer>> found = new HashMap<>();
    heard.forEach((peerId, held) ->
        found.put(peerId, byState(held, counting.getOrDefault(peerId, List.of()))));
    return found;
  }

  private static Map<String, OfPeer> byState(
      List<ReplicatedCertificate> certificates, List<CreditRow> counting) {
    Map<String, List<Entry>> entries =
        counting.stream()
            .collect(groupingBy(CreditRow::jurisdiction, mapping(CreditRow::entry, toList())));
    Map<String, OfPeer> found = new TreeMap<>();
    certificates.stream()
        .collect(groupingBy(ReplicatedCertificate::jurisdiction))
        .forEach((state, held) ->
            found.put(state, new OfPeer(held, entries.getOrDefault(state, List.of()))));
    return found;
  }
}
