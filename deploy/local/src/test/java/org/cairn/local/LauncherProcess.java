package org.cairn.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged launcher in its own process. */
final class LauncherProcess implements AutoCloseable {
  private static final Path JAR =
      Path.of(System.getProperty("cairn.root"), "deploy", "local", "target", "local.jar");

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LauncherProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  static LauncherProcess start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new LauncherProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Runs a command that ends by itself, and waits for its end. */
  static LauncherProcess run(String... arguments) throws IOException {
    LauncherProcess launcher = start(arguments);
    launcher.awaitEnd();
    return launcher;
  }

  private void read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LauncherProcess awaitLine(String part) {
    Awaitility.await(part)
        .atMost(Duration.ofMinutes(10))
        .until(() -> prints(part) || !process.isAlive());
    if (!prints(part)) {
      throw new AssertionError("'" + part + "' was not printed, but: " + lines);
    }
    return this;
  }

  boolean prints(String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  List<String> lines() {
    return lines;
  }

  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  void killHard() {
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  void terminate() {
    process.toHandle().destroy();
    awaitEnd();
  }

  int awaitEnd() {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("still running after a minute; printed: " + lines);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }
}
