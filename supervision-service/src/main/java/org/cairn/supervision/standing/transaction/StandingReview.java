package org.cairn.supervision.standing.transaction;

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
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.standing.decision.Segment;
import org.cairn.supervision.standing.decision.SupervisionRecord;
import org.cairn.supervision.standing.decision.SupervisionRules;
import org.cairn.supervision.standing.store.PublishedStandings;
import org.cairn.supervision.standing.store.PublishedStandings.Announced;
import org.cairn.supervision.standing.store.PublishedStandings.Change;
import org.cairn.supervision.standing.store.PublishedStandings.Place;
import org.cairn.supervision.standing.store.StandingFacts;
import org.jspecify.annotations.Nullable;

/**
 * Works out how a peer's supervision stands, from everything that is stored. Facts may come late
 * and out of their order, so it begins at the beginning each time.
 */
@ApplicationScoped
public class StandingReview {

  private static final String RULE = "supervision-profile";

  private final Agreements agreements;
  private final StandingFacts facts;
  private final PublishedStandings announced;
  private final PublishedEvents published;
  private final Packs packs;
  private final IdSource ids;
  private final Clock clock;

  public StandingReview(
      Agreements agreements,
      StandingFacts facts,
      PublishedStandings announced,
      PublishedEvents published,
      Packs packs,
      IdSource ids,
      Clock clock) {
    this.agreements = agreements;
    this.facts = facts;
    this.announced = announced;
    this.published = published;
    this.packs = packs;
    this.ids = ids;
    this.clock = clock;
  }

  /** A peer's log in one jurisdiction, with the rules of it. */
  public record PeerLog(UUID peerId, String jurisdiction, Pack pack, SupervisionRecord log) {}

  /** What has to be announced after a command; the standings are as announced then. */
  public List<OutgoingEvent> after(UUID peerId, Origin origin) {
    return after(List.of(peerId), origin);
  }

  /** Each of them once, and all in as many statements as one. */
  public List<OutgoingEvent> after(Collection<UUID> peerIds, Origin origin) {
    List<PeerLog> logs = logsOf(peerIds, null, null);
    if (logs.isEmpty()) {
      return List.of();
    }
    Map<Place, Announced> before = announced.of(peerIds);
    List<Change> all = new ArrayList<>();
    List<OutgoingEvent> events = new ArrayList<>();
    for (PeerLog each : logs) {
      List<Change> changes = changes(each, before);
      all.addAll(changes);
      events.addAll(published.ofStandings(changes, each.log().to(), origin));
    }
    announced.save(all);
    return events;
  }

  private List<Change> changes(PeerLog of, Map<Place, Announced> before) {
    List<Change> changes = new ArrayList<>();
    SupervisionRules.segments(of.pack(), of.log())
        .forEach((profile, segments) -> {
          Announced known = before.get(new Place(of.peerId(), of.jurisdiction(), profile));
          if (known == null || !known.segments().equals(segments.toString())) {
            changes.add(change(of, profile, segments, known));
          }
        });
    return changes;
  }

  private Change change(
      PeerLog of, String profile, List<Segment> segments, @Nullable Announced known) {
    return new Change(
        known == null ? ids.next() : known.standingId(),
        of.peerId(),
        of.jurisdiction(),
        profile,
        segments,
        RULE,
        of.pack().version());
  }

  /**
   * One for each jurisdiction in which the peer has or had a signed agreement.
   *
   * @param from null for the first day of which anything is known
   * @param to null for today
   */
  public List<PeerLog> logsOf(UUID peerId, @Nullable LocalDate from, @Nullable LocalDate to) {
    return logsOf(List.of(peerId), from, to);
  }

  private record Agreed(UUID peerId, String jurisdiction) {}

  private List<PeerLog> logsOf(
      Collection<UUID> peerIds, @Nullable LocalDate from, @Nullable LocalDate to) {
    Map<Agreed, List<Agreements.Row>> agreed = new LinkedHashMap<>();
    Map<String, Pack> rules = new LinkedHashMap<>();
    for (Agreements.Row row : agreements.signedOf(peerIds)) {
      String jurisdiction = row.terms().jurisdiction();
      packs.find(jurisdiction).ifPresent(pack -> rules.put(jurisdiction, pack));
      agreed
          .computeIfAbsent(new Agreed(row.terms().peerId(), jurisdiction), _ -> new ArrayList<>())
          .add(row);
    }
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<String, ZoneId> zones = new LinkedHashMap<>();
    rules.forEach((jurisdiction, pack) -> zones.put(jurisdiction, pack.zone()));
    StandingFacts.Logs logs = facts.of(peerIds, zones);
    List<PeerLog> found = new ArrayList<>();
    agreed.forEach((of, rows) -> {
      Pack pack = rules.get(of.jurisdiction());
      if (pack != null) {
        List<Entry> entries = logs.of(of.peerId(), of.jurisdiction());
        found.add(
            new PeerLog(of.peerId(), of.jurisdiction(), pack, log(pack, rows, entries, from, to)));
      }
    });
    return found;
  }

  private SupervisionRecord log(
      Pack pack,
      List<Agreements.Row> rows,
      List<Entry> entries,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    LocalDate last = Objects.requireNonNullElse(to, today);
    LocalDate first = Objects.requireNonNullElseGet(from, () -> firstOf(entries, rows));
    return new SupervisionRecord(
        first.isAfter(last) ? last : first, last, entries, List.of(), endOf(rows).orElse(null));
  }

  private static LocalDate firstOf(Collection<Entry> entries, List<Agreements.Row> rows) {
    LocalDate agreed =
        rows.stream().map(row -> row.terms().from()).min(LocalDate::compareTo).orElseThrow();
    return entries.stream()
        .map(Entry::on)
        .min(LocalDate::compareTo)
        .filter(agreed::isAfter)
        .orElse(agreed);
  }

  /** The day on which the last supervisor ceased; empty while there is one. */
  private static Optional<LocalDate> endOf(List<Agreements.Row> rows) {
    return rows.stream().anyMatch(row -> row.endedOn() == null)
        ? Optional.empty()
        : rows.stream()
            .flatMap(row -> Optional.ofNullable(row.endedOn()).stream())
            .max(LocalDate::compareTo);
  }
}
