package org.cairn.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log folder: one file per part, and the one of the run before. */
public record Logs(Path directory) {
  public Path of(String part) {
    return directory.resolve(part + ".log");
  }

  /** Called once per run and not per restart, so that the death of a part stays readable. */
  public void rotate(String part) throws IOException {
    Path log = of(part);
    if (Files.exists(log)) {
      Files.move(log, directory.resolve(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    OwnersOnly.createFile(log);
  }
}
