package org.cairn.kit.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.sql.Sql;

/**
 * Serializes what changes a peer's records in this service: until the end of the transaction nobody
 * else changes what a decision about the peer rests on.
 */
@ApplicationScoped
public class PeerLocks {

  /** In one order, so that two that concern several peers cannot wait for each other. */
  private static final String LOCK =
      """
      SELECT count({lock})
        FROM (SELECT DISTINCT t.peer_id FROM unnest(:peers::text[]) AS t (peer_id)
               ORDER BY t.peer_id) p
      """
          .replace("{lock}", lockOf("p.peer_id"));

  private final Sql sql;

  public PeerLocks(Sql sql) {
    this.sql = sql;
  }

  /**
   * SQL that takes the lock of one peer, for a statement that finds the peers itself; several in
   * the order of their ids as text.
   */
  public static String lockOf(String peerId) {
    return "pg_advisory_xact_lock(hashtextextended('peer ' || %s::text, 0))".formatted(peerId);
  }

  public void lockPeer(UUID peerId) {
    lockPeers(List.of(peerId));
  }

  public void lockPeers(Collection<UUID> peerIds) {
    sql.of(LOCK).withColumn("peers", peerIds, id -> id).one(Long.class);
  }
}
