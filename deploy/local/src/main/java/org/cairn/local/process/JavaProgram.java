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
 * A JVM of its own on the Java this launcher runs on, with its output in a log file, in whose
 * folder it works.
 *
 * @param stopsWithLauncher keeps the child's input open, so that a child which watches it sees the
 *     end of a launcher that was killed
 */
public record JavaProgram(
    List<String> arguments, Map<String, String> environment, Path log, boolean stopsWithLauncher) {

  /**
   * Ctrl-C reaches every process of the terminal's group. The children must outlive it, because the
   * launcher stops them in order; a JVM that is started with a signal ignored leaves it ignored.
   * What they write is for nobody else on this machine.
   */
  private static final String DEAF_TO_TERMINAL = "umask 077; trap '' INT HUP; exec \"$@\"";

  /**
   * Compilers allocate much for a moment, and the C library keeps what they freed: some 160 MiB in
   * the nine JVMs of a system that has just imported 70,000 facts. The flag takes milliseconds.
   */
  private static final String GIVE_BACK_EVERY_HALF_MINUTE = "-XX:TrimNativeHeapInterval=30000";

  /** The class path of this launcher, usable from any folder. */
  public static String ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  public Process start() throws IOException {
    Path directory = Objects.requireNonNull(log.toAbsolutePath().getParent());
    Files.createDirectories(directory);
    var command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_TERMINAL, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(GIVE_BACK_EVERY_HALF_MINUTE);
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
