package org.cairn.jurisdictions.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every path that can have a value in a pack. */
public final class ParameterCatalog {

  private static final Map<String, Parameter<?>> SINGLE =
      Stream.<List<Parameter<?>>>of(
              Flags.ALL,
              ApplicationParameters.ALL,
              RenewalParameters.ALL,
              SupervisionParameters.ALL,
              EducationParameters.ALL,
              BillingParameters.ALL)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Parameter::path, Function.identity()));

  private static final List<Family<?>> FAMILIES =
      Stream.<List<Family<?>>>of(SupervisionParameters.FAMILIES, BillingParameters.FAMILIES)
          .flatMap(List::stream)
          .toList();

  private ParameterCatalog() {}

  /** Empty for one of a family. */
  public static Optional<Parameter<?>> single(String path) {
    return Optional.ofNullable(SINGLE.get(path));
  }

  public static Optional<Parameter<?>> find(String path) {
    Parameter<?> single = SINGLE.get(path);
    if (single != null) {
      return Optional.of(single);
    }
    return FAMILIES.stream().<Parameter<?>>flatMap(family -> family.at(path).stream()).findFirst();
  }
}
