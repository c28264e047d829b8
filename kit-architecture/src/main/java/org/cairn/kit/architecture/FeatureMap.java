package org.cairn.kit.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The features of a service and which of them uses which: as a newcomer reads it in the README, and
 * as the code has it.
 */
final class FeatureMap {

  private static final String BEGIN = "<!-- map -->";
  private static final String END = "<!-- /map -->";

  private FeatureMap() {}

  /** Lines of {@code feature --> other} in alphabetical order. */
  static List<String> ofCode(JavaClasses classes, String service) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .flatMap(dependency -> arrow(dependency, service).stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static Optional<String> arrow(Dependency dependency, String service) {
    Optional<String> from = featureOf(service, dependency.getOriginClass());
    Optional<String> to = featureOf(service, dependency.getTargetClass());
    return from.isEmpty() || to.isEmpty() || from.equals(to)
        ? Optional.empty()
        : Optional.of(from.get() + " --> " + to.get());
  }

  /** Such as {@code credit}; empty for what is no feature of the service. */
  static Optional<String> featureOf(String service, JavaClass type) {
    String place = type.getPackageName();
    return place.startsWith(service + ".")
        ? Optional.of(place.substring(service.length() + 1).split("\\.", 2)[0])
        : Optional.empty();
  }

  /**
   * @param module the folder of the service
   */
  static List<String> ofReadme(String module) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("cairn.root")));
    try {
      String text = Files.readString(root.resolve(module).resolve("README.md"), UTF_8);
      int begin = text.indexOf(BEGIN);
      int end = text.indexOf(END);
      return begin < 0 || end < begin
          ? List.of()
          : text.substring(begin, end)
              .lines()
              .map(String::strip)
              .filter(line -> line.contains("-->") && !line.startsWith("<!--"))
              .flatMap(line -> Stream.of(line.replaceAll("\\s+", " ")))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
