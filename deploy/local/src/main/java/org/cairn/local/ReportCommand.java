package org.cairn.local;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.cairn.local.report.AllowedSkips;
import org.cairn.local.report.ReportFiles;
import org.cairn.local.report.TestReport;

/**
 * Counts what a test run did: {@code report --root REPO --since SECONDS}. With {@code --no-skips} a
 * listed reason does not excuse a skip either: for a machine that has to have all that tests need.
 */
final class ReportCommand {
  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  int run(Arguments arguments) throws IOException {
    arguments.allowOnly("root", "since", "no-skips");
    Path root = Path.of(arguments.value("root").orElse(".")).toAbsolutePath().normalize();
    var since =
        FileTime.from(Long.parseLong(arguments.value("since").orElse("0")), TimeUnit.SECONDS);
    var report =
        new TestReport(
            ReportFiles.read(root, since),
            arguments.has("no-skips")
                ? AllowedSkips.NONE
                : AllowedSkips.read(root.resolve("journeys").resolve("allowed-skips.txt")));
    report.lines().forEach(console::say);
    return report.isGreen() ? 0 : 1;
  }
}
