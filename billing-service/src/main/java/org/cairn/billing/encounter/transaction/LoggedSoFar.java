package org.cairn.billing.encounter.transaction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.OtherEncounter;
import org.cairn.billing.encounter.store.Known.AtTheTime;
import org.jspecify.annotations.Nullable;

/** What a batch has accepted so far, which its later rows may repeat or overlap. */
final class LoggedSoFar {

  /** A sender chooses ids for its own encounters only. */
  private record Id(UUID agencyId, UUID encounterId) {}

  private record Taken(AtTheTime what, Instant start, Instant end) {}

  private final Map<Id, byte[]> contents = new HashMap<>();
  private final Map<UUID, List<Taken>> byPeer = new HashMap<>();
  private final Set<Id> conflicting = new HashSet<>();

  /** Null when nothing was accepted under this id. */
  byte @Nullable [] content(UUID agencyId, @Nullable UUID encounterId) {
    return encounterId == null ? null : contents.get(new Id(agencyId, encounterId));
  }

  List<AtTheTime> at(UUID peerId, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
    if (from == null || to == null) {
      return List.of();
    }
    Instant start = from.toInstant();
    Instant end = to.toInstant();
    return byPeer.getOrDefault(peerId, List.of()).stream()
        .filter(other -> other.start().isBefore(end) && start.isBefore(other.end()))
        .map(Taken::what)
        .toList();
  }

  /** With what the rows before have found out about it. */
  OtherEncounter asOfNow(OtherEncounter other) {
    return conflicting.contains(new Id(other.agencyId(), other.encounterId()))
        ? other.found()
        : other;
  }

  /**
   * @param groupClient whom of a group it is about; null when it is no group
   */
  void add(EncounterEvent.Logged logged, byte[] content, byte @Nullable [] groupClient) {
    UUID agencyId = logged.under().agencyId();
    contents.put(new Id(agencyId, logged.encounterId()), content);
    var other =
        new OtherEncounter(
            logged.encounterId(), agencyId, logged.under().jurisdiction(), logged.on(), false);
    byPeer
        .computeIfAbsent(logged.peerId(), _ -> new ArrayList<>())
        .add(new Taken(new AtTheTime(other, groupClient), logged.startedAt(), logged.endedAt()));
  }

  void add(EncounterEvent.ConflictFound found) {
    conflicting.add(new Id(found.agencyId(), found.encounterId()));
  }
}
