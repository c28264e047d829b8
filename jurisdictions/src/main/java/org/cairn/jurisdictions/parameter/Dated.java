package org.cairn.jurisdictions.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A value of a parameter for some days.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param appliesTo ids of credential types; empty for all
 * @param value null when none is known for these days
 * @param plain the value as strings, numbers, booleans, lists and maps, for display
 */
public record Dated<T>(
    Parameter<T> parameter,
    List<String> appliesTo,
    Provenance provenance,
    @Nullable T value,
    @Nullable Object plain) {

  public Dated {
    appliesTo = List.copyOf(appliesTo);
  }

  public String path() {
    return parameter.path();
  }

  public Optional<T> known() {
    return Optional.ofNullable(value);
  }

  public boolean appliesTo(String credentialType) {
    return appliesTo.isEmpty() || appliesTo.contains(credentialType);
  }

  public boolean inForceOn(LocalDate day) {
    return provenance.inForceOn(day);
  }
}
