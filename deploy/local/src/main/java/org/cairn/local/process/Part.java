package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One part of the running system: a server process with a port, a log, and a readiness check. */
public interface Part {
  String name();

  int port();

  Path log();

  /** The address for people and tests. */
  String address();

  /** The address for operators (health, metrics); empty if the part has none. */
  default String management() {
    return "";
  }

  /** Names of the parts that must be ready before this one is started. */
  List<String> needs();

  /**
   * How long a start may make no progress before it counts as failed. As long as there is progress,
   * the launcher waits: a busy machine needs more time, and a restart would only begin again.
   */
  Duration stallTimeout();

  /** Starts the process, also to restart it after it died. */
  ProcessHandle start() throws IOException;

  /**
   * Whether the part works and has everything prepared that others expect (databases, topics).
   * Called repeatedly until it returns true.
   */
  boolean isReady() throws IOException;

  /** Stops the process, by force if necessary. Returns when it is gone. */
  void stop(ProcessHandle running);
}
