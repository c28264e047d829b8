package org.cairn.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.cairn.local.LaunchFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
  private static final FileTime EVER = FileTime.from(Instant.EPOCH);

  @TempDir Path root;

  @Test
  void everyOutcomeIsCounted_andTheSumIsTheLastLine() throws IOException {
    surefire("contracts", "ExamplesTest", passed("a") + passed("b") + failed("c"));
    failsafe("deploy/local", "PlatformIT", passed("d") + error("e") + skipped("f"));

    TestReport report = report();

    assertThat(report.lines().getLast()).isEqualTo("3 passed, 2 failed, 1 skipped");
    assertThat(report.lines())
        .anyMatch(line -> line.matches(" +contracts +3 +1 +0"))
        .anyMatch(line -> line.matches(" +deploy/local +2 +1 +1"))
        .contains("  failed: org.cairn.PlatformIT#e");
    assertThat(report.isGreen()).isFalse();
  }

  @Test
  void onlyPassedTests_areGreen() throws IOException {
    surefire("contracts", "ExamplesTest", passed("a"));

    assertThat(report().isGreen()).isTrue();
  }

  @Test
  void aSkipWithoutAReason_isNotGreen() throws IOException {
    surefire("contracts", "ExamplesTest", passed("a") + skipped("b"));

    assertThat(report().isGreen()).isFalse();
    assertThat(report().lines()).anyMatch(line -> line.contains("ExamplesTest#b: NOT ALLOWED"));
  }

  @Test
  void aListedSkip_isGreenAndShownWithItsReason() throws IOException {
    surefire("contracts", "ExamplesTest", passed("a") + skipped("b(String)[1]"));
    allow("# comments start with a hash\nExamplesTest#b  needs a second broker\n");

    assertThat(report().isGreen()).isTrue();
    assertThat(report().lines()).contains("  skipped: ExamplesTest#b: needs a second broker");
  }

  @Test
  void aListedSkip_isNotGreen_whereEveryTestHasToRun() throws IOException {
    surefire("contracts", "ExamplesTest", passed("a") + skipped("b"));
    allow("ExamplesTest#b needs a second broker");

    TestReport report = new TestReport(ReportFiles.read(root, EVER), AllowedSkips.NONE);

    assertThat(report.isGreen()).isFalse();
    assertThat(report.lines())
        .anyMatch(line -> line.contains("ExamplesTest#b: NOT ALLOWED, every test must run"));
  }

  @Test
  void aListedSkipMustHaveAReason() throws IOException {
    allow("ExamplesTest#b\n");

    assertThatThrownBy(this::report)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("Class#method  reason");
  }

  @Test
  void aRunWithoutASingleTest_isNotGreen() throws IOException {
    assertThat(report().isGreen()).isFalse();
    assertThat(report().lines().getLast()).isEqualTo("0 passed, 0 failed, 0 skipped");
  }

  @Test
  void reportsOfAnEarlierRun_doNotCount() throws IOException {
    surefire("contracts", "ExamplesTest", passed("a"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));

    assertThat(ReportFiles.read(root, later)).isEmpty();
  }

  private TestReport report() throws IOException {
    return new TestReport(
        ReportFiles.read(root, EVER),
        AllowedSkips.read(root.resolve("journeys").resolve("allowed-skips.txt")));
  }

  private void allow(String text) throws IOException {
    Files.createDirectories(root.resolve("journeys"));
    Files.writeString(root.resolve("journeys").resolve("allowed-skips.txt"), text);
  }

  private void surefire(String module, String className, String cases) throws IOException {
    write(module + "/target/surefire-reports", className, cases);
  }

  private void failsafe(String module, String className, String cases) throws IOException {
    write(module + "/target/failsafe-reports", className, cases);
  }

  private void write(String folder, String className, String cases) throws IOException {
    Files.createDirectories(root.resolve(folder));
    Files.writeString(
        root.resolve(folder).resolve("TEST-org.cairn." + className + ".xml"),
        "<testsuite name='x'>" + cases.replace("CLASS", "org.cairn." + className) + "</testsuite>");
  }

  private static String passed(String name) {
    return testCase(name, "");
  }

  private static String failed(String name) {
    return testCase(name, "<failure message='expected'/>");
  }

  private static String error(String name) {
    return testCase(name, "<error message='broke'/><system-out>text</system-out>");
  }

  private static String skipped(String name) {
    return testCase(name, "<skipped/>");
  }

  private static String testCase(String name, String content) {
    return "<testcase classname='CLASS' name='" + name + "'>" + content + "</testcase>";
  }
}
