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

/** Counts the results of a test run, for the end of {@code ./cairn test}. */
@Command(name = "report", hidden = true, description = "count the results of a test run")
final class ReportCommand implements Callable<Integer> {
  @Option(names = "--root")
  private Path root = Path.of(".");

  @Option(names = "--since", paramLabel = "SECONDS", description = "only results since then")
  private long since;

  @Option(
      names = "--no-skips",
      description =
          "fail on every skip, even a listed one: for a machine with everything that tests need")
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
