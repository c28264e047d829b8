package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One part of the running system: a server process with a port, a log and a sign of readiness. */
public interface Part {
  String name();

  int port();

  Path log();

  /** An address a person or a test can use. */
  String address();

  /** Where it tells those who run it how it is; empty when it has no such address. */
  default String management() {
    return "";
  }

  /** Names of the parts that must be ready before this one is started. */
  List<String> needs();

  /**
   * How long a start may show no progress before it counts as failed. What gets on is waited for: a
   * busy machine needs more time, and a restart would only begin again.
   */
  Duration patience();

  /** Starts the process. Called again, after a death, to restart it. */
  ProcessHandle start() throws IOException;

  /**
   * Whether the part does its work, with everything prepared that others expect of it (databases,
   * topics). Asked again and again until it says yes.
   */
  boolean isReady() throws IOException;

  /** Ends the process: first politely, then by force. Returns when it is gone. */
  void stop(ProcessHandle running);
}
