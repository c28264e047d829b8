package org.cairn.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A program in its own JVM, on the Java of this launcher. Its output goes to a log file, and the
 * folder of that file is its working directory.
 *
 * @param stopsWithLauncher keeps the child's input open, so that a child that watches it notices
 *     when the launcher is killed
 */
public record JavaProgram(
    List<String> arguments, Map<String, String> environment, Path log, boolean stopsWithLauncher) {

  /**
   * Ctrl-C reaches every process of the terminal's group. The children must survive it, because the
   * launcher stops them in order; a JVM that is started with a signal ignored keeps ignoring it.
   * Only the owner may read what they write.
   */
  private static final String IGNORING_TERMINAL = "umask 077; trap '' INT HUP; exec \"$@\"";

  /**
   * Compilers briefly allocate much memory, and the C library keeps what they free: some 160 MiB in
   * the nine JVMs of a system that has just imported 70,000 facts. The flag costs milliseconds.
   */
  private static final String TRIM_EVERY_HALF_MINUTE = "-XX:TrimNativeHeapInterval=30000";

  /** The class path of this launcher, valid in any folder. */
  public static String ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  public Process start() throws IOException {
    Path directory = Objects.requireNonNull(log.toAbsolutePath().getParent());
    Files.createDirectories(directory);
    var command = new ArrayList<>(List.of("sh", "-c", IGNORING_TERMINAL, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(TRIM_EVERY_HALF_MINUTE);
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    if (!stopsWithLauncher) {
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }
    builder.environment().putAll(environment);
    return builder.start();
  }
}
