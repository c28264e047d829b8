package org.cairn.journeys.bench;

import java.nio.file.Path;
import java.util.List;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Ran;

/**
 * Keeps services on the first core, all of them together, and everything that asks them on the
 * others. Closing it gives them all cores back.
 */
final class OneCore implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final String ALL = "0-" + (CORES - 1);

  private final List<Long> processes;
  private final boolean held;

  OneCore(Cairn cairn, List<String> services) {
    processes = services.stream().map(name -> cairn.part(name).pid()).toList();
    held =
        CORES > 1
            && processes.stream().allMatch(process -> keep(process, "0"))
            && keep(ProcessHandle.current().pid(), "1-" + (CORES - 1));
  }

  /** Whether this machine can do it. */
  boolean isHeld() {
    return held;
  }

  private static boolean keep(long process, String cores) {
    return Ran.ifInstalled(
            Path.of("."), List.of("taskset", "-a", "-c", "-p", cores, Long.toString(process)))
        .filter(ran -> ran.status() == 0)
        .isPresent();
  }

  @Override
  public void close() {
    processes.forEach(process -> keep(process, ALL));
    keep(ProcessHandle.current().pid(), ALL);
  }
}
