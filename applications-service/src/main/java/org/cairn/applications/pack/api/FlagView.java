package org.cairn.applications.pack.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A question that the sources leave open, with the answer that is read today.
 *
 * @param words the answers among which a pack chooses; empty when it is no choice of words
 * @param effectiveFrom first day; null when it always held
 * @param effectiveTo last day; null while no end is known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FlagView(
    String name,
    List<String> appliesTo,
    @Nullable Object value,
    List<String> words,
    String source,
    String citation,
    ParameterStatus status,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  public FlagView {
    appliesTo = List.copyOf(appliesTo);
    words = List.copyOf(words);
  }

  static FlagView of(Dated<?> flag) {
    Provenance provenance = flag.provenance();
    return new FlagView(
        flag.path(),
        flag.appliesTo(),
        flag.plain(),
        flag.parameter().form().words(),
        provenance.source(),
        provenance.citation(),
        provenance.status(),
        provenance.since().isPresent() ? provenance.effectiveFrom() : null,
        provenance.effectiveTo());
  }
}
