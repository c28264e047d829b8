package org.cairn.applications.peer.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.jspecify.annotations.Nullable;

/** Peers whose records boards bring in, hundreds with each statement. */
@ApplicationScoped
public class ImportedPeers {

  private static final String KNOWN =
      "SELECT id, imported_by, registered_on FROM peer WHERE id = ANY (?)";

  private static final String INSERT =
      """
      INSERT INTO peer (id, imported_by, imported_from, registered_on, version)
      SELECT p.*, 0 FROM unnest(?::uuid[], ?::text[], ?::text[], ?::date[]) AS p
      """;

  private final DataSource database;

  public ImportedPeers(DataSource database) {
    this.database = database;
  }

  /**
   * @param registeredOn null for a peer who registered
   */
  public record KnownPeer(PeerRecord record, @Nullable LocalDate registeredOn) {}

  public Map<UUID, KnownPeer> known(Collection<UUID> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Map<UUID, KnownPeer> found = new HashMap<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          String by = result.getString("imported_by");
          found.put(
              result.getObject("id", UUID.class),
              new KnownPeer(
                  by == null ? new PeerRecord.Registered() : new PeerRecord.BroughtIn(by),
                  result.getObject("registered_on", LocalDate.class)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Peers cannot be read", e);
    }
  }

  public void insert(List<PeerEvent.BroughtIn> peers) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", peers.stream().map(e -> e.peerId()).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", peers.stream().map(e -> e.jurisdiction()).toArray()));
      statement.setArray(
          3, connection.createArrayOf("text", peers.stream().map(e -> e.importedFrom()).toArray()));
      statement.setArray(
          4, connection.createArrayOf("date", peers.stream().map(e -> e.registeredOn()).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Peers cannot be written", e);
    }
  }
}
