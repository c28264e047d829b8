package org.cairn.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Ways to stop a process: first asking it, then forcing it if it does not end in time. */
public final class Ending {
  private Ending() {}

  /** SIGTERM, then SIGKILL. */
  public static void terminate(ProcessHandle process, Duration grace) {
    process.destroy();
    forceAfter(process, grace);
  }

  /**
   * SIGINT, then SIGKILL. For PostgreSQL, SIGTERM means to wait for the last client, SIGINT to roll
   * back and write everything now.
   */
  public static void interrupt(ProcessHandle process, Duration grace) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forceAfter(process, grace);
  }

  private static void forceAfter(ProcessHandle process, Duration grace) {
    if (!isGone(process, grace)) {
      process.destroyForcibly();
      isGone(process, Duration.ofSeconds(5));
    }
  }

  /** Waits for the end of the process. Returns whether it is gone. */
  public static boolean isGone(ProcessHandle process, Duration timeout) {
    Instant end = Instant.now().plus(timeout);
    while (ProcessIdentity.lives(process)) {
      if (Instant.now().isAfter(end) || !Pause.of(Duration.ofMillis(20))) {
        return !ProcessIdentity.lives(process);
      }
    }
    return true;
  }
}
