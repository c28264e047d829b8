package org.cairn.gateway.portal.page;

import java.io.Serial;

/** A person's rate limit is used up. */
final class TooManyPages extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final long seconds;

  TooManyPages(long seconds) {
    super("The rate limit of the subject is used up", null, false, false);
    this.seconds = seconds;
  }

  long seconds() {
    return seconds;
  }
}
