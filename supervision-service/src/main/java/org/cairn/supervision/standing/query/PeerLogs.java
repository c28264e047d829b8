package org.cairn.supervision.standing.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.supervision.standing.RecordedEntries;
import org.cairn.supervision.standing.RecordedEntries.RecordedEntry;
import org.cairn.supervision.standing.SignedAgreements;
import org.cairn.supervision.standing.SignedAgreements.SignedAgreement;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.standing.decision.SupervisionRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is recorded of peers, as the rules read it. Records may come late and in any
 * order, so a log begins at the beginning each time.
 */
@ApplicationScoped
public class PeerLogs {

  private final SignedAgreements agreements;
  private final List<RecordedEntries> sources;
  private final Packs packs;
  private final Clock clock;

  public PeerLogs(
      SignedAgreements agreements, @All List<RecordedEntries> sources, Packs packs, Clock clock) {
    this.agreements = agreements;
    this.sources = sources;
    this.packs = packs;
    this.clock = clock;
  }

  /** A peer's log in one jurisdiction, with the rules of it. */
  public record PeerLog(UUID peerId, String jurisdiction, Pack pack, SupervisionRecord log) {}

  /** Where a peer has or had a signed agreement. */
  private record Place(UUID peerId, String jurisdiction) {}

  /** One log for each jurisdiction in which the peer has or had a signed agreement, to this day. */
  public List<PeerLog> of(Collection<UUID> peerIds) {
    return of(peerIds, null, null);
  }

  /**
   * @param from null for the first day that has a record
   * @param to null for today
   */
  public List<PeerLog> of(UUID peerId, @Nullable LocalDate from, @Nullable LocalDate to) {
    return of(List.of(peerId), from, to);
  }

  private List<PeerLog> of(
      Collection<UUID> peerIds, @Nullable LocalDate from, @Nullable LocalDate to) {
    Map<Place, List<SignedAgreement>> agreed =
        agreements.signedOf(peerIds).stream()
            .collect(
                groupingBy(
                    agreement -> new Place(agreement.peerId(), agreement.jurisdiction()),
                    LinkedHashMap::new,
                    toList()));
    Map<String, Pack> rules = new LinkedHashMap<>();
    agreed
        .keySet()
        .forEach(place ->
            packs
                .find(place.jurisdiction())
                .ifPresent(pack -> rules.put(place.jurisdiction(), pack)));
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<RecordedEntry>> entries = entries(peerIds, rules);
    List<PeerLog> found = new ArrayList<>();
    agreed.forEach((place, signed) -> {
      Pack pack = rules.get(place.jurisdiction());
      if (pack != null) {
        List<Entry> counting =
            counting(entries.getOrDefault(place.peerId(), List.of()), place.jurisdiction());
        found.add(
            new PeerLog(
                place.peerId(), place.jurisdiction(), pack, log(pack, signed, counting, from, to)));
      }
    });
    return found;
  }

  private Map<UUID, List<RecordedEntry>> entries(
      Collection<UUID> peerIds, Map<String, Pack> rules) {
    Map<String, ZoneId> zones = new LinkedHashMap<>();
    rules.forEach((jurisdiction, pack) -> zones.put(jurisdiction, pack.zone()));
    return sources.stream()
        .flatMap(source -> source.entriesOf(peerIds, zones).stream())
        .collect(groupingBy(RecordedEntry::peerId));
  }

  private static List<Entry> counting(List<RecordedEntry> entries, String jurisdiction) {
    return entries.stream()
        .filter(recorded ->
            recorded.jurisdiction() == null || recorded.jurisdiction().equals(jurisdiction))
        .map(RecordedEntry::entry)
        .toList();
  }

  private SupervisionRecord log(
      Pack pack,
      List<SignedAgreement> signed,
      List<Entry> entries,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    LocalDate last = Objects.requireNonNullElse(to, today);
    LocalDate first = Objects.requireNonNullElseGet(from, () -> firstDay(entries, signed));
    return new SupervisionRecord(
        first.isAfter(last) ? last : first, last, entries, List.of(), lastDay(signed));
  }

  private static LocalDate firstDay(List<Entry> entries, List<SignedAgreement> signed) {
    return Stream.concat(
            signed.stream().map(SignedAgreement::from), entries.stream().map(Entry::on))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** The day on which the last supervisor ceased to supervise; null while there is one. */
  private static @Nullable LocalDate lastDay(List<SignedAgreement> signed) {
    return signed.stream().anyMatch(agreement -> agreement.endedOn() == null)
        ? null
        : signed.stream()
            .flatMap(agreement -> Stream.ofNullable(agreement.endedOn()))
            .max(LocalDate::compareTo)
            .orElse(null);
  }
}
