package org.cairn.kit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules for the modules that the services are built on. */
final class LibraryRules {

  private LibraryRules() {}

  static List<ArchRule> ofKit(String kit) {
    return List.of(
        knowsNoWordOfTheDomain(kit),
        noDecision(kit),
        AuditRules.everyOperationIsAuditedOrSaysWhyNot(),
        NameRules.sayWhatAThingIs(),
        NameRules.packagesSayWhatTheyAreAbout());
  }

  static ArchRule knowsNoWordOfTheDomain(String kit) {
    DescribedPredicate<JavaClass> published = resideInAPackage("org.cairn.contracts.*..");
    DescribedPredicate<JavaClass> ofThePlatform =
        resideInAPackage("org.cairn.contracts.platform..");
    return noClasses()
        .that()
        .resideInAPackage(kit + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are facts of the domain", to -> published.test(to) && !ofThePlatform.test(to)))
        .because(
            "a mechanism that knows one service's facts cannot serve the others;"
                + " let the service submit what differs");
  }

  static ArchRule noDecision(String kit) {
    return noClasses()
        .that()
        .resideInAPackage(kit + "..")
        .should()
        .resideInAPackage("..decision..")
        .because(
            "a rule is decided by the service that owns it, in one place;"
                + " move it into that service's decision package");
  }

  /**
   * @param others allowed packages in addition to the module's own and the language
   */
  static ArchRule standsOn(String module, String reason, String... others) {
    return classes()
        .that()
        .resideInAPackage(module + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(module + "..")
                .or(resideInAnyPackage("java..", "org.jspecify.annotations.."))
                .or(resideInAnyPackage(others))
                .or(describe("are primitive", type -> type.getBaseComponentType().isPrimitive())))
        .because(reason);
  }
}
