package org.cairn.kit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What holds inside every service. */
public final class ServiceRules {

  private static final DescribedPredicate<JavaClass> DATABASE =
      resideInAnyPackage(
          "java.sql..",
          "javax.sql..",
          "jakarta.persistence..",
          "org.hibernate..",
          "org.jdbi..",
          "io.agroal..",
          "org.cairn.kit.sql..");

  private static final DescribedPredicate<JavaClass> PANACHE =
      resideInAPackage("io.quarkus.hibernate.orm.panache..");

  /** A transaction may hear from the database that somebody was faster; it does not talk to it. */
  private static final DescribedPredicate<JavaClass> NEWS_OF_A_CLASH =
      simpleNameEndingWith("Exception");

  private static final DescribedPredicate<JavaClass> KAFKA =
      resideInAnyPackage(
          "org.apache.kafka..",
          "org.eclipse.microprofile.reactive.messaging..",
          "io.smallrye.reactive.messaging..");

  private static final Set<String> WRITING =
      Set.of("apply", "save", "insert", "update", "persist", "persistAndFlush", "delete", "flush");

  private static final String RUNNER = "org.cairn.kit.command.Commands";

  private ServiceRules() {}

  /**
   * @param service the service's root package, such as {@code org.cairn.timeline}
   */
  public static List<ArchRule> of(String service) {
    return List.of(
        DecisionRules.dependsOnNothingButLanguageAndRules(),
        DecisionRules.hasNoClockNoChanceAndNoNewIds(),
        onlyTransactionAndMessagingAreTransactional(),
        noMethodIsTransactionalElsewhere(),
        onlyStoreQueryAndProjectionTouchTheDatabase(),
        onlyMessagingTouchesKafka(),
        servicesNeverImportOneAnother(service),
        StageRules.transactionDoesNotLookBack(),
        StageRules.storeDoesNotLookBack(),
        StageRules.messagingDoesNotLookBack(),
        StageRules.publishingDoesNotLookBack(),
        StageRules.queryDoesNotLookBack(),
        StageRules.projectionDoesNotLookBack(),
        apiDoesNotWriteRows(),
        onlyStoreSetsAFieldOfARow(),
        AuditRules.everyOperationIsAuditedOrSaysWhyNot(),
        AuditRules.aCommandBringsItsEntry(),
        NameRules.sayWhatAThingIs(),
        NameRules.packagesSayWhatTheyAreAbout());
  }

  static ArchRule onlyTransactionAndMessagingAreTransactional() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..transaction..", "..messaging..")
        .should()
        .beAnnotatedWith("jakarta.transaction.Transactional")
        .allowEmptyShould(true)
        .because(
            "there is one write path, on which state, fact, audit and key commit together;"
                + " move the work into a class of the transaction package");
  }

  static ArchRule noMethodIsTransactionalElsewhere() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("..transaction..", "..messaging..")
        .should()
        .beAnnotatedWith("jakarta.transaction.Transactional")
        .allowEmptyShould(true)
        .because(
            "there is one write path, on which state, fact, audit and key commit together;"
                + " move the method into a class of the transaction package");
  }

  static ArchRule onlyStoreQueryAndProjectionTouchTheDatabase() {
    DescribedPredicate<JavaClass> inTransaction = resideInAPackage("..transaction..");
    return classes()
        .that()
        .resideOutsideOfPackages("..store..", "..query..", "..projection..")
        .should(
            Depend.onlyWhere(
                "not touch the database",
                (from, to) ->
                    !(DATABASE.test(to) || PANACHE.test(to))
                        || (inTransaction.test(from) && NEWS_OF_A_CLASH.test(to))))
        .allowEmptyShould(true)
        .because(
            "a reader must find every statement in three places; give store, query or projection a"
                + " method that says in the field's words what is read or written");
  }

  static ArchRule onlyMessagingTouchesKafka() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..messaging..")
        .should()
        .dependOnClassesThat(KAFKA)
        .allowEmptyShould(true)
        .because(
            "what is sent goes through the outbox and what is received through the inbox, or it is lost"
                + " or applied twice; append to org.cairn.kit.outbox.Outbox, or listen in messaging");
  }

  static ArchRule servicesNeverImportOneAnother(String service) {
    DescribedPredicate<JavaClass> ours = resideInAPackage("org.cairn..");
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(
            "org.cairn.kit..",
            "org.cairn.contracts..",
            "org.cairn.evidence..",
            "org.cairn.http..",
            "org.cairn.jurisdictions..");
    DescribedPredicate<JavaClass> onlyForTests =
        resideInAnyPackage("org.cairn.kit.architecture..", "org.cairn.kit.testing..");
    DescribedPredicate<JavaClass> own = resideInAPackage(service + "..");
    return noClasses()
        .that()
        .resideInAPackage(service + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to another service",
                to ->
                    ours.test(to) && !own.test(to) && (onlyForTests.test(to) || !allowed.test(to))))
        .because(
            "a service that knows another's classes can no longer be changed or stopped alone;"
                + " hear its facts on Kafka (org.cairn.contracts) and keep what you need of them");
  }

  static ArchRule apiDoesNotWriteRows() {
    return noClasses()
        .that(describe("run no command", type -> !dependsOn(type, RUNNER)))
        .and()
        .resideInAPackage("..api..")
        .should()
        .accessTargetWhere(
            describe("a row or repository is written", ServiceRules::writesToTheStore))
        .allowEmptyShould(true)
        .because(
            "a change that passes no decision leaves no fact and no audit entry;"
                + " name it as the store step of a command that "
                + RUNNER
                + " runs");
  }

  /** Rows have plain fields, so that nobody writes accessors; who changes them is one package. */
  static ArchRule onlyStoreSetsAFieldOfARow() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .setFieldWhere(
            describe(
                "a row's field is set",
                access -> resideInAPackage("..store..").test(access.getTargetOwner())))
        .allowEmptyShould(true)
        .because("a row changes by an event; give it a method that applies the event");
  }

  private static boolean dependsOn(JavaClass type, String name) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getName().equals(name));
  }

  private static boolean writesToTheStore(JavaAccess<?> access) {
    return resideInAPackage("..store..").test(access.getTargetOwner())
        && WRITING.contains(access.getTarget().getName());
  }
}
