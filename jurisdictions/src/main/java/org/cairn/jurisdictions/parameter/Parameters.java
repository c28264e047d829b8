package org.cairn.jurisdictions.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/** The parameters of one pack. */
public final class Parameters {

  private final Map<String, List<Dated<?>>> byPath;

  /**
   * @param values those of one path for one credential type do not overlap
   */
  public Parameters(List<Dated<?>> values) {
    Map<String, List<Dated<?>>> found = new LinkedHashMap<>();
    values.forEach(value -> found.computeIfAbsent(value.path(), _ -> new ArrayList<>()).add(value));
    this.byPath = Collections.unmodifiableMap(found);
  }

  /** The value on that day for a credential type. */
  public <T> Setting<T> at(Parameter<T> parameter, String credentialType, LocalDate day) {
    return at(parameter, day, value -> value.appliesTo(credentialType));
  }

  /** The value on that day of a parameter that is the same for every credential type. */
  public <T> Setting<T> at(Parameter<T> parameter, LocalDate day) {
    return at(parameter, day, _ -> true);
  }

  /**
   * A flag's value. Every pack has one for every day, its own or the common reading.
   *
   * @throws NoSuchElementException when a flag was left out of the readings
   */
  public <T> T flag(Parameter<T> flag, LocalDate day) {
    return switch (at(flag, day)) {
      case Setting.Known<T> known -> known.value();
      case Setting.Unknown<T> unknown ->
          throw new NoSuchElementException(unknown.path() + " has no value on " + day);
    };
  }

  private <T> Setting<T> at(Parameter<T> parameter, LocalDate day, Predicate<Dated<T>> which) {
    Optional<Dated<T>> found =
        history(parameter).stream().filter(which).filter(value -> value.inForceOn(day)).findFirst();
    if (found.isEmpty()) {
      return new Setting.Unknown<>(parameter.path(), null);
    }
    T value = found.get().value();
    return value == null
        ? new Setting.Unknown<>(parameter.path(), found.get().provenance())
        : new Setting.Known<>(parameter.path(), value, found.get().provenance());
  }

  /** Every value that a parameter has or had, in the order of the pack. */
  @SuppressWarnings("unchecked") // a value was read by the form of the parameter of its path
  public <T> List<Dated<T>> history(Parameter<T> parameter) {
    return byPath.getOrDefault(parameter.path(), List.of()).stream()
        .map(value -> (Dated<T>) value)
        .toList();
  }

  /** The members of a family with their histories, in the order of the pack. */
  public <T> Map<String, List<Dated<T>>> members(Family<T> family) {
    Map<String, List<Dated<T>>> found = new LinkedHashMap<>();
    for (String path : byPath.keySet()) {
      family.at(path).ifPresent(member -> found.put(family.idOf(path), history(member)));
    }
    return found;
  }

  public List<Dated<?>> all() {
    return byPath.values().stream().<Dated<?>>flatMap(List::stream).toList();
  }

  boolean has(String path) {
    return byPath.containsKey(path);
  }
}
