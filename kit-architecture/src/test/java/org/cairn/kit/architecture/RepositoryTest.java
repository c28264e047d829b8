package org.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The source of every module. */
class RepositoryTest {

  private static final List<SourceFile> FILES = SourceFile.ofRepository();

  @Test
  void everyModuleIsLookedAt() {
    assertThat(FILES.stream().map(SourceFile::module).distinct())
        .contains(
            "applications-service",
            "billing-service",
            "ceu-service",
            "contracts",
            "deploy/local",
            "evidence",
            "gateway",
            "journeys",
            "jurisdictions",
            "kit-architecture",
            "kit-audit",
            "kit-command",
            "kit-events",
            "kit-http",
            "kit-import",
            "kit-rest",
            "kit-testing",
            "supervision-service",
            "timeline-service");
  }

  @TestFactory
  Stream<DynamicTest> theTextKeepsTheRules() {
    return SourceRule.all().stream()
        .map(rule ->
            dynamicTest(
                rule.says(),
                () -> assertThat(rule.violations(FILES)).as(rule.because()).isEmpty()));
  }

  @Test
  void noFileIsLongerThanOneReads() {
    assertThat(RepositoryRules.tooLong(FILES)).isEmpty();
  }

  /** Whoever knows a problem by its title must not have to know who noticed it. */
  @Test
  void aKindOfProblem_hasOneTitle() {
    Map<String, Set<String>> titles = ProblemTitles.byKind(FILES);

    assertThat(titles).hasSizeGreaterThan(25).containsKeys("token-missing", "internal-error");
    assertThat(titles.values()).allMatch(it -> it.size() == 1);
  }

  /** Callers would have to know each service's own word for it. */
  @Test
  void oneTrouble_hasOneKind() {
    Pattern other =
        Pattern.compile("\"[a-z-]*(?:on-its-way|known-yet|to-come|-the-future|future-[a-z-]+)\"");

    assertThat(FILES.stream().filter(SourceFile::isMain))
        .noneMatch(file -> other.matcher(file.text()).find());
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(RepositoryRules.packagesWithoutMark(FILES)).isEmpty();
  }

  @Test
  void theGatewayKnowsNoServiceNoDatabaseAndNoTopic() {
    assertThat(RepositoryRules.foreignToTheGateway(FILES)).isEmpty();
  }
}
