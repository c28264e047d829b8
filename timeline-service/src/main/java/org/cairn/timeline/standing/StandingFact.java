package org.cairn.timeline.standing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The latest fact of its type about its aggregate. */
public record StandingFact(
    String type,
    UUID aggregateId,
    LocalDate happenedOn,
    @Nullable String jurisdiction,
    JsonNode details) {

  String text(String field) {
    return details.path(field).asText();
  }

  UUID id(String field) {
    return UUID.fromString(text(field));
  }

  /** Whether both concern the same thing: of the same jurisdiction and the same kind. */
  boolean isAbout(StandingFact other, String kind) {
    return Objects.equals(jurisdiction, other.jurisdiction)
        && details.path(kind).equals(other.details.path(kind));
  }

  <T> List<Dated<T>> segments(Function<JsonNode, T> reader) {
    var segments = new ArrayList<Dated<T>>();
    for (JsonNode segment : details.path("segments")) {
      segments.add(new Dated<>(day(segment, "from"), lastDay(segment), reader.apply(segment)));
    }
    return segments;
  }

  static LocalDate day(JsonNode node, String field) {
    return LocalDate.parse(node.path(field).asText());
  }

  private static @Nullable LocalDate lastDay(JsonNode segment) {
    return segment.hasNonNull("to") ? day(segment, "to") : null;
  }
}
