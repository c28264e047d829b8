package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a process that is not ready yet makes progress: its log grows, or it uses processor time.
 * An idle JVM uses some as well, so a small amount does not count.
 */
final class Progress {

  /** An idle JVM uses some thousandths of a core; a starting one more, even on a busy machine. */
  private static final int LEAST_SHARE_OF_A_CORE = 100;

  private final ProcessHandle process;
  private final Path log;
  private final Duration timeout;
  private long logged;
  private Duration worked;
  private Instant since = Instant.now();

  /**
   * @param timeout how long there may be no progress
   */
  Progress(ProcessHandle process, Path log, Duration timeout) {
    this.process = process;
    this.log = log;
    this.timeout = timeout;
    this.logged = size();
    this.worked = processorTime();
  }

  boolean stalled() {
    long size = size();
    Duration time = processorTime();
    Instant now = Instant.now();
    Duration enough = timeout.dividedBy(LEAST_SHARE_OF_A_CORE);
    if (size != logged || time.minus(worked).compareTo(enough) >= 0) {
      logged = size;
      worked = time;
      since = now;
    }
    return now.isAfter(since.plus(timeout));
  }

  private long size() {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      // The file was moved meanwhile.
      return 0;
    }
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
