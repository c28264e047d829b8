package org.cairn.applications.peer.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The records of peers that boards import, hundreds with each statement. */
@ApplicationScoped
public class ImportedPeerRecords {

  private static final String EXISTING =
      "SELECT id AS peer_id, imported_by, registered_on FROM peer WHERE id = ANY (:peers)";

  private static final String INSERT =
      """
      INSERT INTO peer (id, imported_by, imported_from, registered_on, version)
      SELECT p.*, 0
        FROM unnest(:peers::uuid[], :boards::text[], :sources::text[], :days::date[]) AS p
      """;

  private final Sql sql;

  public ImportedPeerRecords(Sql sql) {
    this.sql = sql;
  }

  private record Row(UUID peerId, @Nullable String importedBy, @Nullable LocalDate registeredOn) {
    private PeerRecord state() {
      return importedBy == null || registeredOn == null
          ? new PeerRecord.Registered()
          : new PeerRecord.Imported(importedBy, registeredOn);
    }
  }

  public Map<UUID, PeerRecord> existing(Collection<UUID> peerIds) {
    return sql.of(EXISTING).withIds("peers", peerIds).list(Row.class).stream()
        .collect(toMap(Row::peerId, Row::state));
  }

  public void insert(List<PeerEvent.Imported> records) {
    sql.of(INSERT)
        .withColumn("peers", records, PeerEvent.Imported::peerId)
        .withColumn("boards", records, PeerEvent.Imported::jurisdiction)
        .withColumn("sources", records, PeerEvent.Imported::importedFrom)
        .withColumn("days", records, PeerEvent.Imported::registeredOn)
        .update();
  }
}
