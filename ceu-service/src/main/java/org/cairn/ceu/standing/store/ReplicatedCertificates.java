package org.cairn.ceu.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The certificates that the applications service announced. */
@ApplicationScoped
public class ReplicatedCertificates {

  private static final String INSERT =
      """
      INSERT INTO replicated_certificate (certificate_id, peer_id, jurisdiction, credential_type,
                                     certified_on)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[])
      ON CONFLICT DO NOTHING
      """;

  /** Whoever was certified anew began anew: the latest of each credential. */
  private static final String OF_PEERS =
      """
      SELECT DISTINCT ON (peer_id, jurisdiction, credential_type)
             certificate_id, peer_id, jurisdiction, credential_type, certified_on
        FROM replicated_certificate
       WHERE peer_id = ANY (?)
       ORDER BY peer_id, jurisdiction, credential_type, certified_on DESC, certificate_id DESC
      """;

  /** In one order, so that two that concern several peers cannot wait for each other. */
  private static final String LOCK =
      """
      SELECT count(pg_advisory_xact_lock(hashtextextended('education ' || p.peer_id, 0)))
        FROM (SELECT DISTINCT t.peer_id FROM unnest(?::text[]) AS t (peer_id) ORDER BY t.peer_id) p
      """;

  private final DataSource database;

  public ReplicatedCertificates(DataSource database) {
    this.database = database;
  }

  /** A credential and since when it is held. */
  public record ReplicatedCertificate(
      UUID certificateId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn) {}

  public void waitForTurn(UUID peerId) {
    waitForTurn(List.of(peerId));
  }

  /**
   * Until the end of the transaction nobody else changes what these peers' standing rests on: a
   * credit and a certificate that arrive at one moment both count.
   */
  public void waitForTurn(Collection<UUID> peerIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(
          1, connection.createArrayOf("text", peerIds.stream().map(UUID::toString).toArray()));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("A peer's record cannot be locked", e);
    }
  }

  public void insert(List<ReplicatedCertificate> heard) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setArray(
          1, column(connection, "uuid", heard, ReplicatedCertificate::certificateId));
      statement.setArray(2, column(connection, "uuid", heard, ReplicatedCertificate::peerId));
      statement.setArray(3, column(connection, "text", heard, ReplicatedCertificate::jurisdiction));
      statement.setArray(
          4, column(connection, "text", heard, ReplicatedCertificate::credentialType));
      statement.setArray(5, column(connection, "date", heard, ReplicatedCertificate::certifiedOn));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Certificates cannot be written", e);
    }
  }

  private static Array column(
      Connection connection,
      String type,
      List<ReplicatedCertificate> heard,
      Function<ReplicatedCertificate, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, heard.stream().map(value).toArray());
  }

  public List<ReplicatedCertificate> ofPeers(Collection<UUID> peerIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_PEERS)) {
      statement.setArray(1, connection.createArrayOf("uuid", peerIds.toArray()));
      List<ReplicatedCertificate> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(
              new ReplicatedCertificate(
                  result.getObject("certificate_id", UUID.class),
                  result.getObject("peer_id", UUID.class),
                  result.getString("jurisdiction"),
                  result.getString("credential_type"),
                  result.getObject("certified_on", LocalDate.class)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Certificates cannot be read", e);
    }
  }
}
