package org.cairn.supervision.standing;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.supervision.standing.decision.Entry;
import org.jspecify.annotations.Nullable;

/** A source of the entries that standings are calculated from: recorded work, recorded sessions. */
public interface RecordedEntries {

  /**
   * @param jurisdiction where it counts; null for everywhere
   */
  record RecordedEntry(UUID peerId, @Nullable String jurisdiction, Entry entry) {}

  /**
   * @param zones of the jurisdictions whose entries are asked for
   */
  List<RecordedEntry> entriesOf(Collection<UUID> peerIds, Map<String, ZoneId> zones);
}
