package org.cairn.ceu.standing.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ceu.standing.decision.StandingChanged;
import org.cairn.ceu.standing.decision.StandingSegment;
import org.cairn.kit.sql.Sql;

/** The last published standing of each credential's education. */
@ApplicationScoped
public class PublishedStandings {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String OF_PEERS =
      """
      SELECT id, peer_id, credential_type, segments::text AS segments FROM education_standing
       WHERE peer_id = ANY (:peers) AND jurisdiction = :jurisdiction
      """;

  private static final String SAVE =
      """
      INSERT INTO education_standing (id, peer_id, jurisdiction, credential_type, segments,
                                      pack_version, evaluated_on)
      SELECT * FROM unnest(:ids::uuid[], :peers::uuid[], :jurisdictions::text[], :types::text[],
                           :segments::jsonb[], :versions::text[], :days::date[])
      ON CONFLICT (peer_id, jurisdiction, credential_type) DO UPDATE
         SET segments = excluded.segments, pack_version = excluded.pack_version,
             evaluated_on = excluded.evaluated_on
      """;

  private final Sql sql;

  public PublishedStandings(Sql sql) {
    this.sql = sql;
  }

  private record Row(UUID id, UUID peerId, String credentialType, String segments) {}

  /** The last published segments, under their aggregate id. */
  public record Published(UUID standingId, List<StandingSegment> segments) {
    public Published {
      segments = List.copyOf(segments);
    }
  }

  /** By peer, each by credential type. */
  public Map<UUID, Map<String, Published>> of(Collection<UUID> peerIds, String jurisdiction) {
    return sql
        .of(OF_PEERS)
        .withIds("peers", peerIds)
        .with("jurisdiction", jurisdiction)
        .list(Row.class)
        .stream()
        .collect(
            groupingBy(
                Row::peerId,
                toMap(Row::credentialType, row -> new Published(row.id(), read(row.segments())))));
  }

  public void save(List<StandingChanged> changed) {
    sql.of(SAVE)
        .withColumn("ids", changed, StandingChanged::standingId)
        .withColumn("peers", changed, StandingChanged::peerId)
        .withColumn("jurisdictions", changed, StandingChanged::jurisdiction)
        .withColumn("types", changed, StandingChanged::credentialType)
        .withColumn("segments", changed, standing -> write(standing.segments()))
        .withColumn("versions", changed, StandingChanged::packVersion)
        .withColumn("days", changed, StandingChanged::evaluatedOn)
        .update();
  }

  private static String write(List<StandingSegment> segments) {
    try {
      return JSON.writeValueAsString(segments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Segments are always JSON", e);
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
