package org.cairn.kit.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An element of a list whose elements are answered one by one: what cannot be read in it is a fault
 * of this element and leaves the others alone.
 *
 * @param value what could be read, without the values at fault; null where nothing could
 * @param faults of the reading, all of them, with pointers that begin at the element
 * @param sent as it came, without what no field may have
 */
@JsonDeserialize(using = SubmittedRowReader.class)
public record SubmittedRow<T>(@Nullable T value, List<Reason> faults, JsonNode sent) {

  public SubmittedRow {
    faults = List.copyOf(faults);
  }

  /**
   * What makes two requests the same: as it was understood, and where it was not, as it was sent.
   */
  @JsonValue
  @Nullable Object understood() {
    return faults.isEmpty() ? value : sent;
  }
}
