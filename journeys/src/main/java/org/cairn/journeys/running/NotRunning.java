package org.cairn.journeys.running;

/** The system is not running. The message is one clear line. */
public final class NotRunning extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotRunning(String line) {
    super(line);
  }
}
