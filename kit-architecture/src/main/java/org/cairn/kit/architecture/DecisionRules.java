package org.cairn.kit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision is a function: state, command, rule pack and day go in, facts or refusals come out.
 */
final class DecisionRules {

  private static final String DECISION = "..decision..";

  /** What is decided may be answered as it is, so it may be documented where it is declared. */
  private static final DescribedPredicate<JavaClass> LANGUAGE_AND_RULES =
      resideInAnyPackage(
          "java..",
          "org.jspecify.annotations..",
          "org.eclipse.microprofile.openapi.annotations..",
          "org.cairn.jurisdictions..");

  private static final DescribedPredicate<JavaClass> WORLD_OUTSIDE =
      resideInAnyPackage(
          "java.io..", "java.net..", "java.nio.file..", "java.sql..", "java.net.http..");

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.SplittableRandom",
          "java.util.Date");

  private DecisionRules() {}

  static ArchRule dependsOnNothingButLanguageAndRules() {
    return classes()
        .that()
        .resideInAPackage(DECISION)
        .should(
            Depend.onlyWhere(
                "depend on nothing but the language, decisions of their service and the rule packs",
                DecisionRules::mayBeKnown))
        .allowEmptyShould(true)
        .because(
            "a rule must be readable and testable in milliseconds without any machinery;"
                + " let whoever runs the command load what the decision needs and pass it in");
  }

  private static boolean mayBeKnown(JavaClass from, JavaClass to) {
    return to.isPrimitive()
        || to.getPackageName().equals(from.getPackageName())
        || (resideInAPackage(DECISION).test(to) && serviceOf(to).equals(serviceOf(from)))
        || (LANGUAGE_AND_RULES.test(to) && !WORLD_OUTSIDE.test(to));
  }

  /** Such as {@code org.cairn.ceu}. */
  private static String serviceOf(JavaClass type) {
    return Arrays.stream(type.getPackageName().split("\\."))
        .limit(3)
        .collect(Collectors.joining("."));
  }

  static ArchRule hasNoClockNoChanceAndNoNewIds() {
    return noClasses()
        .that()
        .resideInAPackage(DECISION)
        .should()
        .accessTargetWhere(describe("clock, chance or a new id enters", DecisionRules::isSurprise))
        .allowEmptyShould(true)
        .because(
            "the same question must get the same answer tomorrow, in an appeal and in a test;"
                + " take the day, the time and the new id as arguments");
  }

  private static boolean isSurprise(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return (resideInAPackage("java.time..").test(owner) && name.equals("now"))
        || owner.isAssignableTo(Clock.class)
        || CHANCE.contains(owner.getName())
        || (owner.isEquivalentTo(java.util.UUID.class) && name.equals("randomUUID"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || (owner.isEquivalentTo(System.class)
            && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty").contains(name));
  }
}
