package org.cairn.timeline.path;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read and shown.
 *
 * @param position of its event in the order of arrival
 */
@Schema(name = "EntryView")
public record PathEntry(
    @JsonIgnore long position,
    UUID eventId,
    String chapter,
    String type,
    @Schema(description = "The day of the fact itself") LocalDate happenedOn,
    @Schema(description = "When it was learned: recorded by the service that owns it")
        Instant recordedAt,
    UUID aggregateId,
    long sequence,
    @Nullable String jurisdiction,
    @Schema(description = "The source of a fact that was imported") @Nullable String importedFrom,
    @Schema(type = SchemaType.OBJECT, description = "What the fact of this type says") @JsonRawValue
        String details) {

  /** What statements select to read it. */
  public static final String COLUMNS =
      """
      position, event_id, chapter, type, happened_on, recorded_at, aggregate_id, sequence,
             jurisdiction, details ->> 'importedFrom' AS imported_from, details
      """;
}
