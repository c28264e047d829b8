package org.cairn.supervision.standing.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
import org.cairn.supervision.standing.store.AnnouncedStandings;
import org.cairn.supervision.standing.store.AnnouncedStandings.Announced;
import org.cairn.supervision.standing.store.AnnouncedStandings.Change;
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
  private final AnnouncedStandings announced;
  private final PublishedEvents published;
  private final Packs packs;
  private final IdSource ids;
  private final Clock clock;

  public StandingReview(
      Agreements agreements,
      StandingFacts facts,
      AnnouncedStandings announced,
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
  public record PeerLog(String jurisdiction, Pack pack, SupervisionRecord log) {}

  /** What has to be announced after a command; the standings are as announced then. */
  public List<OutgoingEvent> after(UUID peerId, Origin origin) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (PeerLog each : logsOf(peerId, null, null)) {
      List<Change> changes = changes(peerId, each);
      changes.forEach(announced::save);
      events.addAll(published.ofStandings(changes, each.log().to(), origin));
    }
    return events;
  }

  private List<Change> changes(UUID peerId, PeerLog of) {
    Map<String, Announced> before = announced.of(peerId, of.jurisdiction());
    List<Change> changes = new ArrayList<>();
    SupervisionRules.segments(of.pack(), of.log())
        .forEach((profile, segments) -> {
          Announced known = before.get(profile);
          if (known == null || !known.segments().equals(segments.toString())) {
            changes.add(change(peerId, of, profile, segments, known));
          }
        });
    return changes;
  }

  private Change change(
      UUID peerId, PeerLog of, String profile, List<Segment> segments, @Nullable Announced known) {
    return new Change(
        known == null ? ids.next() : known.standingId(),
        peerId,
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
    Map<String, List<Agreements.Row>> byJurisdiction = new LinkedHashMap<>();
    for (Agreements.Row row : agreements.signedOf(peerId)) {
      byJurisdiction.computeIfAbsent(row.terms().jurisdiction(), _ -> new ArrayList<>()).add(row);
    }
    List<PeerLog> found = new ArrayList<>();
    byJurisdiction.forEach((jurisdiction, rows) ->
        packs
            .find(jurisdiction)
            .map(pack -> new PeerLog(jurisdiction, pack, log(peerId, pack, rows, from, to)))
            .ifPresent(found::add));
    return found;
  }

  private SupervisionRecord log(
      UUID peerId,
      Pack pack,
      List<Agreements.Row> rows,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    List<Entry> entries = facts.of(peerId, pack.jurisdiction(), pack.zone());
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
