package org.cairn.journeys.running;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What can be done to a process from outside. */
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
        throw new IllegalStateException("kill -" + name() + " " + pid + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
