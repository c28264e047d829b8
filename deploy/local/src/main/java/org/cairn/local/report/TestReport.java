package org.cairn.local.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.local.report.TestCase.Outcome;

/** The results of a test run, and whether it is green. */
public record TestReport(List<TestCase> cases, AllowedSkips allowed) {

  public boolean isGreen() {
    return count(Outcome.FAILED) == 0 && count(Outcome.PASSED) > 0 && unlistedSkips().isEmpty();
  }

  /** Skips without a listed reason. */
  List<TestCase> unlistedSkips() {
    return with(Outcome.SKIPPED).stream()
        .filter(test -> !allowed.reasons().containsKey(test.listed()))
        .toList();
  }

  /** For the console; the last line is the sum. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    Map<String, List<TestCase>> byModule =
        cases.stream()
            .collect(Collectors.groupingBy(TestCase::module, TreeMap::new, Collectors.toList()));
    lines.add("  %-24s %9s %8s %8s".formatted("module", "executed", "failed", "skipped"));
    byModule.forEach((module, tests) ->
        lines.add(
            "  %-24s %9d %8d %8d"
                .formatted(
                    module,
                    tests.size() - count(tests, Outcome.SKIPPED),
                    count(tests, Outcome.FAILED),
                    count(tests, Outcome.SKIPPED))));
    with(Outcome.FAILED)
        .forEach(test -> lines.add("  failed: " + test.className() + "#" + test.name()));
    with(Outcome.SKIPPED).forEach(test -> lines.add("  skipped: " + skip(test)));
    if (count(Outcome.PASSED) + count(Outcome.FAILED) == 0) {
      lines.add("  no test ran, which counts as a failure");
    }
    lines.add(
        "%d passed, %d failed, %d skipped"
            .formatted(count(Outcome.PASSED), count(Outcome.FAILED), count(Outcome.SKIPPED)));
    return lines;
  }

  private String skip(TestCase test) {
    String reason = allowed.reasons().get(test.listed());
    return test.listed()
        + (reason == null
            ? ": NOT ALLOWED, %s"
                .formatted(
                    allowed.equals(AllowedSkips.NONE)
                        ? "every test must run here; ./cairn test --setup installs what they need"
                        : "no reason is listed in journeys/allowed-skips.txt")
            : ": " + reason);
  }

  private List<TestCase> with(Outcome outcome) {
    return cases.stream().filter(test -> test.outcome() == outcome).toList();
  }

  private long count(Outcome outcome) {
    return count(cases, outcome);
  }

  private static long count(List<TestCase> tests, Outcome outcome) {
    return tests.stream().filter(test -> test.outcome() == outcome).count();
  }
}
