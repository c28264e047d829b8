package org.cairn.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.sql.Sql;

/**
 * The peers whose records boards imported, in the services that receive them as events. Each of
 * them has a table {@code imported_peer (peer_id, jurisdiction)}.
 */
@ApplicationScoped
public class ImportedPeers {

  private static final String INSERT =
      """
      INSERT INTO imported_peer (peer_id, jurisdiction)
      SELECT * FROM unnest(:peers::uuid[], :jurisdictions::text[])
      ON CONFLICT DO NOTHING
      """;
  private static final String AMONG =
      "SELECT peer_id FROM imported_peer WHERE peer_id = ANY (:peers) AND jurisdiction = :state";

  private final Sql sql;

  public ImportedPeers(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param jurisdiction whose board imported the record
   */
  public record ImportedPeer(UUID peerId, String jurisdiction) {}

  public void insert(List<ImportedPeer> peers) {
    if (!peers.isEmpty()) {
      sql.of(INSERT)
          .withColumn("peers", peers, ImportedPeer::peerId)
          .withColumn("jurisdictions", peers, ImportedPeer::jurisdiction)
          .update();
    }
  }

  /** Those of them whose records the board of this state imported. */
  public Set<UUID> among(Collection<UUID> peerIds, String jurisdiction) {
    return peerIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            sql.of(AMONG).withIds("peers", peerIds).with("state", jurisdiction).list(UUID.class));
  }
}
