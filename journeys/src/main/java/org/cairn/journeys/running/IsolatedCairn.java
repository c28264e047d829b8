package org.cairn.journeys.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A separate system on free ports, next to any other. It ends with this process, however that ends:
 * a guard waits for the end of a pipe that only this process holds open.
 */
public final class IsolatedCairn implements AutoCloseable {
  /** Ignores Ctrl-C, because the guard must outlive this process for a moment. */
  private static final String GUARD = "trap '' INT HUP; cat >/dev/null; kill -TERM \"$0\"";

  private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 50;

  private final Path directory;
  private final Path log;
  private final Process launcher;
  private final Process guard;

  private IsolatedCairn(Path directory, Path log, Process launcher, Process guard) {
    this.directory = directory;
    this.log = log;
    this.launcher = launcher;
    this.guard = guard;
  }

  /**
   * @param options more arguments for the launcher, such as {@code --realm-users 100}
   */
  public static IsolatedCairn start(Path root, Path directory, List<String> options) {
    var command = new ArrayList<>(Launcher.java(root));
    command.addAll(List.of("up", "--dir", directory.toString(), "--root", root.toString()));
    command.addAll(List.of("--base-port", "free"));
    command.addAll(options);
    try {
      Files.createDirectories(directory);
      Path log = directory.resolveSibling(directory.getFileName() + ".log");
      Process launcher = process(command, log).redirectInput(new File("/dev/null")).start();
      Process guard =
          process(List.of("sh", "-c", GUARD, Long.toString(launcher.pid())), log).start();
      return new IsolatedCairn(directory, log, launcher, guard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops and deletes what an earlier run left in this folder. */
  public static void discard(Path root, Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    run(root, List.of("down", "--dir", directory.toString()));
    run(root, List.of("reset", "--yes", "--dir", directory.toString()));
  }

  private static void run(Path root, List<String> arguments) {
    if (Launcher.run(root, arguments).status() != 0) {
      throw new NotRunning("could not clean up an earlier run: " + arguments);
    }
  }

  private static ProcessBuilder process(List<String> command, Path log) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  public Path directory() {
    return directory;
  }

  /** The current state; parts may be down. */
  public Cairn now() {
    return Cairn.described(directory);
  }

  /**
   * @throws NotRunning when the launcher gave up or the timeout has passed
   */
  public Cairn awaitUp(Duration timeout) {
    Instant end = Instant.now().plus(timeout);
    while (Instant.now().isBefore(end)) {
      if (!launcher.isAlive()) {
        throw new NotRunning("the system did not start; see " + log);
      }
      if (Files.exists(directory.resolve("run.json")) && now().isUp()) {
        return now();
      }
      pause();
    }
    throw new NotRunning("not everything is ready after " + timeout + "; see " + log);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRunning("interrupted");
    }
  }

  /** Stops everything in order and waits for it. */
  @Override
  public void close() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    guard.destroyForcibly();
  }
}
