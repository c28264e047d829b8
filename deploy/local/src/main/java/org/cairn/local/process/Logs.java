package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log folder: one file per part, and the file of the previous run. */
public record Logs(Path directory) {
  public Path of(String part) {
    return directory.resolve(part + ".log");
  }

  /** Called once per run, not per restart, so that the log of a failed part is kept. */
  public void rotate(String part) throws IOException {
    Path log = of(part);
    if (Files.exists(log)) {
      Files.move(log, directory.resolve(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    OwnersOnly.createFile(log);
  }
}
