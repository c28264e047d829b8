package org.cairn.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The packages of a service are stages that a command passes through in one direction. */
final class StageRules {

  private static final String API = "..api..";
  private static final String TRANSACTION = "..transaction..";
  private static final String MESSAGING = "..messaging..";
  private static final String QUERY = "..query..";

  private StageRules() {}

  static ArchRule transactionDoesNotLookBack() {
    return from(TRANSACTION, API)
        .because(
            "the write path serves listeners and deadlines as well as HTTP;"
                + " take a command as the argument and answer with state or facts");
  }

  static ArchRule storeDoesNotLookBack() {
    return from("..store..", API, TRANSACTION, MESSAGING, QUERY)
        .because(
            "a table must not depend on who uses it;"
                + " let the caller translate, or give the row a method in the field's words");
  }

  static ArchRule messagingDoesNotLookBack() {
    return from(MESSAGING, API)
        .because(
            "what other services receive must not change with what a page shows;"
                + " map from the decision's events to the contract's records");
  }

  static ArchRule publishingDoesNotLookBack() {
    return from("..publishing..", API, MESSAGING, QUERY)
        .because(
            "what other services receive must not change with what a page shows;"
                + " map from the decision's events to the contract's records");
  }

  static ArchRule queryDoesNotLookBack() {
    return from(QUERY, API, TRANSACTION, MESSAGING)
        .because("reading must not be able to write; let the api package put both together");
  }

  static ArchRule projectionDoesNotLookBack() {
    return from("..projection..", API, TRANSACTION, MESSAGING, QUERY)
        .because(
            "a projection is a function of the facts, or it cannot be built again;"
                + " pass it the facts and nothing else");
  }

  private static ArchRule from(String stage, String... earlier) {
    return noClasses()
        .that()
        .resideInAPackage(stage)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(earlier)
        .allowEmptyShould(true);
  }
}
