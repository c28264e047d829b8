package org.cairn.ceu.standing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.ceu.standing.decision.StandingChanged;
import org.cairn.ceu.standing.decision.StandingSegment;

/** What was last announced of each credential's education. */
@ApplicationScoped
public class PublishedStandings {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String OF_PEERS =
      """
      SELECT id, peer_id, credential_type, segments FROM education_standing
       WHERE peer_id = ANY (?) AND jurisdiction = ?
      """;

  private static final String SAVE =
      """
      INSERT INTO education_standing (id, peer_id, jurisdiction, credential_type, segments,
                                      pack_version, evaluated_on)
      VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
      ON CONFLICT (peer_id, jurisdiction, credential_type) DO UPDATE
         SET segments = excluded.segments, pack_version = excluded.pack_version,
             evaluated_on = excluded.evaluated_on
      """;

  private final DataSource database;

  public PublishedStandings(DataSource database) {
    this.database = database;
  }

  /** The segments that were announced last, under the id they are announced by. */
  public record Announced(UUID standingId, List<StandingSegment> segments) {
    public Announced {
      segments = List.copyOf(segments);
    }
  }

  /** By peer, each by credential type. */
  public Map<UUID, Map<String, Announced>> of(Collection<UUID> peerIds, String jurisdiction) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_PEERS)) {
      statement.setArray(1, connection.createArrayOf("uuid", peerIds.toArray()));
      statement.setString(2, jurisdiction);
      Map<UUID, Map<String, Announced>> found = new HashMap<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found
              .computeIfAbsent(result.getObject("peer_id", UUID.class), _ -> new HashMap<>())
              .put(
                  result.getString("credential_type"),
                  new Announced(
                      result.getObject("id", UUID.class), read(result.getString("segments"))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Standings cannot be read", e);
    }
  }

  public void save(List<StandingChanged> changed) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SAVE)) {
      for (StandingChanged standing : changed) {
        statement.setObject(1, standing.standingId());
        statement.setObject(2, standing.peerId());
        statement.setString(3, standing.jurisdiction());
        statement.setString(4, standing.credentialType());
        statement.setString(5, JSON.writeValueAsString(standing.segments()));
        statement.setString(6, standing.packVersion());
        statement.setObject(7, standing.evaluatedOn());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("Standings cannot be written", e);
    }
  }

  private static List<StandingSegment> read(String segments) {
    try {
      return JSON.readValue(segments, new TypeReference<List<StandingSegment>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored standing cannot be read", e);
    }
  }
}
