package org.cairn.journeys.bench;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.IsolatedCairn;
import org.cairn.journeys.running.Memory;
import org.cairn.journeys.running.NotRunning;
import org.jspecify.annotations.Nullable;

/** Measures a system of its own, started on free ports and stopped at the end. */
public final class Bench {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final double START_LIMIT_SECONDS = 45;
  private static final double MEMORY_LIMIT_MEBIBYTES = 2.5 * 1024;

  private final Path root;
  private final Path directory;
  private final Selection selection;
  private final Scale scale;
  private final Consumer<String> say;
  private final Report report;

  /**
   * @param quick measures less of each
   * @param rows the measurements besides start and memory
   * @param turns the file shared with the bench of another build; null without one
   * @param beside the checkout of another build to compare with; null without one
   */
  public record Selection(
      boolean quick, Set<Measurement> rows, @Nullable Path turns, @Nullable Path beside) {

    public Selection {
      rows = Collections.unmodifiableSet(new TreeSet<>(rows));
    }
  }

  public Bench(Path root, Path directory, Selection selection, Consumer<String> say) {
    this.root = root;
    this.directory = directory;
    this.selection = selection;
    this.scale = selection.quick() ? Scale.QUICK : Scale.FULL;
    this.say = say;
    this.report = new Report(Machine.here(root));
  }

  /** Returns the exit status. */
  public int run() {
    Path beside = selection.beside();
    if (beside == null) {
      measureIn(selection.turns() == null ? Turns.alone() : Turns.with(selection.turns()));
    } else {
      Path turns = directory.resolveSibling("turns");
      say.accept("the bench of " + beside + " is building ...");
      try (var other = Beside.start(beside, selection, turns)) {
        measureIn(Turns.with(turns));
        report.add(other.compared(report.rows()));
      }
    }
    report.print(say);
    Path file = root.resolve("journeys/target/bench.json");
    report.write(file);
    say.accept("");
    say.accept("  saved in " + file);
    return report.status();
  }

  private void measureIn(Turns turns) {
    try (turns) {
      measure(turns);
    }
  }

  private void measure(Turns turns) {
    IsolatedCairn.discard(root, directory);
    int port = startOnce();
    say.accept("starting it again, with warm caches ...");
    long begin = System.nanoTime();
    try (IsolatedCairn own = start(List.of("--base-port", Integer.toString(port)))) {
      Cairn cairn = own.awaitUp(TIMEOUT);
      double seconds = (System.nanoTime() - begin) / 1e9;
      report.add(
          List.of(
              Row.atMost(
                  START_LIMIT_SECONDS,
                  "warm start until all is ready (aim 22 s)",
                  "s",
                  seconds,
                  "second start of the same folder, from the launcher's start to the readiness of"
                      + " every part"),
              memory("memory, idle", Memory.of(cairn))));
      measure(cairn, turns);
    }
  }

  /** Fills all caches. The second start uses the same ports, because the realm contains them. */
  private int startOnce() {
    say.accept("starting a system of its own for the first time ...");
    try (IsolatedCairn own = start(List.of())) {
      return own.awaitUp(TIMEOUT).part("gateway").port();
    }
  }

  private IsolatedCairn start(List<String> more) {
    var options = new ArrayList<>(List.of("--realm-users", Integer.toString(Scale.LOAD_ACCOUNTS)));
    for (String key : List.of("ADDRESS_BURST", "ADDRESS_PER_SECOND")) {
      options.addAll(List.of("--env", "gateway:CAIRN_RATE_" + key + "=1000000"));
    }
    options.addAll(more);
    return IsolatedCairn.start(root, directory, options);
  }

  private void measure(Cairn cairn, Turns turns) {
    for (Measurement measurement : selection.rows()) {
      say.accept(measurement.words() + " ...");
      attempt(measurement.toString(), () -> measure(measurement, cairn, turns));
    }
    report.add(List.of(memory("memory, after all of this", Memory.of(cairn))));
  }

  private List<Row> measure(Measurement measurement, Cairn cairn, Turns turns) {
    return switch (measurement) {
      case LATENCY -> new CommandToTimeline(cairn, scale).measure();
      case EVALUATIONS -> new Evaluations(cairn, scale).measure();
      case SURVIVAL -> new SurvivalOfMany(cairn, root).measure();
      case APPLICATIONS -> new CommandsAgainstPgbench(cairn, scale, turns, directory).measure();
      case SESSIONS -> new SessionsAgainstPgbench(cairn, scale, turns, directory).measure();
      case ENCOUNTERS -> new EncountersAgainstPgbench(cairn, scale, turns, directory).measure();
      case BACKLOG -> new Backlog(cairn, scale, root).measure();
      case UPLOAD -> new UploadAgainstCopy(cairn, scale, directory).measure();
      case REBUILD -> new RebuildOfManyFacts(cairn, scale, root).measure();
      case AUDIT -> new LongAuditLog(cairn, scale, root, directory).measure();
      case PAGES -> new PagesAgainstPgbench(cairn, scale, turns, directory).measure();
      case IMPORT -> new ImportOfAWorkforce(cairn, scale).measure();
    };
  }

  /** A failed measurement becomes a row of its own; the others continue. */
  private void attempt(String what, Supplier<List<Row>> measurement) {
    try {
      report.add(measurement.get());
    } catch (IllegalStateException | UncheckedIOException | NotRunning e) {
      report.add(List.of(Row.leftOut(what, e.toString())));
    }
  }

  private static Row memory(String what, Memory memory) {
    return Row.atMost(
        MEMORY_LIMIT_MEBIBYTES,
        what,
        "MiB",
        (double) memory.mebibytes(),
        memory.shared()
            ? "launcher, all parts and their children; memory they share is counted once (PSS)"
            : "launcher, all parts and their children; memory they share is counted in each (RSS)");
  }
}
