package org.cairn.journeys.cli;

/** A value on the command line is wrong. The message is one clear line. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String line) {
    super(line);
  }
}
