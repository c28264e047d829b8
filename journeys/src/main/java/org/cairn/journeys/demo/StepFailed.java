package org.cairn.journeys.demo;

/** The system did not respond as the story expects. The message is one clear line. */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StepFailed(String line) {
    super(line);
  }
}
