package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Size;
import java.util.OptionalDouble;
import org.cairn.timeline.statistics.Spell;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A spell in a request; null is absent.
 *
 * @param enter 0 if absent
 * @param cause without meaning unless there is an event
 */
@Schema(requiredProperties = {"id", "exit", "event"})
record SpellRequest(
    @Schema(
            implementation = String.class,
            description = "Whose spell it is: a text or a whole number; may have several")
        @JsonDeserialize(using = TextOrNumber.class)
        @Nullable
        @Size(max = 100)
        String id,
    @Schema(
            description = "Months after the beginning at which observation began",
            minimum = "0",
            defaultValue = "0")
        @Nullable
        @DecimalMax(MOST_MONTHS)
        Double enter,
    @Schema(
            description = "Months after the beginning at which it ended; not before enter",
            minimum = "0")
        @Nullable
        @DecimalMax(MOST_MONTHS)
        Double exit,
    @Schema(description = "Whether they left then; otherwise they were last seen")
        @Nullable Boolean event,
    @Schema(description = "Why they left") @Nullable @Size(max = 100) String cause,
    @Schema(description = "Given with all spells, or with none") @Nullable @Size(max = 100)
        String group) {

  /** Nothing that is observed lasts longer, in any unit. */
  static final String MOST_MONTHS = "1000000000";

  /** The spell, or null after objecting to it. */
  @Nullable Spell read(String pointer, Objections objections) {
    objections.unlessNamed(id, pointer + "/id");
    OptionalDouble from = moment(enter == null ? 0 : enter, pointer + "/enter", objections);
    OptionalDouble to = moment(exit, pointer + "/exit", objections);
    if (event == null) {
      objections.at(pointer + "/event", "must be true or false");
    }
    if (from.isPresent() && to.isPresent() && to.getAsDouble() < from.getAsDouble()) {
      objections.at(pointer + "/exit", "must not be before enter");
      return null;
    }
    if (id == null || event == null || from.isEmpty() || to.isEmpty()) {
      return null;
    }
    return new Spell(id, from.getAsDouble(), to.getAsDouble(), event, cause, group);
  }

  private static OptionalDouble moment(
      @Nullable Double months, String pointer, Objections objections) {
    if (months == null || !Double.isFinite(months) || months < 0) {
      objections.at(pointer, "must be a number of months, 0 or more");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(months);
  }
}
