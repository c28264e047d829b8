package org.cairn.local;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.cairn.local.report.AllowedSkips;
import org.cairn.local.report.ReportFiles;
import org.cairn.local.report.TestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts what a test run did; the script shows it at the end of {@code ./cairn test}. */
@Command(name = "report", hidden = true, description = "count what a test run did")
final class ReportCommand implements Callable<Integer> {
  @Option(names = "--root")
  private Path root = Path.of(".");

  @Option(
      names = "--since",
      paramLabel = "SECONDS",
      description = "only what was tested since then")
  private long since;

  @Option(
      names = "--no-skips",
      description = "no skip is excused: for a machine that must have all that tests need")
  private boolean noSkips;

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path checkout = root.toAbsolutePath().normalize();
    var report =
        new TestReport(
            ReportFiles.read(checkout, FileTime.from(since, TimeUnit.SECONDS)),
            noSkips
                ? AllowedSkips.NONE
                : AllowedSkips.read(checkout.resolve("journeys").resolve("allowed-skips.txt")));
    report.lines().forEach(console::say);
    return report.isGreen() ? 0 : 1;
  }
}
