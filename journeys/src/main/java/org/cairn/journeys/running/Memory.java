package org.cairn.journeys.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a system holds in memory.
 *
 * @param mebibytes of the launcher, all parts and their children
 * @param shared whether memory that processes share was counted once (PSS) or in each (RSS)
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
        processes.stream().mapToLong(process -> kibibytes(process.pid(), shared)).sum();
    return new Memory(kibibytes / 1024, shared);
  }

  private static long kibibytes(long pid, boolean shared) {
    Path file = Path.of("/proc", Long.toString(pid), shared ? "smaps_rollup" : "status");
    String line = shared ? "Pss:" : "VmRSS:";
    try {
      return Files.readAllLines(file).stream()
          .filter(each -> each.startsWith(line))
          .mapToLong(each -> Long.parseLong(each.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      // It ended between two looks; what does not exist holds nothing.
      return 0;
    }
  }
}
