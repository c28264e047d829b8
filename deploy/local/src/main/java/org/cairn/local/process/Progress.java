package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a process that is not ready yet gets on: its log grows, or it is given processor time and
 * uses it. An idle JVM uses a little as well, so a trifle does not count.
 */
final class Progress {

  /** An idle JVM takes some thousandths of a core; one that starts on a crowded machine more. */
  private static final int LEAST_SHARE_OF_A_CORE = 100;

  private final ProcessHandle process;
  private final Path log;
  private final Duration patience;
  private long logged;
  private Duration worked;
  private Instant since = Instant.now();

  /**
   * @param patience how long it may stand still
   */
  Progress(ProcessHandle process, Path log, Duration patience) {
    this.process = process;
    this.log = log;
    this.patience = patience;
    this.logged = size();
    this.worked = processorTime();
  }

  boolean stalled() {
    long size = size();
    Duration time = processorTime();
    Instant now = Instant.now();
    Duration enough = patience.dividedBy(LEAST_SHARE_OF_A_CORE);
    if (size != logged || time.minus(worked).compareTo(enough) >= 0) {
      logged = size;
      worked = time;
      since = now;
    }
    return now.isAfter(since.plus(patience));
  }

  private long size() {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      // It was moved away between the two looks.
      return 0;
    }
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
