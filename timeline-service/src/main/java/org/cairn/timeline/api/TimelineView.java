package org.cairn.timeline.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.query.HeldFacts.HeldFact;
import org.cairn.timeline.query.PathEntry;
import org.cairn.timeline.standing.Standing;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a peer's path, newest first.
 *
 * @param standing how the peer stood on the day that was asked for
 * @param held facts that arrived but could not be laid down yet; a gap is shown, never hidden
 */
@Schema(requiredProperties = {"peerId", "standing", "entries", "held"})
public record TimelineView(
    UUID peerId, Standing standing, List<EntryView> entries, List<HeldFact> held) {

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
      @Schema(description = "The day of the fact itself") LocalDate happenedOn,
      @Schema(description = "When it was learned: recorded by the service that owns it")
          Instant recordedAt,
      UUID aggregateId,
      long sequence,
      @Nullable String jurisdiction,
      @Schema(description = "Where a fact came from that was recorded elsewhere before")
          @Nullable String importedFrom,
      @Schema(type = SchemaType.OBJECT, description = "What the fact of this type says")
          @JsonRawValue
          String details) {
    static EntryView of(PathEntry placed) {
      TimelineEntry entry = placed.entry();
      return new EntryView(
          entry.eventId(),
          entry.chapter(),
          entry.type(),
          entry.happenedOn(),
          entry.recordedAt(),
          entry.aggregateId(),
          entry.sequence(),
          entry.jurisdiction(),
          placed.importedFrom(),
          entry.details());
    }
  }
}
