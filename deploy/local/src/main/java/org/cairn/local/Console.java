package org.cairn.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints lines for the user. Lines from several threads never mix. */
public final class Console {
  private final PrintStream out;

  public Console(PrintStream out) {
    this.out = out;
  }

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
