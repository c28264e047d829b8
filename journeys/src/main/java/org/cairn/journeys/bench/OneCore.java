package org.cairn.journeys.bench;

import java.nio.file.Path;
import java.util.List;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.ProgramResult;

/**
 * Pins services together to the first core, and this client to the others. Closing it removes the
 * pinning.
 */
final class OneCore implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final String ALL = "0-" + (CORES - 1);

  private final List<Long> processes;
  private final boolean pinned;

  OneCore(Cairn cairn, List<String> services) {
    processes = services.stream().map(name -> cairn.part(name).pid()).toList();
    pinned =
        CORES > 1
            && processes.stream().allMatch(process -> pin(process, "0"))
            && pin(ProcessHandle.current().pid(), "1-" + (CORES - 1));
  }

  /** Whether this machine can pin processes. */
  boolean isPinned() {
    return pinned;
  }

  private static boolean pin(long process, String cores) {
    return ProgramResult.ifInstalled(
            Path.of("."), List.of("taskset", "-a", "-c", "-p", cores, Long.toString(process)))
        .filter(result -> result.status() == 0)
        .isPresent();
  }

  @Override
  public void close() {
    processes.forEach(process -> pin(process, ALL));
    pin(ProcessHandle.current().pid(), ALL);
  }
}
