package org.cairn.contracts;

/** The topics by name; one for each service, and one for what consumers had to park. */
public final class Topics {

  public static final String APPLICATIONS = "cairn.applications";
  public static final String DEAD_LETTERS = "cairn.dead-letters";

  private Topics() {}
}
