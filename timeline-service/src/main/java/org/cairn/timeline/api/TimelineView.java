package org.cairn.timeline.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.query.HeldFacts.HeldFact;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a peer's path, newest first.
 *
 * @param held facts that arrived but could not be laid down yet; a gap is shown, never hidden
 */
@Schema(requiredProperties = {"peerId", "entries", "held"})
public record TimelineView(UUID peerId, List<EntryView> entries, List<HeldFact> held) {

  public TimelineView {
    entries = List.copyOf(entries);
    held = List.copyOf(held);
  }

  /** One stone; the details are what the fact of this type says. */
  @Schema(
      requiredProperties = {
        "eventId",
        "chapter",
        "type",
        "happenedOn",
        "recordedAt",
        "aggregateId",
        "sequence",
        "details"
      })
  public record EntryView(
      UUID eventId,
      String chapter,
      String type,
      LocalDate happenedOn,
      Instant recordedAt,
      UUID aggregateId,
      long sequence,
      @Nullable String jurisdiction,
      @Schema(type = SchemaType.OBJECT, description = "What the fact of this type says")
          @JsonRawValue
          String details) {
    static EntryView of(TimelineEntry entry) {
      return new EntryView(
          entry.eventId(),
          entry.chapter(),
          entry.type(),
          entry.happenedOn(),
          entry.recordedAt(),
          entry.aggregateId(),
          entry.sequence(),
          entry.jurisdiction(),
          entry.details());
    }
  }
}
