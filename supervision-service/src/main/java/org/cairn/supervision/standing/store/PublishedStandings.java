package org.cairn.supervision.standing.store;

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
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.standing.decision.Segment;
import org.cairn.supervision.standing.decision.StandingChanged;

/** What was published last of each peer's standing, so that only a change is published. */
@ApplicationScoped
public class PublishedStandings {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String OF_PEERS =
      """
      SELECT id, peer_id, jurisdiction, profile, segments::text AS segments FROM published_standing
       WHERE peer_id = ANY (:peers)
      """;
  private static final String SAVE =
      """
      INSERT INTO published_standing (id, peer_id, jurisdiction, profile, segments)
      SELECT * FROM unnest(:ids::uuid[], :peers::uuid[], :jurisdictions::text[], :profiles::text[],
                           :segments::jsonb[])
      ON CONFLICT (peer_id, jurisdiction, profile) DO UPDATE SET segments = excluded.segments
      """;

  private final Sql sql;

  public PublishedStandings(Sql sql) {
    this.sql = sql;
  }

  private record Row(UUID id, UUID peerId, String jurisdiction, String profile, String segments) {
    private Place place() {
      return new Place(peerId, jurisdiction, profile);
    }
  }

  /** Whose standing it is, where, and by which profile. */
  public record Place(UUID peerId, String jurisdiction, String profile) {}

  /** The last published segments, under their aggregate id. */
  public record Published(UUID standingId, List<Segment> segments) {
    public Published {
      segments = List.copyOf(segments);
    }
  }

  public Map<Place, Published> of(Collection<UUID> peerIds) {
    return sql.of(OF_PEERS).withIds("peers", peerIds).list(Row.class).stream()
        .collect(toMap(Row::place, row -> new Published(row.id(), read(row.segments()))));
  }

  public void save(List<StandingChanged> changed) {
    if (!changed.isEmpty()) {
      sql.of(SAVE)
          .withColumn("ids", changed, StandingChanged::standingId)
          .withColumn("peers", changed, StandingChanged::peerId)
          .withColumn("jurisdictions", changed, StandingChanged::jurisdiction)
          .withColumn("profiles", changed, StandingChanged::profile)
          .withColumn("segments", changed, standing -> write(standing.segments()))
          .update();
    }
  }

  private static String write(List<Segment> segments) {
    try {
      return JSON.writeValueAsString(segments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Segments are always JSON", e);
    }
  }

  private static List<Segment> read(String segments) {
    try {
      return JSON.readValue(segments, new TypeReference<List<Segment>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored standing cannot be read", e);
    }
  }
}
