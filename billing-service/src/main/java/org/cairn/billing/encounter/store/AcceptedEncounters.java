package org.cairn.billing.encounter.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.decision.OtherEncounter;
import org.cairn.billing.encounter.store.ExistingRecords.ConcurrentEncounter;
import org.jspecify.annotations.Nullable;

/** What was accepted earlier in the same request, which later rows may repeat or overlap. */
final class AcceptedEncounters {

  private record Accepted(EncounterFacts facts, ConcurrentEncounter encounter) {
    private boolean overlaps(EncounterFacts other) {
      return facts.startedAt().isBefore(other.endedAt())
          && other.startedAt().isBefore(facts.endedAt());
    }
  }

  private final Map<EncounterKey, byte[]> contents = new HashMap<>();
  private final Map<UUID, List<Accepted>> byPeer = new HashMap<>();
  private final Set<EncounterKey> conflicting = new HashSet<>();

  /** Null if nothing was accepted under this id. */
  byte @Nullable [] content(EncounterKey key) {
    return contents.get(key);
  }

  List<ConcurrentEncounter> atTheTimeOf(EncounterFacts facts, UUID peerId) {
    return byPeer.getOrDefault(peerId, List.of()).stream()
        .filter(accepted -> accepted.overlaps(facts))
        .map(Accepted::encounter)
        .toList();
  }

  /** With the conflicts found by earlier rows. */
  OtherEncounter asOfNow(OtherEncounter other) {
    return conflicting.contains(new EncounterKey(other.agencyId(), other.encounterId()))
        ? other.inConflict()
        : other;
  }

  /**
   * @param groupClient the client in a group, indexed; null if it is no group
   */
  void add(EncounterEvent.Logged logged, byte[] content, byte @Nullable [] groupClient) {
    UUID agencyId = logged.under().agencyId();
    UUID encounterId = logged.facts().encounterId();
    contents.put(new EncounterKey(agencyId, encounterId), content);
    var encounter =
        new OtherEncounter(
            encounterId, agencyId, logged.under().jurisdiction(), logged.on(), false);
    byPeer
        .computeIfAbsent(logged.peerId(), _ -> new ArrayList<>())
        .add(new Accepted(logged.facts(), new ConcurrentEncounter(encounter, groupClient)));
  }

  void add(EncounterEvent.ConflictFound found) {
    conflicting.add(new EncounterKey(found.agencyId(), found.encounterId()));
  }
}
