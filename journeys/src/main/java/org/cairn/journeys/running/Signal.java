package org.cairn.journeys.running;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that a test can send to a process. */
public enum Signal {
  KILL,
  TERM,
  STOP,
  CONT;

  public void sendTo(long pid) {
    if (pid <= 1) {
      throw new IllegalArgumentException("not a part's process: " + pid);
    }
    try {
      int status = new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            "kill -" + name() + " " + pid + " failed with status " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
