package org.cairn.journeys.cli;

/** The command line cannot be understood. The message is one clear line. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String line) {
    super(line);
  }
}
