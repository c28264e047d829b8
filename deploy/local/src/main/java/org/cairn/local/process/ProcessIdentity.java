package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that is recognized again: a pid alone is not enough, because pids are given to others
 * once their process is gone, and the state folder outlives a reboot.
 */
public record ProcessIdentity(long pid, Instant started) {
  /** Two JVMs derive the start of the same process from a boot time that may be off by a second. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static ProcessIdentity of(ProcessHandle handle) {
    return new ProcessIdentity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
  }

  public static ProcessIdentity ofThisProcess() {
    return of(ProcessHandle.current());
  }

  /** The process itself, if it still lives and is not another one with the same number. */
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
   * Whether a process really runs. A killed process whose parent is gone and whose new parent does
   * not collect it (usual in containers) stays in the process table; it counts as dead.
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
      // It vanished between the two looks, so it is not alive.
      return true;
    }
  }
}
