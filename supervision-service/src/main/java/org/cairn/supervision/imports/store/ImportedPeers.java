package org.cairn.supervision.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.supervision.store.Sql;

/** Peers whose record a board brought in, as they were heard of. */
@ApplicationScoped
public class ImportedPeers {

  private static final String KEEP =
      """
      INSERT INTO imported_peer (peer_id, jurisdiction, imported_from)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[])
      ON CONFLICT DO NOTHING
      """;

  private static final String OF_BOARD =
      "SELECT peer_id FROM imported_peer WHERE peer_id = ANY(?) AND jurisdiction = ?";

  private final Sql sql;

  public ImportedPeers(Sql sql) {
    this.sql = sql;
  }

  public void keep(List<PeerImported> peers) {
    if (!peers.isEmpty()) {
      sql.update(
          KEEP,
          Sql.ids(peers, PeerImported::peerId),
          Sql.texts(peers, PeerImported::jurisdiction),
          Sql.texts(peers, PeerImported::importedFrom));
    }
  }

  /** Those of them whose record this state's board brought in. */
  public Set<UUID> of(String jurisdiction, Collection<UUID> peerIds) {
    return sql
        .rows(OF_BOARD, row -> row.getObject("peer_id", UUID.class), Sql.ids(peerIds), jurisdiction)
        .stream()
        .collect(Collectors.toSet());
  }
}
