package org.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.kit.architecture.samples.inn.BookingHelper;
import org.cairn.kit.architecture.samples.inn.api.BookingPage;
import org.cairn.kit.architecture.samples.inn.api.NoticePage;
import org.cairn.kit.architecture.samples.inn.api.PricePage;
import org.cairn.kit.architecture.samples.inn.api.WishPage;
import org.cairn.kit.architecture.samples.inn.decision.BookingDecision;
import org.cairn.kit.architecture.samples.inn.decision.NewBooking;
import org.cairn.kit.architecture.samples.inn.messaging.Announcements;
import org.cairn.kit.architecture.samples.inn.projection.Occupancy;
import org.cairn.kit.architecture.samples.inn.query.RoomQuery;
import org.cairn.kit.architecture.samples.inn.store.Rooms;
import org.cairn.kit.architecture.samples.inn.transaction.BookingTransaction;
import org.cairn.kit.architecture.samples.inn.util.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail guards nothing: each one is shown a sample that breaks it. */
class RulesCanFailTest {

  private static final String INN = "org.cairn.kit.architecture.samples.inn";
  private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(INN);

  @TestFactory
  Stream<DynamicTest> everyRuleOfAService_canFail() {
    return canFail(ServiceRules.of(INN));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleOfFeatures_canFail() {
    return canFail(FeatureRules.of(INN));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleOfTheKit_canFail() {
    return canFail(LibraryRules.ofKit(INN));
  }

  @TestFactory
  Stream<DynamicTest> theRuleOfALibrary_canFail() {
    return canFail(List.of(LibraryRules.standsOn(INN, "it is small", "java..")));
  }

  private static Stream<DynamicTest> canFail(List<ArchRule> rules) {
    return rules.stream()
        .map(rule ->
            dynamicTest(
                rule.getDescription(),
                () -> assertThat(rule.evaluate(SAMPLES).hasViolation()).isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> eachSample_isFoundByItsRule() {
    return Stream.of(
            found(DecisionRules.dependsOnNothingButLanguageAndRules(), BookingDecision.class),
            found(DecisionRules.dependsOnNothingButLanguageAndRules(), NewBooking.class),
            found(DecisionRules.hasNoClockNoChanceAndNoNewIds(), BookingDecision.class),
            found(DecisionRules.hasNoClockNoChanceAndNoNewIds(), NewBooking.class),
            found(ServiceRules.noMethodIsTransactionalElsewhere(), BookingPage.class),
            found(ServiceRules.onlyTransactionAndMessagingAreTransactional(), NoticePage.class),
            found(
                ServiceRules.onlyStoreQueryAndProjectionTouchTheDatabase(),
                BookingTransaction.class),
            found(ServiceRules.onlyMessagingTouchesKafka(), NoticePage.class),
            found(ServiceRules.servicesNeverImportOneAnother(INN), BookingPage.class),
            found(ServiceRules.apiDoesNotWriteRows(), BookingPage.class),
            found(AuditRules.everyOperationIsAuditedOrSaysWhyNot(), NoticePage.class),
            found(AuditRules.everyOperationIsAuditedOrSaysWhyNot(), WishPage.class),
            found(AuditRules.aCommandBringsItsEntry(), Announcements.class),
            found(StageRules.transactionDoesNotLookBack(), BookingTransaction.class),
            found(StageRules.storeDoesNotLookBack(), Rooms.class),
            found(StageRules.messagingDoesNotLookBack(), Announcements.class),
            found(StageRules.queryDoesNotLookBack(), RoomQuery.class),
            found(StageRules.projectionDoesNotLookBack(), Occupancy.class),
            found(LibraryRules.knowsNoWordOfTheDomain(INN), BookingHelper.class),
            found(LibraryRules.noDecision(INN), BookingDecision.class),
            found(NameRules.sayWhatAThingIs(), BookingHelper.class),
            found(NameRules.packagesSayWhatTheyAreAbout(), Words.class))
        .flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> found(ArchRule rule, Class<?> sample) {
    return Stream.of(
        dynamicTest(
            sample.getSimpleName() + ": " + rule.getDescription(),
            () ->
                assertThat(rule.evaluate(SAMPLES).getFailureReport().getDetails())
                    .anySatisfy(line -> assertThat(line).contains(sample.getName()))));
  }

  @Test
  void hearingOfADatabaseFailure_isAllowedInATransaction() {
    var report =
        ServiceRules.onlyStoreQueryAndProjectionTouchTheDatabase()
            .evaluate(SAMPLES)
            .getFailureReport();

    assertThat(report.getDetails())
        .noneSatisfy(line -> assertThat(line).contains("java.sql.SQLException"));
  }

  @Test
  void aQuestionThatChangesNothing_needsNoTrace() {
    var report =
        AuditRules.everyOperationIsAuditedOrSaysWhyNot().evaluate(SAMPLES).getFailureReport();

    assertThat(report.getDetails())
        .noneSatisfy(line -> assertThat(line).contains(PricePage.class.getName()));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleAboutText_canFail() {
    Map<SourceRule, List<String>> samples =
        Map.of(
            SourceRule.NO_STANDARD_OUTPUT,
            List.of("System.out.println(1);", "System.err.print(e);", "e.printStackTrace();"),
            SourceRule.NOTHING_LEFT_FOR_LATER,
            List.of("// TODO later", "/* FIXME */"),
            SourceRule.NO_TEST_IS_SWITCHED_OFF,
            List.of("@Disabled", "@Disabled(\"slow\")"),
            SourceRule.NO_SLEEP_IN_TESTS,
            List.of("Thread.sleep(100);", "TimeUnit.SECONDS.sleep(1);"),
            SourceRule.NO_CATCH_ALL,
            List.of(
                "} catch (Exception e) {",
                "} catch (final Throwable t) {",
                "} catch (java.lang.Exception e) {"),
            SourceRule.NO_STATE_BY_NAME,
            List.of("if (state.equals(\"MT\")) {", "// as in Montana"),
            SourceRule.NO_AGE_BY_THE_CALENDAR_ALONE,
            List.of("ChronoUnit.YEARS.between(born, on)", "Period.between(born, on).getYears()"));
    assertThat(samples.keySet()).containsExactlyInAnyOrderElementsOf(SourceRule.all());
    return samples.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(line -> isReported(entry.getKey(), line)));
  }

  private static DynamicTest isReported(SourceRule rule, String line) {
    return dynamicTest(
        rule.says() + ": " + line,
        () -> {
          assertThat(rule.violations(List.of(mainFile(line), testFile(line)))).isNotEmpty();
          assertThat(rule.violations(List.of(mainFile("int one;"), testFile("int one;"))))
              .isEmpty();
        });
  }

  private static SourceFile mainFile(String text) {
    return new SourceFile("inn-service/src/main/java/org/cairn/inn/Room.java", text);
  }

  private static SourceFile testFile(String text) {
    return new SourceFile("inn-service/src/test/java/org/cairn/inn/RoomTest.java", text);
  }

  @Test
  void aLongFile_isReported() {
    assertThat(RepositoryRules.tooLong(List.of(mainFile("x\n".repeat(300))))).isEmpty();
    assertThat(RepositoryRules.tooLong(List.of(mainFile("x\n".repeat(301))))).hasSize(1);
  }

  @Test
  void linesOfCode_areThoseThatSaySomething() {
    var file =
        mainFile(
            """
            package org.cairn.inn;

            import java.util.List;

            /** A
             * room. */
            // with a view
            record Room(int beds) {
              int x() { return 1; } /* one */
            }
            """);

    assertThat(RepositoryRules.linesOfCode("inn-service", List.of(file, testFile("int one;"))))
        .isEqualTo(3);
  }

  @Test
  void aPackageWithoutMark_isReported() {
    var info =
        new SourceFile("inn-service/src/main/java/org/cairn/inn/package-info.java", "@NullMarked");

    SourceFile room = mainFile("package org.cairn.inn;");

    assertThat(RepositoryRules.packagesWithoutMark(List.of(room, info))).isEmpty();
    assertThat(RepositoryRules.packagesWithoutMark(List.of(room)))
        .containsExactly("inn-service: org.cairn.inn");
    assertThat(RepositoryRules.packagesWithoutMark(List.of(mainFile("void main() {}")))).isEmpty();
  }

  @Test
  void aGatewayThatKnowsAService_isReported() {
    var file =
        new SourceFile(
            "gateway/src/main/java/org/cairn/gateway/RequestPipeline.java",
            """
            import java.util.List;
            import java.sql.Connection;
            import org.cairn.gateway.rate.Verdict;
            import org.cairn.timeline.query.View;
            """);

    assertThat(RepositoryRules.foreignToTheGateway(List.of(file))).hasSize(2);
  }
}
