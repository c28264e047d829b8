package org.cairn.journeys.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder in which the local system keeps what was handed in, looked at from outside. */
public record VaultFolder(Path folder) {

  public static VaultFolder of(Path stateFolder) {
    return new VaultFolder(stateFolder.resolve("documents"));
  }

  /** Uploads that are on their way in, or were left behind. */
  public long unfinished() {
    return count(folder.resolve("spool"), ".part");
  }

  /** Files, finished and unfinished, without the locks of the processes that write them. */
  public long files() {
    return count(folder, "") - count(folder, ".lock");
  }

  private static long count(Path below, String ending) {
    if (!Files.exists(below)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .count();
    } catch (IOException | UncheckedIOException e) {
      // Files come and go meanwhile; whoever counts looks again.
      return -1;
    }
  }
}
