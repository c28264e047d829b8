package org.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Each rule as a test of its own, so that a failure names the rule it breaks. */
public final class Architecture {

  private Architecture() {}

  /**
   * @param service the service's root package, such as {@code org.cairn.timeline}
   */
  public static Stream<DynamicTest> ofService(String service) {
    return tests(service, ServiceRules.of(service));
  }

  /**
   * For a service with self-contained features, and the map of them in its README.
   *
   * @param service such as {@code org.cairn.ceu}, whose folder is {@code ceu-service}
   */
  public static Stream<DynamicTest> ofFeatures(String service) {
    String module = service.substring(service.lastIndexOf('.') + 1) + "-service";
    List<String> arrows = FeatureMap.ofCode(mainClassesOf(service), service);
    DynamicTest map =
        DynamicTest.dynamicTest(
            "the map in the README is as the code is",
            () -> assertThat(FeatureMap.ofReadme(module)).isEqualTo(arrows));
    return Stream.concat(tests(service, FeatureRules.of(service)), Stream.of(map));
  }

  static Stream<DynamicTest> tests(String root, List<ArchRule> rules) {
    JavaClasses classes = mainClassesOf(root);
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  /**
   * @throws IllegalStateException when there are none: a rule about nothing always holds
   */
  private static JavaClasses mainClassesOf(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(root);
    if (classes.isEmpty()) {
      throw new IllegalStateException("There is no class in " + root);
    }
    return classes;
  }
}
