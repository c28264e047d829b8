package org.cairn.applications.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** A ciphertext that is being written. Closing deletes it, unless it was moved to the store. */
final class SpoolFile implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SpoolFile.class);

  private final Path path;
  private boolean taken;

  SpoolFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  void taken() {
    taken = true;
  }

  @Override
  public void close() {
    if (taken) {
      return;
    }
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warnf("%s stays until the next sweep: %s", path.getFileName(), e.getClass().getName());
    }
  }
}
