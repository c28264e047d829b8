package org.cairn.ceu.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The peers whose records boards brought in, as the applications service announced them. */
@ApplicationScoped
public class ImportedPeers {

  private static final String INSERT =
      """
      INSERT INTO imported_peer (peer_id, jurisdiction)
      SELECT * FROM unnest(?::uuid[], ?::text[])
      ON CONFLICT DO NOTHING
      """;

  private static final String AMONG =
      "SELECT peer_id FROM imported_peer WHERE peer_id = ANY (?) AND jurisdiction = ?";

  private final DataSource database;

  public ImportedPeers(DataSource database) {
    this.database = database;
  }

  /**
   * @param jurisdiction whose board brought the record in
   */
  public record ImportedPeer(UUID peerId, String jurisdiction) {}

  public void insert(List<ImportedPeer> heard) {
    if (heard.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", heard.stream().map(ImportedPeer::peerId).toArray()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "text", heard.stream().map(ImportedPeer::jurisdiction).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Imported peers cannot be written", e);
    }
  }

  /** Those of them whose records the board of this state brought in. */
  public Set<UUID> among(Collection<UUID> peerIds, String jurisdiction) {
    if (peerIds.isEmpty()) {
      return Set.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(AMONG)) {
      statement.setArray(1, connection.createArrayOf("uuid", peerIds.toArray()));
      statement.setString(2, jurisdiction);
      Set<UUID> found = new HashSet<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(result.getObject("peer_id", UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Imported peers cannot be read", e);
    }
  }
}
