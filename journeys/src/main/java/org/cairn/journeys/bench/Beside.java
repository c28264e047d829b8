package org.cairn.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The bench of another checkout, taking turns with ours, to compare the two builds. */
final class Beside implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double LIMIT = 0.97;
  private static final String PER_SECOND = "/s";
  private static final String BESIDE = ": to the build beside it";
  private static final String SERVICE = ", service";
  private static final long POLL_MILLIS = 200;

  private final Path figures;
  private final Path log;
  private final Process bench;

  private Beside(Path figures, Path log, Process bench) {
    this.figures = figures;
    this.log = log;
    this.bench = bench;
  }

  /**
   * Returns when the other bench has built its checkout and begun its first turn.
   *
   * @param turns the file whose lock decides whose turn it is
   */
  static Beside start(Path checkout, Bench.Selection selection, Path turns) {
    var command = new ArrayList<>(List.of(checkout.resolve("cairn").toString(), "bench"));
    command.addAll(List.of("--only", String.join(",", options(selection.rows()))));
    command.addAll(List.of("--turns", turns.toString()));
    if (selection.quick()) {
      command.add("--quick");
    }
    try {
      Path figures = checkout.resolve("journeys/target/bench.json");
      Files.deleteIfExists(figures);
      Files.createDirectories(turns.resolveSibling("."));
      Path log = turns.resolveSibling("beside.log");
      Process bench =
          new ProcessBuilder(command)
              .directory(checkout.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var beside = new Beside(figures, log, bench);
      beside.awaitItsTurn(turns);
      return beside;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> options(Set<Measurement> rows) {
    return rows.stream().map(Measurement::toString).toList();
  }

  private void awaitItsTurn(Path turns) throws IOException {
    try (FileChannel file =
        FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (bench.isAlive()) {
        FileLock lock = file.tryLock();
        if (lock == null) {
          return;
        }
        lock.release();
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the bench beside this one did not start; see " + log);
  }

  /** Waits for its end. Returns a row for each of ours, even if the other did not measure it. */
  List<Row> compared(List<Row> ours) {
    try {
      bench.waitFor();
      JsonNode theirs = JSON.readTree(Files.readAllBytes(figures));
      return compared(ours, theirs);
    } catch (IOException e) {
      throw new UncheckedIOException("the other bench left no figures; see " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static List<Row> compared(List<Row> ours, JsonNode theirs) {
    var rows = new ArrayList<Row>();
    for (Row row : ours.stream().filter(our -> our.unit().endsWith(PER_SECOND)).toList()) {
      rows.add(
          theirs
              .path("rows")
              .valueStream()
              .filter(other -> other.path("what").asText().equals(row.what()))
              .findFirst()
              .map(other -> compared(row, other.path("value").asDouble(), theirs))
              .orElseGet(() -> Row.leftOut(row.what() + BESIDE, "not measured beside")));
    }
    return rows;
  }

  private static Row compared(Row row, double other, JsonNode theirs) {
    String what = row.what() + BESIDE;
    String how =
        "the other build is revision %s; the two take turns of some seconds"
            .formatted(theirs.path("machine").path("revision").asText());
    return row.what().endsWith(SERVICE)
        ? Row.atLeast(LIMIT, what, "", row.value() / other, how)
        : Row.figure(what, "", row.value() / other, how);
  }

  @Override
  public void close() {
    bench.destroy();
  }
}
