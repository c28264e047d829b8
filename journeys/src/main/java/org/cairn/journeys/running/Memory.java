package org.cairn.journeys.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a system holds in memory.
 *
 * @param mebibytes of the launcher, all parts and their children
 * @param shared whether shared memory was counted once (PSS) or in every process (RSS)
 */
public record Memory(long mebibytes, boolean shared) {

  public static Memory of(Cairn cairn) {
    List<ProcessHandle> processes =
        Stream.concat(
                ProcessHandle.of(cairn.launcher().pid()).stream(),
                cairn.parts().stream().flatMap(part -> part.process().stream()))
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .distinct()
            .toList();
    boolean shared = Files.isReadable(Path.of("/proc/self/smaps_rollup"));
    long kibibytes =
        shared
            ? processes.stream().mapToLong(process -> proportional(process.pid())).sum()
            : resident(processes);
    return new Memory(kibibytes / 1024, shared);
  }

  private static long proportional(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      // The process has just ended, so it holds nothing.
      return 0;
    }
  }

  private static long resident(List<ProcessHandle> processes) {
    String pids =
        processes.stream()
            .map(process -> Long.toString(process.pid()))
            .collect(Collectors.joining(","));
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pids).start();
      return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .mapToLong(line -> Long.parseLong(line.strip()))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
