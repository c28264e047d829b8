package org.cairn.kit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Nothing is done or shown without a trace because somebody forgot it. */
final class AuditRules {

  private static final String AUDITED = "org.cairn.kit.audit.Audited";
  private static final String COMMAND = "org.cairn.kit.http.Command";
  private static final String NOT_AUDITED = "org.cairn.kit.audit.NotAudited";
  private static final String OUTBOX = "org.cairn.kit.outbox.Outbox";
  private static final String LOG = "org.cairn.kit.audit.AuditLog";
  private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";

  private static final List<String> READING = List.of("jakarta.ws.rs.GET", "jakarta.ws.rs.HEAD");
  private static final List<String> CHANGING =
      List.of(
          "jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");

  private static final String OPEN_TO_ALL = "jakarta.annotation.security.PermitAll";

  /** A class that uses none of these cannot change anything. */
  private static final DescribedPredicate<JavaClass> WAYS_TO_CHANGE =
      resideInAnyPackage(
          "..transaction..",
          "..store..",
          "..messaging..",
          "..projection..",
          "org.cairn.kit.outbox..",
          "jakarta.transaction..");

  private static final DescribedPredicate<JavaMethod> ENDPOINTS =
      DescribedPredicate.describe("are operations", AuditRules::isOperation);

  private AuditRules() {}

  private static boolean isOperation(JavaMethod method) {
    return READING.stream().anyMatch(method::isAnnotatedWith)
        || CHANGING.stream().anyMatch(method::isAnnotatedWith);
  }

  static ArchRule everyOperationIsAuditedOrSaysWhyNot() {
    return methods()
        .that(ENDPOINTS)
        .should(beAuditedOrSayWhyNot())
        .allowEmptyShould(true)
        .because(
            "every command and every look at a sensitive record leaves a trace; mark the method"
                + " @Audited and hand the log what it is about, or @NotAudited with the reason;"
                + " a POST may say why not only if anybody may ask it and its class knows no way to"
                + " change anything");
  }

  private static ArchCondition<JavaMethod> beAuditedOrSayWhyNot() {
    return new ArchCondition<>("be audited under their name, or say why not") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean audited = method.isAnnotatedWith(AUDITED) || method.isAnnotatedWith(COMMAND);
        boolean reasoned = method.isAnnotatedWith(NOT_AUDITED);
        boolean changing = CHANGING.stream().anyMatch(method::isAnnotatedWith);
        if (audited == reasoned || (changing && !audited && !isQuestion(method))) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
        if (audited && !method.isAnnotatedWith(OPERATION)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " has no @Operation to be recorded under"));
        }
      }
    };
  }

  /** A public query that is too long for an address: it is posted and changes nothing. */
  private static boolean isQuestion(JavaMethod method) {
    return method.isAnnotatedWith("jakarta.ws.rs.POST")
        && method.isAnnotatedWith(OPEN_TO_ALL)
        && method.getOwner().getDirectDependenciesFromSelf().stream()
            .noneMatch(dependency -> WAYS_TO_CHANGE.test(dependency.getTargetClass()));
  }

  /** Whether it is written at all, only a run can tell; the kit's filter then answers 500. */
  static ArchRule aCommandBringsItsEntry() {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe(
                "append facts without an audit entry",
                call ->
                    call.getTargetOwner().isAssignableTo(OUTBOX)
                        && call.getName().equals("append")
                        && call.getTarget().getRawParameterTypes().size() == 1))
        .because(
            "facts come from commands, and a command is audited in the statement that stores its"
                + " facts; take the entry from "
                + LOG);
  }
}
