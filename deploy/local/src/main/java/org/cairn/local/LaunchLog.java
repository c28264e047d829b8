package org.cairn.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.cairn.local.process.OwnersOnly;

/** The log of the launcher and its libraries, which never goes to the console. */
final class LaunchLog {
  private LaunchLog() {}

  static void disable() {
    LogManager.getLogManager().reset();
  }

  static void to(Path file) throws IOException {
    disable();
    OwnersOnly.createFile(file);
    // FileHandler reads % as a pattern.
    Handler handler = new FileHandler(file.toString().replace("%", "%%"), true);
    handler.setFormatter(new SimpleFormatter());
    Logger.getLogger("").addHandler(handler);
  }
}
