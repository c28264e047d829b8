package org.cairn.journeys.demo;

/** The system did not respond as the story expects. The message is one clear line. */
public final class StoryBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoryBroken(String line) {
    super(line);
  }
}
