package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Identifies a process across time. A pid is not enough, because the system reuses pids, and the
 * state folder survives a reboot.
 */
public record ProcessIdentity(long pid, Instant started) {
  /** Two JVMs may compute start times of the same process that differ by a second. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static ProcessIdentity of(ProcessHandle handle) {
    return new ProcessIdentity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
  }

  public static ProcessIdentity ofThisProcess() {
    return of(ProcessHandle.current());
  }

  /** The process, if it is still alive and not another one with the same pid. */
  public Optional<ProcessHandle> living() {
    return ProcessHandle.of(pid).filter(ProcessIdentity::lives).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(other -> Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }

  /**
   * Whether a process is alive. A killed process whose parent is gone and whose new parent does not
   * collect it (common in containers) stays in the process table; it counts as dead.
   */
  public static boolean lives(ProcessHandle handle) {
    return handle.isAlive() && !isZombie(handle.pid());
  }

  private static boolean isZombie(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(stat)) {
      return false;
    }
    try {
      String line = Files.readString(stat);
      return line.startsWith(") Z", line.lastIndexOf(')'));
    } catch (IOException e) {
      // The process has just ended, so it is not alive.
      return true;
    }
  }
}
