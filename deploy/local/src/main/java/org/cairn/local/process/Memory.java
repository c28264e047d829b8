package org.cairn.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of a process and its children. */
public final class Memory {
  private Memory() {}

  /**
   * In MiB. Memory that processes share (the buffers of PostgreSQL) counts once where the operating
   * system reports it; elsewhere the result is the resident size.
   */
  public static long mebibytes(ProcessHandle process) {
    long kibibytes =
        Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(Memory::kibibytesOfOne)
            .sum();
    return kibibytes / 1024;
  }

  /** In MiB, without the children. */
  public static long mebibytesAlone(ProcessHandle process) {
    return kibibytesOfOne(process) / 1024;
  }

  private static long kibibytesOfOne(ProcessHandle process) {
    Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try {
      return Files.exists(rollup) ? proportional(rollup) : resident(process.pid());
    } catch (IOException e) {
      // The process has just ended, so it holds nothing.
      return 0;
    }
  }

  private static long proportional(Path rollup) throws IOException {
    return Files.readAllLines(rollup).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  private static long resident(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    try (var lines =
        new BufferedReader(new InputStreamReader(ps.getInputStream(), StandardCharsets.US_ASCII))) {
      String line = lines.readLine();
      return line == null ? 0 : Long.parseLong(line.strip());
    }
  }
}
