package org.cairn.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/**
 * A feature is a folder of a service, such as {@code org.cairn.ceu.credit}, with its stages. It can
 * be read, changed and removed alone.
 */
final class FeatureRules {

  private FeatureRules() {}

  static List<ArchRule> of(String service) {
    return List.of(
        areFreeOfCircles(service),
        useOnlyTheFaceOfAnother(service),
        doNotKnowTheListeners(service));
  }

  static ArchRule areFreeOfCircles(String service) {
    return slices()
        .matching(service + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because(
            "two features that need each other are one; let the one that is needed say in an"
                + " interface what it needs itself, and the other implement it");
  }

  /** The public API of a feature: its own package, and the values of its decision. */
  static ArchRule useOnlyTheFaceOfAnother(String service) {
    return classes()
        .that()
        .resideInAPackage(service + "..")
        .and()
        .resideOutsideOfPackage(service + ".messaging..")
        .should(
            Depend.onlyWhere(
                "not reach into another feature", (from, to) -> !reachesInto(service, from, to)))
        .allowEmptyShould(true)
        .because(
            "what lies below a feature's own package is its own affair; move what others need up"
                + " into its package, or give it a method there");
  }

  private static boolean reachesInto(String service, JavaClass from, JavaClass to) {
    Optional<String> own = FeatureMap.featureOf(service, from);
    Optional<String> other = FeatureMap.featureOf(service, to);
    if (own.isEmpty() || other.isEmpty() || own.equals(other)) {
      return false;
    }
    String face = service + "." + other.get();
    String place = to.getPackageName();
    return !place.equals(face) && !place.startsWith(face + ".decision");
  }

  static ArchRule doNotKnowTheListeners(String service) {
    String listeners = service + ".messaging..";
    return noClasses()
        .that()
        .resideOutsideOfPackage(listeners)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(listeners)
        .allowEmptyShould(true)
        .because(
            "listeners bring events to the features; what a feature publishes it maps itself, in its"
                + " publishing package");
  }
}
