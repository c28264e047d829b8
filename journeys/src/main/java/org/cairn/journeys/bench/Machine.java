package org.cairn.journeys.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The machine of a measurement: do not compare figures of different machines. */
record Machine(
    String date,
    String revision,
    int cores,
    long memoryMebibytes,
    double loadAtTheStart,
    String system,
    String java) {

  static Machine here(Path root) {
    return new Machine(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        revision(root),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vendor") + " " + Runtime.version());
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() >> 20
        : 0;
  }

  private static String revision(Path root) {
    String commit = git(root, "rev-parse", "--short", "HEAD");
    return git(root, "status", "--porcelain").isEmpty() ? commit : commit + " with changes";
  }

  private static String git(Path root, String... words) {
    var command = new java.util.ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? output : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  List<String> lines() {
    return List.of(
        "date      " + date,
        "revision  " + revision,
        "machine   %d cores, %d MiB, %s".formatted(cores, memoryMebibytes, system),
        "java      " + java,
        "load      %.2f at the start; figures of a busy machine mean little"
            .formatted(loadAtTheStart));
  }
}
