package org.cairn.journeys.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.cairn.journeys.bench.Bench;
import org.cairn.journeys.bench.Measurement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures; ends with 1 if a limit is broken, with 2 if something could not be measured. */
@Command(
    name = "bench",
    customSynopsis = "./cairn bench [OPTIONS]",
    sortOptions = false,
    description = "measurements, on a system of its own beside the running one")
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--quick", description = "less of each")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "ROWS",
      // A comma at the end is refused, not ignored.
      split = ",(?=.)",
      splitSynopsisLabel = ",",
      description = "some of them: ${COMPLETION-CANDIDATES}")
  private Set<Measurement> rows = EnumSet.allOf(Measurement.class);

  @Option(
      names = "--beside",
      paramLabel = "CHECKOUT",
      description = "compared with another build of Cairn, in turns of some seconds")
  private @Nullable Path beside;

  @Option(names = "--turns", paramLabel = "FILE", hidden = true)
  private @Nullable Path turns;

  @Option(names = "--bench-dir", paramLabel = "DIRECTORY", hidden = true)
  private @Nullable Path directory;

  private final Folders folders;
  private final Consumer<String> say;

  BenchCommand(Folders folders, Consumer<String> say) {
    this.folders = folders;
    this.say = say;
  }

  @Override
  public Integer call() {
    return new Bench(folders.root(), directory(), selection(), say).run();
  }

  /** The bench starts its own system beside any other. */
  Path directory() {
    return directory == null
        ? folders.root().resolve("journeys/target/bench")
        : Folders.absolute(directory);
  }

  Bench.Selection selection() {
    return new Bench.Selection(quick, rows, absolute(turns), absolute(beside));
  }

  private static @Nullable Path absolute(@Nullable Path path) {
    return path == null ? null : Folders.absolute(path);
  }
}
