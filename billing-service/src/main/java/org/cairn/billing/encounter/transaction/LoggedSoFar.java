package org.cairn.billing.encounter.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.jspecify.annotations.Nullable;

/** What a batch has accepted so far, which its later rows may repeat or overlap. */
final class LoggedSoFar {

  private record Taken(Instant start, Instant end, byte @Nullable [] groupClient) {}

  private final Map<UUID, byte[]> contents = new HashMap<>();
  private final Map<UUID, List<Taken>> byPeer = new HashMap<>();

  /** Null when nothing was accepted under this id. */
  byte @Nullable [] content(@Nullable UUID encounterId) {
    return encounterId == null ? null : contents.get(encounterId);
  }

  /**
   * @param groupClient whom of a group it is about; null when it is no group
   */
  boolean overlaps(UUID peerId, Instant start, Instant end, byte @Nullable [] groupClient) {
    return byPeer.getOrDefault(peerId, List.of()).stream()
        .anyMatch(other ->
            other.start().isBefore(end)
                && start.isBefore(other.end())
                && !isOneGroup(groupClient, other.groupClient()));
  }

  /** Several clients of one group at the same time are one session. */
  static boolean isOneGroup(byte @Nullable [] one, byte @Nullable [] other) {
    return one != null && other != null && !Arrays.equals(one, other);
  }

  void add(EncounterEvent.Logged logged, byte[] content, byte @Nullable [] groupClient) {
    contents.put(logged.encounterId(), content);
    byPeer
        .computeIfAbsent(logged.under().peerId(), _ -> new ArrayList<>())
        .add(new Taken(logged.startedAt(), logged.endedAt(), groupClient));
  }
}
